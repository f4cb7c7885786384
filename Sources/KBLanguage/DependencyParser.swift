package import KBText

/// Finds the head of each word, greedily from left to right (arc-hybrid, averaged perceptron), in O(n).
package struct DependencyParser: Sendable {
  private let table: PlacedTable

  package init?(_ file: ModelFile?) {
    guard let table = PlacedTable(file) else { return nil }
    self.table = table
  }

  /// The head of each token as an index into the document's tokens, -1 for the root of each sentence.
  package func heads(
    _ document: Document, _ features: DocumentFeatures, _ tags: [PartOfSpeech],
    _ supertags: [Supertag]
  ) -> [Int32] {
    var heads = [Int32](repeating: -1, count: document.tokens.count)
    var state = ParserState()
    var words = ParserFeatures()
    for sentence in document.sentences {
      // A dateline is no part of the clause behind it.
      let dateline = document.dateline(of: sentence)
      let tokens = dateline.upperBound..<sentence.tokens.upperBound
      guard !tokens.isEmpty else { continue }
      words.begin(tokens, features.words, tags, supertags)
      state.begin(count: tokens.count)
      while !state.isFinal {
        state.apply(move(state, words), relation: words.relation(of: state))
      }
      for i in tokens {
        let head = state.heads[i - tokens.lowerBound + 1]
        heads[i] = head > tokens.count ? -1 : Int32(tokens.lowerBound + head - 1)
      }
      let root = tokens.first { heads[$0] < 0 } ?? tokens.lowerBound
      for i in dateline { heads[i] = Int32(root) }
    }
    return heads
  }

  /// The best move that is possible; in a state that is not final there is one.
  private func move(_ state: borrowing ParserState, _ words: borrowing ParserFeatures)
    -> ParserState.Move
  {
    var (shift, left, right) = (0, 0, 0)
    words.forEachFeature(of: state) { feature in
      guard let weights = table.row(feature) else { return }
      shift &+= Int(Int16(truncatingIfNeeded: weights &>> 16))
      left &+= Int(Int16(truncatingIfNeeded: weights &>> 32))
      right &+= Int(Int16(truncatingIfNeeded: weights &>> 48))
    }
    var (best, score) = (ParserState.Move.shift, state.allows(.shift) ? shift : Int.min)
    if left > score, state.allows(.left) { (best, score) = (.left, left) }
    if right > score, state.allows(.right) { (best, score) = (.right, right) }
    return best
  }
}
