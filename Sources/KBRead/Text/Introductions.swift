import KBText

/// Words that a credit begins with: `by`, `written by`, `photo:`.
struct Introductions: Sendable {
  /// By their first byte, which most texts do not begin with.
  private let words: [[[UInt8]]]
  private let longest: Int

  /// - Parameter words: in lower case; the first that fits counts.
  init(_ words: [String]) {
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    for word in words {
      if let first = word.utf8.first { byFirst[Int(first)].append(Array(word.utf8)) }
    }
    self.words = byFirst
    longest = words.map(\.utf8.count).max() ?? 0
  }

  /// False where no text that begins with this byte is introduced.
  func mayBegin(with byte: UInt8) -> Bool {
    byte >= 0x80 || !words[Int(byte.lowercasedASCII)].isEmpty
  }

  /// What follows the introduction, without a colon and space before it; nil where there is none, or nothing behind it.
  func rest(of line: String) -> String? {
    guard let first = line.utf8.first, mayBegin(with: first) else { return nil }
    let lower = Array(String(line.unicodeScalars.prefix(longest)).lowercased().utf8)
    guard let first = lower.first else { return nil }
    for introduction in words[Int(first)] where lower.starts(with: introduction) {
      let rest = line.utf8.dropFirst(introduction.count)
      guard let next = rest.first,
        introduction.last == 58 || next == 32 || next == 58 || next == 0xC2 || next == 9
      else { continue }
      let trimmed = Substring(rest).drop {
        $0 == " " || $0 == ":" || $0 == "\u{A0}" || $0 == "\t"
      }
      return trimmed.isEmpty ? nil : String(trimmed)
    }
    return nil
  }
}
