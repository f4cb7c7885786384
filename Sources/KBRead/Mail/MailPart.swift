import KBText

/// A part of a mail: headers and a body, which may hold parts again.
struct MailPart {
  private let fields: [(name: String, value: String)]
  private let body: ArraySlice<UInt8>

  /// A mail nests parts; more levels than this are an attack.
  private static let deepest = 12

  init(_ bytes: ArraySlice<UInt8>) {
    let (lines, end) = HeaderLines.read(bytes)
    fields = HeaderLines.fields(lines)
    body = bytes[end...]
  }

  func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Lower case; `text/plain` where nothing is said.
  var mediaType: String {
    value("content-type").map { String($0.prefix { $0 != ";" }.lowercased().filter { $0 != " " }) }
      ?? "text/plain"
  }

  /// The body decoded, as UTF-8.
  var utf8: [UInt8] {
    let decoded =
      switch value("content-transfer-encoding")?.lowercased() {
      case "base64": TransferEncoding.base64(body)
      case "quoted-printable": TransferEncoding.quotedPrintable(body)
      default: Array(body)
      }
    return TextDecoder.utf8(decoded, declared: parameter("charset"))
  }

  /// The parts that hold text and are no attachment, in order.
  func texts(depth: Int) -> [MailPart] {
    guard depth < Self.deepest else { return [] }
    if mediaType.hasPrefix("multipart/") {
      guard let boundary = parameter("boundary"), !boundary.isEmpty else { return [] }
      return parts(boundary).flatMap { $0.texts(depth: depth + 1) }
    }
    let isAttached = value("content-disposition")?.lowercased().hasPrefix("attachment") ?? false
    return mediaType.hasPrefix("text/") && !isAttached ? [self] : []
  }

  private func parameter(_ name: String) -> String? {
    guard let type = value("content-type") else { return nil }
    for piece in type.split(separator: ";").dropFirst() {
      let pair = piece.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ $0 != " " && $0 != "\t" }).lowercased() == name else {
        continue
      }
      return String(pair[1]).split(separator: " ").joined(separator: " ").trimmingQuotes
    }
    return nil
  }

  /// What stands between the lines `--boundary`.
  private func parts(_ boundary: String) -> [MailPart] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailPart] = []
    var start: Int?
    var i = body.startIndex
    while i < body.endIndex {
      let end = body[i...].firstIndex(of: 10) ?? body.endIndex
      if body[i..<end].starts(with: mark) {
        if let start { parts.append(MailPart(body[start..<i])) }
        if body[i..<end].dropFirst(mark.count).starts(with: "--".utf8) { return parts }
        start = min(end + 1, body.endIndex)
      }
      i = min(end + 1, body.endIndex)
    }
    if let start, start < body.endIndex { parts.append(MailPart(body[start...])) }
    return parts
  }
}
