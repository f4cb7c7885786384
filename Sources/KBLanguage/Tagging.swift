/// What the tagger makes of a document.
package struct Tagging: Sendable {
  /// One tag a token, in the document's token order.
  package var tags: [PartOfSpeech]
  /// The words whose tag is in doubt, in token order.
  package var doubts: [TagDoubt] = []
  /// What the dictionary knows of each token.
  package let entries: [DictionaryEntry]

  package init(tags: [PartOfSpeech], entries: [DictionaryEntry]) {
    (self.tags, self.entries) = (tags, entries)
  }
}
