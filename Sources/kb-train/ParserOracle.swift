import KBLanguage

/// What each move costs: how many of the right arcs can no longer be made after it.
///
/// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre, Training Deterministic Parsers with
/// Non-Deterministic Oracles, 2013).
struct ParserOracle {
  /// The right head of each word by the numbers of `ParserState`; the root's is `count + 1`.
  let heads: [Int]

  init(_ document: TreebankDocument, _ sentence: Range<Int>) {
    let found = sentence.map { i in
      document.heads[i] < 0 ? sentence.count + 1 : Int(document.heads[i]) - sentence.lowerBound + 1
    }
    heads = [0] + found + [0]
  }

  /// The moves that are possible and cost least.
  func best(in state: ParserState) -> [ParserState.Move] {
    let moves = ParserState.Move.allCases.filter { state.allows($0) }
    let costs = moves.map { cost(of: $0, in: state) }
    let least = costs.min() ?? 0
    return zip(moves, costs).filter { $0.1 == least }.map(\.0)
  }

  private func cost(of move: ParserState.Move, in state: ParserState) -> Int {
    let (top, second, next) = (state.stacked(0), state.stacked(1), state.next)
    switch move {
    case .shift:
      // The word leaves the buffer: it gets no head below the top and governs none of the stack.
      var cost = 0
      for word in state.stack {
        if heads[word] == next { cost += 1 }
        if heads[next] == word, word != top { cost += 1 }
      }
      return cost
    case .left:
      var cost = heads[top] == second && second > 0 || heads[top] > next ? 1 : 0
      cost += children(of: top, from: next)
      return cost
    case .right:
      return (heads[top] >= next ? 1 : 0) + children(of: top, from: next)
    }
  }

  private func children(of head: Int, from first: Int) -> Int {
    guard first < heads.count - 1 else { return 0 }
    return (first..<(heads.count - 1)).count { heads[$0] == head }
  }
}
