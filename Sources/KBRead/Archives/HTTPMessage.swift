import KBText

/// A response of HTTP/1 as a crawler stored it.
struct HTTPMessage {
  let status: Int
  private let fields: [(name: String, value: String)]
  /// Behind the headers, as sent.
  private let payload: [UInt8]

  /// Nil for what does not begin as a response.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "HTTP/".utf8) else { return nil }
    let (lines, end) = HeaderLines.read(bytes[...])
    guard let first = lines.first, let code = first.split(separator: " ").dropFirst().first,
      let status = Int(code)
    else { return nil }
    self.status = status
    fields = HeaderLines.fields(lines.dropFirst())
    payload = Array(bytes[end...])
  }

  func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The media type in lower case without parameters.
  var mediaType: String? {
    value("content-type").map {
      $0.prefix { $0 != ";" }.lowercased().split(separator: " ").joined()
    }
  }

  var charset: String? {
    guard let type = value("content-type")?.lowercased(),
      let range = type.firstRange(of: "charset=")
    else { return nil }
    return String(
      type[range.upperBound...].prefix { $0 != ";" && $0 != " " }.filter { $0 != "\"" && $0 != "'" }
    )
  }

  /// The document, chunks joined and content encodings undone; nil where that fails or passes the limits.
  func body(limits: ReadLimits) -> [UInt8]? {
    var body = payload
    if value("transfer-encoding")?.lowercased().contains("chunked") == true {
      body = Self.joined(chunks: body) ?? payload
    }
    let wrapping: Inflation.Wrapping
    switch value("content-encoding")?.lowercased() {
    case "gzip", "x-gzip": wrapping = .gzip
    case "deflate": wrapping = body.first == 0x78 ? .zlib : .raw
    case nil, "", "identity": return body
    default: return nil
    }
    // Crawlers store some bodies decoded and leave the header.
    if wrapping == .gzip, !body.starts(with: [0x1F, 0x8B]) { return body }
    let inflated = Inflation.source(ByteSource(body), wrapping, limits: limits)
    return inflated.rest(limit: limits.documentBytes).flatMap {
      inflated.problem == nil || !$0.isEmpty ? $0 : nil
    }
  }

  /// Nil where the sizes make no sense, as when the crawler joined the chunks already.
  private static func joined(chunks bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      var size = 0
      var digits = 0
      while i < bytes.count, let digit = Character(Unicode.Scalar(bytes[i])).hexDigitValue,
        digits < 8
      {
        size = size * 16 + digit
        digits += 1
        i += 1
      }
      guard digits > 0 else { return nil }
      while i < bytes.count, bytes[i] != 10 { i += 1 }
      i += 1
      if size == 0 { return result }
      guard i + size <= bytes.count else { return result + bytes[min(i, bytes.count)...] }
      result += bytes[i..<(i + size)]
      i += size
      while i < bytes.count, bytes[i] == 13 || bytes[i] == 10 { i += 1 }
    }
    return result
  }
}
