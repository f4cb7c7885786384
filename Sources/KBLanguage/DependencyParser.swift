package import KBText

/// Finds the head of each word, greedily from left to right (arc-hybrid, averaged perceptron), in O(n).
package struct DependencyParser: Sendable {
  /// Bytes of a row: four Int16, the last unused.
  package static let rowBytes = 8
  private let table: WeightTable

  package init?(_ file: ModelFile?) {
    guard let file, file.table.classes == Self.rowBytes else { return nil }
    table = file.table
  }

  /// The head of each token as an index into the document's tokens, -1 for the root of each sentence.
  package func heads(
    _ document: Document, _ features: DocumentFeatures, _ tags: [PartOfSpeech]
  ) -> [Int32] {
    var heads = [Int32](repeating: -1, count: document.tokens.count)
    var state = ParserState()
    var words = ParserFeatures()
    for sentence in document.sentences {
      // A dateline is no part of the clause behind it.
      let dateline = document.dateline(of: sentence)
      let tokens = dateline.upperBound..<sentence.tokens.upperBound
      guard !tokens.isEmpty else { continue }
      words.begin(tokens, features.words, tags)
      state.begin(count: tokens.count)
      while !state.isFinal { state.apply(move(state, words)) }
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
  private func move(_ state: borrowing ParserState, _ words: ParserFeatures) -> ParserState.Move {
    var sums = SIMD4<Int32>.zero
    words.forEachFeature(of: state) { feature in
      guard let row = table.row(feature) else { return }
      sums &+= SIMD4<Int32>(truncatingIfNeeded: row.loadUnaligned(as: SIMD4<Int16>.self))
    }
    var (best, score) = (ParserState.Move.shift, Int32.min)
    for move in ParserState.Move.allCases where sums[move.rawValue] > score && state.allows(move) {
      (best, score) = (move, sums[move.rawValue])
    }
    return best
  }
}
