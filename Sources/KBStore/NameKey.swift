import KBLexicon
import KBText

/// Names as they are compared: `the U.S.`, `Al-Jazeera` and `Aliyev’s` become `us`, `al jazeera` and `aliyev`.
public enum NameKey {
  /// Lower case, without accents and stops; a space for each run of other marks; no article before and no possessive
  /// behind. Empty for a name without letters and digits.
  public static func key(_ name: String) -> String {
    words(name).joined(separator: " ")
  }

  /// The words of the key.
  static func words(_ name: String) -> [String] {
    var words = foldedWords(name)
    if words.count > 1, words.first == "the" { words.removeFirst() }
    if words.count > 1, words.last == "s" { words.removeLast() }
    return words
  }

  private static func foldedWords(_ name: String) -> [String] {
    let utf8 = Array(name.utf8)
    let bytes = utf8.span
    var words: [String] = []
    var word: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      let (byte, next) = bytes.folded(at: offset)
      offset = next
      switch byte {
      case UInt8(ascii: "."): continue
      case _ where byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit: word.append(byte)
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
