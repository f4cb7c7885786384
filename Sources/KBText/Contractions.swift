/// Words that are two tokens without an apostrophe to show it, `lists/contractions.tsv`: `can|not`, `gon|na`.
enum Contractions {
  private static let words = DataList.rows("contractions").filter { $0.count == 2 }.map {
    (word: Array($0[0].utf8), first: $0[1].utf8.count)
  }
  private static let lengths =
    (words.map(\.word.count).min() ?? 1)...(words.map(\.word.count).max() ?? 1)

  /// The bytes of the first of the two tokens, ASCII capitals folded; nil where `word` is one.
  static func cut(_ word: borrowing Span<UInt8>) -> Int? {
    guard lengths.contains(word.count) else { return nil }
    for (listed, first) in words where listed.count == word.count {
      if listed.indices.allSatisfy({ word[$0].lowercasedASCII == listed[$0] }) { return first }
    }
    return nil
  }
}
