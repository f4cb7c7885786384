/// The best states of a sentence after as many moves, best first.
package struct ParserBeam {
  package struct Item: Sendable {
    package var state = ParserState()
    /// The sum of the scores of its moves.
    package var score = 0
    package init() {}
  }

  /// A move that an item allows.
  package struct Candidate: Sendable {
    /// The index of the item.
    package let item: Int
    package let move: ParserState.Move
    package let score: Int

    @inline(__always)
    package init(item: Int, move: ParserState.Move, score: Int) {
      (self.item, self.move, self.score) = (item, move, score)
    }
  }

  package private(set) var items: [Item] = []
  /// The best moves out of these items, best first; of equals, the one that was added first.
  package private(set) var candidates: [Candidate] = []
  private let width: Int
  private var spare: [Item] = []

  /// - Parameter width: how many states there may be, 1 or more.
  package init(width: Int) { self.width = width }

  /// Begins with the first state of a sentence.
  package mutating func begin() {
    items.removeAll(keepingCapacity: true)
    items.append(Item())
    candidates.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  package mutating func add(_ candidate: Candidate) {
    if candidates.count < width {
      candidates.append(candidate)
    } else if candidate.score <= candidates[width - 1].score {
      return
    }
    candidates.withUnsafeMutableBufferPointer { list in
      // What scores less moves back a place; the last one is gone where there was no room.
      var place = list.count - 1
      while place > 0, candidate.score > list[place - 1].score {
        list[place] = list[place - 1]
        place -= 1
      }
      list[place] = candidate
    }
  }

  /// Makes the candidates' moves; they are the items then.
  ///
  /// - Parameter reach: candidates that score less than the best by more than this are dropped.
  package mutating func advance(
    _ words: borrowing ParserFeatures, _ history: inout ParserHistory, reach: Int
  ) {
    spare.removeAll(keepingCapacity: true)
    for candidate in candidates where candidate.score + reach >= candidates[0].score {
      var item = Item()
      let state = items[candidate.item].state
      item.state = history.state(
        after: candidate.move, in: state, relation: words.relation(of: state, history))
      item.score = candidate.score
      spare.append(item)
    }
    swap(&items, &spare)
    candidates.removeAll(keepingCapacity: true)
  }
}
