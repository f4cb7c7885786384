/// The words of one sentence as the parser sees them, and the features of its states.
///
/// Mostly those of Zhang and Nivre (Transition-based Dependency Parsing with Rich Non-local Features, 2011): the 150
/// that weighed most of 186.
package struct ParserFeatures {
  /// By the numbers of `ParserState`; a mark for nothing and for the root.
  package private(set) var words: [ParserWord] = []

  package init() {}

  /// How many words the sentence has.
  package var count: Int { words.count - 2 }

  package mutating func begin(
    _ sentence: Range<Int>, _ features: [WordFeatures], _ tags: [PartOfSpeech],
    _ supertags: [Supertag], _ entries: [DictionaryEntry]
  ) {
    words.removeAll(keepingCapacity: true)
    words.append(.nothing)
    for i in sentence { words.append(ParserWord(features[i], tags[i], supertags[i], entries[i])) }
    words.append(.root)
  }

  /// The relation that the supertag of the top of the stack names, below 64.
  @inline(__always)
  package func relation(of state: ParserState, _ history: borrowing ParserHistory) -> UInt64 {
    words[history.entries[state.top].word].relation
  }

  /// Where a word stands that is looked at by itself, or, in the buffer, with the words behind it.
  enum Role: Int, CaseIterable {
    case top, second, third, next
  }

  /// Calls `body` with each feature of the word `i` that stands there, whatever it governs.
  @inline(__always)
  func forEachFeature(of i: Int, as role: Role, _ body: (UInt64) -> Void) {
    let word = words[i]
    switch role {
    case .top:
      body(FeatureHash.of(400, 0))
      body(FeatureHash.of(401, word.form, word.tag))
      body(FeatureHash.of(402, word.form))
      body(FeatureHash.of(403, word.tag))
      body(FeatureHash.of(700, word.supertag))
      body(FeatureHash.of(705, word.supertag, word.tag))
      body(FeatureHash.of(712, word.supertag, word.form))
    case .second:
      body(FeatureHash.of(404, word.form, word.tag))
      body(FeatureHash.of(405, word.form))
      body(FeatureHash.of(406, word.tag))
      body(FeatureHash.of(701, word.supertag))
    case .third:
      body(FeatureHash.of(415, word.form, word.tag))
      body(FeatureHash.of(416, word.tag))
    case .next:
      let b1 = words[i < count ? i + 1 : 0]
      let b2 = words[i + 1 < count ? i + 2 : 0]
      let b3 = words[i + 2 < count ? i + 3 : 0]
      body(FeatureHash.of(407, word.form, word.tag))
      body(FeatureHash.of(408, word.form))
      body(FeatureHash.of(409, word.tag))
      body(FeatureHash.of(702, word.supertag))
      body(FeatureHash.of(706, word.supertag, word.tag))
      body(FeatureHash.of(713, word.supertag, word.form))
      body(FeatureHash.of(410, b1.form, b1.tag))
      body(FeatureHash.of(411, b1.form))
      body(FeatureHash.of(412, b1.tag))
      body(FeatureHash.of(413, b2.form, b2.tag))
      body(FeatureHash.of(414, b2.tag))
      body(FeatureHash.of(427, word.tag, b1.tag))
      body(FeatureHash.of(438, word.form, b1.tag))
      body(FeatureHash.of(440, word.tag, b1.tag, b2.tag))
      body(FeatureHash.of(645, b1.suffix, word.tag))
      body(FeatureHash.of(660, b3.tag, b2.tag, b1.tag))
      body(FeatureHash.of(718, b2.supertag, b1.supertag, word.supertag))
      body(FeatureHash.of(839, b1.sense, word.sense))
    }
  }
}
