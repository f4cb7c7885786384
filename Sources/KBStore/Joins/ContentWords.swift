import KBText

/// The words of a text that carry its subject.
enum ContentWords {
  /// Folded, without the plural's s; words of fewer than three letters and those of `lists/function-words.tsv` left out.
  static func of(_ text: String) -> Set<String> {
    var words: Set<String> = []
    for word in NameKey.words(text) where word.utf8.count >= 3 && !functionWords.contains(word) {
      words.insert(Wording.singular(word))
    }
    return words
  }

  /// Twice what both have over the size of both, 0 to 1.
  static func overlap(_ a: Set<String>, _ b: Set<String>) -> Double {
    let total = a.count + b.count
    return total == 0 ? 0 : 2 * Double(a.intersection(b).count) / Double(total)
  }

  /// Words for those who are counted that do not tell who they are.
  static let anybody: Set<String> = [
    "people", "person", "men", "women", "man", "woman", "children", "child", "other", "victim",
    "resident",
  ]

  private static let functionWords = Set(DataList.rows("function-words").compactMap(\.first))
}
