package import KBText

/// Finds the head of each word, greedily from left to right (arc-hybrid, averaged perceptron), in O(n).
package struct DependencyParser: Sendable {
  private let table: PlacedTable

  package init?(_ file: ModelParts?) {
    guard let table = PlacedTable(file) else { return nil }
    self.table = table
  }

  /// The head of each token as an index into the document's tokens, -1 for the root of each sentence.
  package func heads(
    _ document: Document, _ features: DocumentFeatures, _ tags: [PartOfSpeech],
    _ supertags: [Supertag],
    _ memory: AnalysisMemory = AnalysisMemory()
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
        state.apply(move(state, words, memory.features), relation: words.relation(of: state))
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
  private func move(
    _ state: borrowing ParserState, _ words: borrowing ParserFeatures, _ list: FeatureList
  ) -> ParserState.Move {
    list.removeAll()
    words.forEachFeature(of: state) { list.append($0) }
    let sums = table.sums(list)
    var (best, score) = (ParserState.Move.shift, state.allows(.shift) ? sums[0] : Int32.min)
    if sums[1] > score, state.allows(.left) { (best, score) = (.left, sums[1]) }
    if sums[2] > score, state.allows(.right) { (best, score) = (.right, sums[2]) }
    return best
  }
}
