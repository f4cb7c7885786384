/// How many columns of a terminal a text takes: East Asian wide characters and emoji two, combining marks none.
public enum DisplayWidth {
  /// Columns of `text`, which holds no control characters. O(n).
  public static func of(_ text: String) -> Int {
    let utf8 = text.utf8
    let count = utf8.count
    guard utf8.contains(where: { $0 >= 0x80 }) else { return count }
    return text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// 0, 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else { return 1 }
    if isWide(scalar.value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// `text` cut to at most `width` columns, the last of them `…` where something was cut.
  public static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var result = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      used += of(scalar)
      if used > width { break }
      result.append(scalar)
    }
    result.append("…")
    return String(result)
  }

  /// `text` with spaces to fill `width` columns, before it where `alignsRight`.
  public static func padded(_ text: String, to width: Int, alignsRight: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - of(text)))
    return alignsRight ? spaces + text : text + spaces
  }

  /// `text` broken at spaces into lines of at most `width` columns; a longer word stands alone in its line.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let size = of(String(word))
      if used > 0, used + 1 + size > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += used > 0 ? " \(word)" : String(word)
      used += used > 0 ? size + 1 : size
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// East_Asian_Width W and F (Unicode 15, UAX #11), blocks of one width joined.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
