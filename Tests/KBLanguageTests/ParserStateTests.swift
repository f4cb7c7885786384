import KBLanguage
import Testing

@Suite struct `the parser's states` {
  private func state(
    after moves: [ParserState.Move], _ history: inout ParserHistory, relation: UInt64 = 5
  ) -> ParserState {
    moves.reduce(ParserState()) { history.state(after: $1, in: $0, relation: relation) }
  }

  @Test func `the moves spell the tree`() {
    var history = ParserHistory()
    history.begin(count: 3)
    // "Dogs chase cats": the verb governs the first word from the buffer, the last from the stack.
    let moves: [ParserState.Move] = [.shift, .left, .shift, .shift, .right, .left]
    var state = ParserState()
    for move in moves {
      #expect(history.allows(move, in: state))
      state = history.state(after: move, in: state, relation: 5)
    }
    #expect(history.isFinal(state))
    #expect(history.heads(of: state)[1...3] == [2, 4, 2])
    #expect(history.moves(to: state) == moves)
  }

  @Test func `an entry keeps its children`() {
    var history = ParserHistory()
    history.begin(count: 3)
    let state = state(after: [.shift, .left, .shift, .shift, .right], &history)
    let entry = history.entries[state.top]
    #expect(entry.word == 2)
    #expect((entry.children.left, entry.children.right) == (1, 3))
    #expect((entry.children.leftCount, entry.children.rightCount) == (1, 1))
    #expect(entry.children.leftSet == entry.children.rightSet)
  }

  @Test func `a state stays as it was when two others grow out of it`() {
    var history = ParserHistory()
    history.begin(count: 3)
    let start = state(after: [.shift, .shift], &history)
    let popped = history.state(after: .right, in: start, relation: 1)
    let pushed = history.state(after: .shift, in: start, relation: 1)
    #expect(history.stack(of: start) == [2, 1])
    #expect(history.stack(of: popped) == [1])
    #expect(history.stack(of: pushed) == [3, 2, 1])
    #expect(history.entries[start.top].children == ParserChildren())
    #expect(history.moves(to: popped) == [.shift, .shift, .right])
  }

  @Test func `one word is the child of the root alone`() {
    var history = ParserHistory()
    history.begin(count: 2)
    let state = state(after: [.shift, .shift], &history)
    #expect(!history.allows(.shift, in: state))
    #expect(!history.allows(.left, in: state))
    #expect(history.allows(.right, in: state))
  }

  @Test func `sets of relations are told apart`() {
    let sets = (0..<64).map { relation in
      var history = ParserHistory()
      history.begin(count: 2)
      return state(after: [.shift, .left], &history, relation: UInt64(relation)).nextChildren
        .leftSet
    }
    #expect(Set(sets).count == sets.count)
  }
}
