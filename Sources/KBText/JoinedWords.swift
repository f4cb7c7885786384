/// Finds two words that lost the space between them: `Ukraineaccording`, `regionending`.
///
/// A word that the vocabulary does not know is cut where a known word meets one that opens a clause or a phrase.
enum JoinedWords {
  private static let vocabulary = SortedWords("vocabulary")
  private static let openers = DataList.rows("clause-openers").map { Array($0[0].utf8) }
  /// A shorter beginning is rather a prefix; counted on the words of the treebanks.
  private static let shortestFirst = 4

  /// The bytes of the first of two joined words; nil where `word` is one.
  static func cut(_ word: borrowing Span<UInt8>) -> Int? {
    guard word.count >= 9, word[word.count - 1].isASCIILower else { return nil }
    for opener in openers {
      let first = word.count - opener.count
      guard first >= shortestFirst, endsIn(opener, word) else { continue }
      let isJoined =
        !vocabulary.containsFolded(word.extracting(0..<word.count))
        && vocabulary.containsFolded(word.extracting(0..<first))
      return isJoined ? first : nil
    }
    return nil
  }

  /// The vocabulary has the word, in any case.
  static func isKnown(_ word: borrowing Span<UInt8>) -> Bool { vocabulary.containsFolded(word) }

  private static func endsIn(_ ending: [UInt8], _ word: borrowing Span<UInt8>) -> Bool {
    let start = word.count - ending.count
    for i in ending.indices where word[start + i] != ending[i] { return false }
    return true
  }
}
