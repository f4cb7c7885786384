import KBText

/// A line of a scraped text, or several that were hard-wrapped from one.
struct TextLine: Equatable {
  /// As printed, without white space around it.
  var text: String
  /// For comparing: lower case, straight quotation marks, one space for white space; of a long line its beginning.
  let key: [UInt8]
  /// A blank line stands before it.
  var startsGroup: Bool

  init(_ text: String, startsGroup: Bool = false) {
    self.text = text
    self.startsGroup = startsGroup
    key = Self.key(of: text)
  }

  var words: [Substring] { text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" } }

  /// Characters: no line of furniture is longer.
  private static let longestKey = 500

  static func key(of text: String) -> [UInt8] {
    let utf8 = Array(
      (text.utf8.count > longestKey ? String(text.unicodeScalars.prefix(longestKey)) : text)
        .lowercased().utf8)
    let bytes = utf8.span
    var key: [UInt8] = []
    key.reserveCapacity(utf8.count)
    var i = 0
    while i < bytes.count {
      let space = bytes.spaceLength(at: i)
      if space > 0 {
        if key.last != 32, !key.isEmpty { key.append(32) }
        i += space
        continue
      }
      let (scalar, count) = bytes.scalar(at: i)
      switch scalar {
      case 0x2018, 0x2019, 0x201B, 0x2BC: key.append(UInt8(ascii: "'"))
      case 0x201C, 0x201D: key.append(UInt8(ascii: "\""))
      default: key.append(contentsOf: utf8[i..<min(i + count, utf8.count)])
      }
      i += max(1, count)
    }
    if key.last == 32 { key.removeLast() }
    return key
  }

  /// Ends as a sentence does: with a stop, a question or exclamation mark, an ellipsis, a colon or a closing quotation mark or
  /// bracket behind one of them.
  var endsSentence: Bool {
    var marks = text.unicodeScalars.reversed().prefix(4).makeIterator()
    while let scalar = marks.next() {
      switch scalar {
      case ".", "!", "?", "…", ":", ";", ",", "。", "！", "？", "۔", "।": return true
      case "\"", "'", "”", "’", "»", "«", "“", ")", "]", "*", "」", " ": continue
      default: return false
      }
    }
    return false
  }

  /// Begins as an item of a list does: with a bullet, a dash or a number with a stop.
  var isListItem: Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return false }
    if ["•", "●", "▪", "◦", "‣", "·", "*", "-", "–", "—", "►", "✓"].contains(first) {
      return scalars.dropFirst().first == " " || scalars.dropFirst().first == "\u{A0}"
    }
    let rest = scalars.drop { ("0"..."9").contains($0) }
    return rest.count < scalars.count && scalars.count - rest.count <= 2
      && (rest.first == "." || rest.first == ")") && rest.dropFirst().first == " "
  }

  /// Begins with a quotation mark.
  var startsWithQuote: Bool {
    text.unicodeScalars.first.map { ["\"", "“", "„", "«", "‘", "'", "»"].contains($0) } ?? false
  }

  /// One long word of hexadecimal digits, as content systems leave behind, or nothing but marks.
  var isNoise: Bool {
    guard text.utf8.contains(where: { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0xC3 }) else {
      return true
    }
    guard text.utf8.count >= 16 else { return false }
    return text.utf8.contains { $0.isASCIIDigit }
      && text.utf8.allSatisfy {
        $0.isASCIIDigit || $0 == UInt8(ascii: "-")
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0.lowercasedASCII)
      }
  }
}
