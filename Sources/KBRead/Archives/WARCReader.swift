import KBModel
import KBText

/// Reads the articles of a web archive (WARC 1.0 and 1.1, ISO 28500), a record at a time.
///
/// Articles are in responses and resources with markup and in conversions (plain text, as in Common Crawl's WET files); other records
/// are passed over.
struct WARCReader {
  private let source: ByteSource
  private let limits: ReadLimits
  private var record = 0
  private var isOver = false

  private static let longestHeader = 1 << 16

  init(_ source: ByteSource, limits: ReadLimits) {
    self.source = source
    self.limits = limits
  }

  mutating func next(path: String) -> ReadResult? {
    while !isOver {
      skipBlankLines()
      guard source.fill(1) else {
        isOver = true
        return source.problem.map {
          .problem(InputError(path: path, problem: "record \(record + 1): \($0)"))
        }
      }
      record += 1
      source.fill(Self.longestHeader)
      guard source.available.starts(with: "WARC/".utf8) else {
        source.discard(upToLine: "WARC/1.")
        return problem("expected WARC/, found other bytes: passed over", path)
      }
      let (lines, end) = HeaderLines.read(source.available.prefix(Self.longestHeader))
      let fields = Dictionary(HeaderLines.fields(lines.dropFirst()).map { ($0.name, $0.value) }) {
        first, _ in first
      }
      source.skip(end - source.available.startIndex)
      guard let length = fields["content-length"].flatMap(Int.init), length >= 0 else {
        source.discard(upToLine: "WARC/1.")
        return problem("no Content-Length: passed over", path)
      }
      guard Self.isWanted(fields) else {
        source.discard(length)
        continue
      }
      guard length <= limits.documentBytes else {
        source.discard(length)
        return problem("longer than \(limits.documentBytes) bytes", path)
      }
      let block = source.take(length)
      if block.count < length {
        isOver = true
        return problem(source.problem ?? "cut off", path)
      }
      if let result = result(block, fields, path) { return result }
    }
    return nil
  }

  private func problem(_ words: String, _ path: String) -> ReadResult {
    .problem(InputError(path: path, problem: "record \(record): \(words)"))
  }

  private func skipBlankLines() {
    while source.fill(1), let byte = source.available.first, byte == 13 || byte == 10 {
      source.skip(1)
    }
  }

  private static func isWanted(_ fields: [String: String]) -> Bool {
    switch fields["warc-type"]?.lowercased() {
    case "response": fields["content-type"]?.lowercased().contains("http") ?? true
    case "resource", "conversion": fields["content-type"]?.lowercased().hasPrefix("text/") ?? false
    default: false
    }
  }

  /// Nil for a record that is no page: an error, a picture.
  private func result(_ block: [UInt8], _ fields: [String: String], _ path: String) -> ReadResult? {
    let address = fields["warc-target-uri"].map { String($0.filter { $0 != "<" && $0 != ">" }) }
    let article: Article?
    if fields["warc-type"]?.lowercased() == "response" {
      guard let message = HTTPMessage(block), message.status == 200, Self.isPage(message.mediaType)
      else { return nil }
      guard let body = message.body(limits: limits) else {
        return problem("the body cannot be decoded", path)
      }
      article = HTMLReader().article(in: body, declared: message.charset)
    } else if fields["content-type"]?.lowercased().contains("html") == true {
      article = HTMLReader().article(in: block)
    } else {
      article = PlainTextReader().article(in: TextDecoder.utf8(block))
    }
    guard var article else { return problem("no article found in \(address ?? "the page")", path) }
    article.url = article.url ?? address
    article.domain = article.domain ?? article.url.flatMap { WebAddress($0)?.domain }
    article.sha256 = SHA256.hexadecimal(block)
    return .article(article)
  }

  private static func isPage(_ mediaType: String?) -> Bool {
    mediaType == nil || mediaType == "text/html" || mediaType == "application/xhtml+xml"
  }
}
