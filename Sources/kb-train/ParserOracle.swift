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

  /// The moves that are possible and cost least; reductions first.
  func best(in state: ParserState, _ history: borrowing ParserHistory) -> [ParserState.Move] {
    var (found, least) = ([ParserState.Move](), Int.max)
    for move in [ParserState.Move.left, .right, .shift] where history.allows(move, in: state) {
      let cost = cost(of: move, in: state, history)
      if cost < least { (found, least) = ([], cost) }
      if cost == least { found.append(move) }
    }
    return found
  }

  func cost(
    of move: ParserState.Move, in state: ParserState, _ history: borrowing ParserHistory
  ) -> Int {
    let stack = history.stack(of: state)
    let (top, next) = (stack.first ?? 0, state.next)
    let second = stack.count > 1 ? stack[1] : 0
    switch move {
    case .shift:
      // The word leaves the buffer: it gets no head below the top and governs none of the stack.
      return stack.count { heads[$0] == next || heads[next] == $0 && $0 != top }
    case .left:
      let loses = heads[top] == second && second > 0 || heads[top] > next
      return (loses ? 1 : 0) + children(of: top, from: next)
    case .right:
      return (heads[top] >= next ? 1 : 0) + children(of: top, from: next)
    }
  }

  private func children(of head: Int, from first: Int) -> Int {
    guard first < heads.count - 1 else { return 0 }
    return (first..<(heads.count - 1)).count { heads[$0] == head }
  }
}
