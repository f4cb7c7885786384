/// Capitalised words that begin sentences and no name: they decide whether `U.S.` ended one.
enum SentenceStarters {
  private static let words = Set(DataList.rows("sentence-starters").map { $0[0] })

  static func contains(_ word: borrowing Span<UInt8>) -> Bool {
    guard word.count <= 12, word[0].isASCIIUpper else { return false }
    return words.contains(word.key)
  }
}
