/// A word to whose tag another one came close.
package struct TagDoubt: Sendable {
  /// Index of the word in the document's tokens.
  package let word: Int
  package let first: PartOfSpeech
  package let second: PartOfSpeech
  /// By how much the first tag's score is higher, below `widest`.
  package let margin: Int
  /// The word's `TagClasses`.
  package let tagClass: UInt64

  /// Six words of a hundred are in doubt. Tuned on five parts of the treebanks held out in turn: 50 and 120 are worse.
  package static let widest = 90

  /// Nil where the tagger is sure, or where the tree does not tell: whether a noun is a name hangs on no structure.
  init?(_ word: Int, _ first: Int, _ second: Int, margin: Int, tagClass: UInt64) {
    guard margin < Self.widest else { return nil }
    let kinds = (Self.kinds[first], Self.kinds[second])
    guard kinds != (.name, .noun), kinds != (.noun, .name) else { return nil }
    (self.word, self.margin, self.tagClass) = (word, margin, tagClass)
    self.first = PartOfSpeech(rawValue: UInt8(first))
    self.second = PartOfSpeech(rawValue: UInt8(second))
  }

  private enum Kind { case name, noun, other }

  private static let kinds: [Kind] = PartOfSpeech.names.map { name in
    name.hasPrefix("NNP") ? .name : name.hasPrefix("NN") ? .noun : .other
  }
}
