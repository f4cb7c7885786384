import KBModel
import KBText

/// An article's text as evidence: ranges of bytes as code points and words.
struct Body {
  /// The text as it is stored. SQLite ends a text at a zero byte, so that U+FFFD stands in its place.
  let stored: String
  private let utf8: [UInt8]
  private let offsets: CodePointOffsets

  init(_ text: String) {
    utf8 = Array(text.utf8)
    offsets = CodePointOffsets(utf8)
    stored = utf8.contains(0) ? Self.decoded(utf8[...]) : text
  }

  var byteCount: Int { utf8.count }

  /// The place of `range`; nil for one that is empty, outside the text or not on character borders.
  func span(_ range: TextRange) -> Evidence? {
    guard range.start >= 0, range.start < range.end, range.end <= utf8.count,
      isBorder(range.start), isBorder(range.end)
    else { return nil }
    return Evidence(
      text: Self.decoded(utf8[range.offsets]), start: offsets(range.start), end: offsets(range.end))
  }

  func span(_ range: TextRange?) -> Evidence? { range.flatMap { span($0) } }

  /// The words of `range` in lower case without accents, in order.
  func words(_ range: TextRange) -> [String] {
    span(range).map { NameKey.words($0.text) } ?? []
  }

  private func isBorder(_ offset: Int) -> Bool {
    offset == utf8.count || utf8[offset] & 0xC0 != 0x80
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(0)
      ? String(text.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : Character($0) }) : text
  }
}

/// Words of an article and their place in it: code points, half-open.
struct Evidence: Equatable {
  let text: String
  let start: Int
  let end: Int
}
