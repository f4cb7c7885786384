/// Text from outside, made safe to look at.
///
/// An article may hold terminal escapes that move the cursor or change the title, and bidirectional overrides that
/// show words in another order than they stand in (`Trojan Source`, CVE-2021-42574). Printed for people, each such
/// character is replaced by one that can be seen.
public enum VisibleText {
  /// `text` with every unsafe character replaced: a control picture for an ASCII control (`␛`), its code in angle
  /// brackets for others (`<U+202E>`).
  ///
  /// - Parameter keepsLines: line feeds and tabs stay; otherwise they become spaces.
  /// - Complexity: O(n); text of printable ASCII is returned as it is.
  public static func safe(_ text: String, keepsLines: Bool = false) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result.append(keepsLines ? scalar : " ")
      } else if isUnsafe(scalar) {
        result.append(contentsOf: replacement(for: scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// True for what must not reach a terminal: controls, bidirectional controls, line separators, tag characters,
  /// noncharacters.
  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func replacement(for scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: String(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: "\u{2421}"
    default: "<U+\(hexadecimal(scalar.value, digits: 4))>"
    }
  }

  /// `value` in upper-case hexadecimal with at least `digits` digits.
  static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
