import KBModel

/// The articles of one input in their order, one at a time: what holds many (JSON Lines, WARC) is read as it is asked for.
public struct ArticleStream {
  /// What the input was taken for.
  public let kind: FileKind
  private let path: String
  private let limits: ReadLimits
  private var state: State

  private enum State {
    case lines(JSONLinesReader)
    case archive(WARCReader)
    /// An input that is read whole, when the first result is asked for.
    case whole(ByteSource)
    /// The results that are left, last first.
    case list([ReadResult])
  }

  private static let headBytes = 1 << 16

  /// Reads bytes in memory.
  public init(_ bytes: [UInt8], path: String, limits: ReadLimits = ReadLimits()) {
    self.init(ByteSource(bytes), path: path, limits: limits)
  }

  /// Reads bytes in memory as an input of a kind, whatever they look like.
  init(_ bytes: [UInt8], path: String, kind: FileKind, limits: ReadLimits = ReadLimits()) {
    self.init(ByteSource(bytes), kind, path: path, limits: limits)
  }

  /// Reads an open file, which has to stay open while the stream is used.
  ///
  /// - Parameter path: what articles and problems are said to come from.
  public init(descriptor: Int32, path: String, limits: ReadLimits = ReadLimits()) {
    self.init(ByteSource(descriptor: descriptor), path: path, limits: limits)
  }

  private init(_ origin: ByteSource, path: String, limits: ReadLimits) {
    var source = origin
    source.fill(Self.headBytes)
    var kind = FileKind(head: Array(source.available.prefix(Self.headBytes)))
    if kind == .gzip {
      source = Inflation.source(source, limits: limits)
      source.fill(Self.headBytes)
      kind = FileKind(head: Array(source.available.prefix(Self.headBytes)))
    }
    self.init(source, kind, path: path, limits: limits)
  }

  private init(_ source: ByteSource, _ kind: FileKind, path: String, limits: ReadLimits) {
    self.kind = kind
    self.path = path
    self.limits = limits
    switch kind {
    case .jsonLines: state = .lines(JSONLinesReader(source, limits: limits))
    case .warc: state = .archive(WARCReader(source, limits: limits))
    default: state = .whole(source)
    }
  }

  /// The next article or problem; nil at the end.
  public mutating func next() -> ReadResult? {
    let result: ReadResult?
    switch state {
    case .lines(var reader):
      result = reader.next(path: path)
      state = .lines(reader)
    case .archive(var reader):
      result = reader.next(path: path)
      state = .archive(reader)
    case .whole(let source):
      var results = Array(Self.results(source, kind, path, limits).reversed())
      result = results.popLast()
      state = .list(results)
    case .list(var results):
      state = .list([])  // so that the list has one owner and is not copied
      result = results.popLast()
      state = .list(results)
    }
    guard case .article(let article) = result else { return result }
    return .article(finished(article))
  }

  /// With what holds for every kind.
  private func finished(_ article: Article) -> Article {
    var article = article
    article.path = path
    article.format = article.format ?? kind.rawValue
    if article.title?.isEmpty == true { article.title = nil }
    article.byline.removeAll(where: \.isEmpty)
    article.domain = article.domain ?? article.url.flatMap { WebAddress($0)?.domain }
    article.describeByText()
    return article
  }

  /// The results of an input that is read whole.
  private static func results(
    _ source: ByteSource, _ kind: FileKind, _ path: String, _ limits: ReadLimits
  ) -> [ReadResult] {
    func problem(_ words: String) -> [ReadResult] {
      [.problem(InputError(path: path, problem: words))]
    }
    switch kind {
    case .empty: return problem(source.problem ?? "an empty file")
    case .binary: return problem("a binary file, not a text")
    case .gzip: return problem("compressed twice: refused")
    default: break
    }
    guard let bytes = source.rest(limit: limits.documentBytes) else {
      return problem(
        "larger than \(limits.documentBytes >> 20) MB: too large for one \(kind.rawValue) document")
    }
    if let words = source.problem { return problem(words) }
    switch kind {
    case .html:
      return [HTMLReader().article(in: bytes)].map {
        $0.map(ReadResult.article) ?? problem("no article found")[0]
      }
    case .json, .jsonFeed: return JSONFileReader.results(TextDecoder.utf8(bytes), path: path)
    case .rss, .atom:
      return FeedReader.results(
        TextDecoder.utf8(bytes, declared: XMLEncoding.declared(bytes)), path: path)
    case .lexisNexis: return LexisNexisReader.results(TextDecoder.utf8(bytes), path: path)
    case .factiva: return FactivaReader.results(TextDecoder.utf8(bytes), path: path)
    case .pdf: return PDFReader.results(bytes, path: path, limits: limits)
    default:
      let article =
        switch kind {
        case .mail: MailReader.article(in: bytes)
        case .markdown: MarkdownReader.article(in: TextDecoder.utf8(bytes))
        default: PlainTextReader().article(in: TextDecoder.utf8(bytes))
        }
      return article.map { [.article($0)] } ?? problem("no article found")
    }
  }
}
