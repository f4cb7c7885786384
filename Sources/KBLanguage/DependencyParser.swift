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
    var sums: [SIMD4<Int32>] = []
    for sentence in document.sentences {
      // A dateline is no part of the clause behind it.
      let dateline = document.dateline(of: sentence)
      let tokens = dateline.upperBound..<sentence.tokens.upperBound
      guard !tokens.isEmpty else { continue }
      words.begin(tokens, features.words, tags, supertags)
      score(words, memory.features, &sums)
      state.begin(count: tokens.count)
      while !state.isFinal {
        state.apply(move(state, words, sums, memory.features), relation: words.relation(of: state))
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

  /// What each word tells by itself: its sums for each role, one after the other.
  private func score(
    _ words: borrowing ParserFeatures, _ list: FeatureList, _ sums: inout [SIMD4<Int32>]
  ) {
    sums.removeAll(keepingCapacity: true)
    list.removeAll()
    for word in words.words {
      for role in ParserFeatures.Role.allCases {
        words.forEachFeature(of: word, as: role) { list.append($0) }
        list.endWord()
        guard list.wordCount == FeatureList.words else { continue }
        table.appendSums(of: list, to: &sums)
        list.removeAll()
      }
    }
    table.appendSums(of: list, to: &sums)
  }

  /// The best move that is possible, not scored where it is the only one; in a state that is not final there is one.
  private func move(
    _ state: borrowing ParserState, _ words: borrowing ParserFeatures,
    _ wordSums: [SIMD4<Int32>], _ list: FeatureList
  ) -> ParserState.Move {
    let (shift, left, right) = (state.allows(.shift), state.allows(.left), state.allows(.right))
    if !left, !right { return .shift }
    if !shift, left != right { return left ? .left : .right }
    list.removeAll()
    words.forEachFeatureOfWords(of: state) { list.append($0) }
    var sums = table.sums(list)
    let roles = ParserFeatures.Role.allCases
    for role in roles {
      sums &+= wordSums[words.word(role, of: state) &* roles.count &+ role.rawValue]
    }
    var (best, score) = (ParserState.Move.shift, shift ? sums[0] : Int32.min)
    if sums[1] > score, left { (best, score) = (.left, sums[1]) }
    if sums[2] > score, right { (best, score) = (.right, sums[2]) }
    return best
  }
}
