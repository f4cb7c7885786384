/// What the tagger makes of a document.
package struct Tagging: Sendable {
  /// One tag a token, in the document's token order.
  package var tags: [PartOfSpeech]
  /// The words whose tag is in doubt, in token order.
  package var doubts: [TagDoubt]

  package init(tags: [PartOfSpeech], doubts: [TagDoubt] = []) {
    (self.tags, self.doubts) = (tags, doubts)
  }
}
