package import KBText

/// Finds the head of each word from left to right (arc-hybrid, a beam, structured perceptron), in O(n).
package struct DependencyParser: Sendable {
  private let table: PlacedTable
  private let (width, reach): (Int, Int)

  /// - Parameters:
  ///   - width: how many states are followed at a time.
  ///   - reach: how far behind the best one the others may lie.
  package init?(_ file: ModelParts?, width: Int = 4, reach: Int = 240) {
    guard let table = PlacedTable(file) else { return nil }
    (self.table, self.width, self.reach) = (table, width, reach)
  }

  /// The head of each token as an index into the document's tokens, -1 for the root of each sentence.
  ///
  /// - Parameter entries: what the dictionary knows of each token.
  package func heads(
    _ document: Document, _ features: DocumentFeatures, _ tags: [PartOfSpeech],
    _ supertags: [Supertag], _ entries: [DictionaryEntry]
  ) -> [Int32] {
    var heads = [Int32](repeating: -1, count: document.tokens.count)
    var history = ParserHistory()
    var beam = ParserBeam(width: width)
    var words = ParserFeatures()
    var scorer = ParserScorer(table)
    for sentence in document.sentences {
      // A dateline is no part of the clause behind it.
      let dateline = document.dateline(of: sentence)
      let tokens = dateline.upperBound..<sentence.tokens.upperBound
      guard !tokens.isEmpty else { continue }
      words.begin(tokens, features.words, tags, supertags, entries)
      parse(words, &scorer, &history, &beam)
      let found = history.heads(of: beam.items[0].state)
      for i in tokens {
        let head = found[i - tokens.lowerBound + 1]
        heads[i] = head > tokens.count ? -1 : Int32(tokens.lowerBound + head - 1)
      }
      let root = tokens.first { heads[$0] < 0 } ?? tokens.lowerBound
      for i in dateline { heads[i] = Int32(root) }
    }
    return heads
  }

  /// Parses one sentence; the best item of the beam is final then.
  private func parse(
    _ words: ParserFeatures, _ scorer: inout ParserScorer, _ history: inout ParserHistory,
    _ beam: inout ParserBeam
  ) {
    scorer.begin(words)
    history.begin(count: words.count)
    beam.begin()
    // Each word is pushed once and popped once.
    for _ in 0..<(2 * words.count) {
      for (index, item) in beam.items.enumerated() {
        let scores = scorer.scores(of: item.state, words, history)
        for move in ParserState.Move.allCases where history.allows(move, in: item.state) {
          beam.add(
            ParserBeam.Candidate(
              item: index, move: move, score: item.score + Int(scores[move.rawValue])))
        }
      }
      beam.advance(words, &history, reach: reach)
    }
  }
}
