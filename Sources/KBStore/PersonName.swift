import KBLexicon
import KBText

/// A person's name in its parts, forms of address left out: `Sen. Bernie Sanders` is `Bernie Sanders`.
struct PersonName {
  /// As printed, without forms of address.
  let display: String
  /// Folded words, without forms of address and without `Jr.`.
  let words: [String]
  /// `jr`, `iii`: tells a son from his father.
  let suffix: String?

  init(_ name: String) {
    var parts = name.split(separator: " ").map(String.init)
    while parts.count > 1, Self.isHonorific(parts[0]) { parts.removeFirst() }
    display = parts.joined(separator: " ")
    var words = NameKey.words(display)
    if words.count > 1, let last = words.last, Self.suffixes.contains(last) {
      suffix = last
      words.removeLast()
    } else {
      suffix = nil
    }
    self.words = words
  }

  /// More than a family name or a given name alone.
  var isFull: Bool { words.count > 1 }

  /// Words that are more than an initial.
  var fullness: Int { words.count { $0.count > 1 } }

  /// The same first and last name, one of the first perhaps an initial, and nothing that contradicts: no other middle
  /// name, no other suffix.
  func isSame(as other: PersonName) -> Bool {
    guard suffix == other.suffix, words.last == other.words.last, let first = words.first,
      let second = other.words.first, Self.agree(first, second)
    else { return false }
    let (middle, others) = (words.dropFirst().dropLast(), other.words.dropFirst().dropLast())
    return middle.isEmpty || others.isEmpty || zip(middle, others).allSatisfy(Self.agree)
  }

  /// Equal, or one is the other's initial.
  private static func agree(_ a: String, _ b: String) -> Bool {
    a == b || a.count == 1 && b.hasPrefix(a) || b.count == 1 && a.hasPrefix(b)
  }

  private static func isHonorific(_ word: String) -> Bool {
    let utf8 = Array(word.utf8)
    return Honorifics.shared.contains(utf8.span)
  }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
}
