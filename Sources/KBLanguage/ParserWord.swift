/// A word as the parser sees it.
package struct ParserWord: Sendable {
  /// The form in lower case, hashed.
  package var form: UInt64
  package var tag: UInt64
  package var supertag: UInt64 = 100
  package var suffix: UInt64
  package var shape: UInt64
  package var traits: UInt64 = 0
  /// A number below 64 for the relation that the supertag names.
  package var relation: UInt64 = 100
  /// What the dictionary has the word as, by its tag; and the frames of a verb. 0 where it has nothing.
  package var sense: UInt64 = 0
  package var frames: UInt64 = 0

  /// What stands where there is no word, and the root.
  package static let nothing = ParserWord(mark: 1)
  package static let root = ParserWord(mark: 2)

  private init(mark: UInt64) {
    (form, tag, suffix, shape) = (mark, 200 + mark, mark, mark)
  }

  package init(
    _ features: WordFeatures, _ tag: PartOfSpeech, _ supertag: Supertag, _ entry: DictionaryEntry
  ) {
    form = features.lower
    self.tag = UInt64(tag.rawValue)
    self.supertag = UInt64(supertag.rawValue)
    suffix = features.suffixes[2]
    shape = features.shape
    // What the lexicon knows and the case of the word.
    traits = UInt64(features.traits.rawValue & 0x1F_FFFF)
    relation = UInt64(supertag.relation)
    (sense, frames) = (entry.sense(of: tag), entry.frames(of: tag))
  }
}
