import KBLanguage
import Testing

@Suite struct `the parser's state` {
  @Test func `builds the tree that its moves spell`() {
    var state = ParserState()
    state.begin(count: 3)
    // "Dogs chase cats": the verb governs the first word from the buffer, the last from the stack.
    for move: ParserState.Move in [.shift, .left, .shift, .shift, .right, .left] {
      #expect(state.allows(move))
      state.apply(move, relation: 5)
    }
    #expect(state.isFinal)
    #expect(state.heads[1...3] == [2, 4, 2])
    #expect(state.children[2].left == 1)
    #expect(state.children[2].right == 3)
    #expect(state.children[2].leftSet == state.children[2].rightSet)
  }

  @Test func `allows one child of the root alone`() {
    var state = ParserState()
    state.begin(count: 2)
    state.apply(.shift, relation: 0)
    state.apply(.shift, relation: 0)
    #expect(!state.allows(.shift))
    #expect(!state.allows(.left))
    #expect(state.allows(.right))
  }

  @Test func `tells sets of relations apart`() {
    let sets = (0..<64).map { relation in
      var state = ParserState()
      state.begin(count: 2)
      state.apply(.shift, relation: 0)
      state.apply(.left, relation: UInt64(relation))
      return state.children[2].leftSet
    }
    #expect(Set(sets).count == sets.count)
  }
}
