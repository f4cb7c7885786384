/// The stacks and the moves of all states of one sentence: what two states have in common stands here once.
package struct ParserHistory {
  /// A move and the one before it, -1 for none; for a reduction the word that got its head, and that.
  package struct Step: Sendable {
    package let move: ParserState.Move
    let before: Int
    let child: Int
    let head: Int
  }

  /// How many words the sentence has.
  package private(set) var count = 0
  /// What stacks are made of; the first stands for an empty stack. An entry is never changed.
  package private(set) var entries: [ParserState.Entry] = [ParserState.Entry()]
  private var steps: [Step] = []

  package init() {}

  /// Begins a sentence of `count` words; keeps the memory.
  package mutating func begin(count: Int) {
    self.count = count
    entries.removeSubrange(1...)
    steps.removeAll(keepingCapacity: true)
  }

  package func isFinal(_ state: ParserState) -> Bool { state.next > count && state.top == 0 }

  /// True where the move is possible; exactly one word becomes the child of the root, the last one.
  @inline(__always)
  package func allows(_ move: ParserState.Move, in state: ParserState) -> Bool {
    switch move {
    case .shift: state.next <= count
    case .left: state.top > 0 && (state.next <= count || entries[state.top].below == 0)
    case .right: entries[state.top].below > 0
    }
  }

  /// The words of a state's stack, from its top.
  package func stack(of state: ParserState) -> [Int] {
    sequence(first: entries[state.top]) { entries[$0.below] }.prefix { $0.word > 0 }.map(\.word)
  }

  /// The state behind a move that `state` allows.
  ///
  /// - Parameter relation: the relation that the supertag of the top of the stack names, below 64.
  package mutating func state(
    after move: ParserState.Move, in state: ParserState, relation: UInt64
  ) -> ParserState {
    var new = state
    let top = entries[state.top]
    var head = 0
    switch move {
    case .shift:
      entries.append(
        ParserState.Entry(word: state.next, below: state.top, children: state.nextChildren))
      new.top = entries.count - 1
      new.next += 1
      new.nextChildren = ParserChildren()
    case .left:
      head = state.next
      new.nextChildren.addLeft(Int32(truncatingIfNeeded: top.word), relation)
      new.top = top.below
    case .right:
      var second = entries[top.below]
      head = second.word
      second.children.addRight(Int32(truncatingIfNeeded: top.word), relation)
      entries.append(second)
      new.top = entries.count - 1
    }
    steps.append(Step(move: move, before: state.step, child: top.word, head: head))
    new.step = steps.count - 1
    return new
  }

  /// The head of each word of a final state, by the numbers of `ParserState`.
  package func heads(of state: ParserState) -> [Int] {
    var heads = [Int](repeating: 0, count: count + 2)
    var step = state.step
    while step >= 0 {
      if steps[step].move != .shift { heads[steps[step].child] = steps[step].head }
      step = steps[step].before
    }
    return heads
  }

  /// The moves that led to a state, the first one first.
  package func moves(to state: ParserState) -> [ParserState.Move] {
    var moves: [ParserState.Move] = []
    var step = state.step
    while step >= 0 {
      moves.append(steps[step].move)
      step = steps[step].before
    }
    return moves.reversed()
  }
}
