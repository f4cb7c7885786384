import KBLanguage

/// Trains the parser's moves for its beam: sentence by sentence, where a wrong sequence of moves outweighs the right one
/// most (Huang, Fayong and Guo, Structured Perceptron with Inexact Search, 2012: max-violation).
struct BeamTrainer {
  var epochs = 10
  var width = 8
  /// What a wrong move is given on top of its score, so that the right one must win by as much.
  var margin = 20
  /// How far behind the best state the others may lie. As many states as the width allows take twice the time and give
  /// the same.
  var reach = 200
  let examples: [ParserExample]

  /// - Parameter seed: decides the order of the sentences.
  func train(_ weights: MoveWeights, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for epoch in 1...epochs {
      var right = 0
      for index in examples.indices.shuffled(using: &generator) {
        weights.tick()
        let gold = moves(of: examples[index])
        if let wrong = violation(examples[index], gold, weights) {
          learn(wrong, -1, from: wrong, gold, examples[index], weights)
          learn(gold, 1, from: wrong, gold, examples[index], weights)
        } else {
          right += 1
        }
      }
      print("parser epoch \(epoch): \(percent(right, examples.count)) of the sentences")
    }
  }

  /// The moves that make as much as can be made of the right tree.
  private func moves(of example: ParserExample) -> [ParserState.Move] {
    var history = ParserHistory()
    history.begin(count: example.words.count)
    var state = ParserState()
    var moves: [ParserState.Move] = []
    while let move = example.oracle.best(in: state, history).first {
      moves.append(move)
      state = history.state(
        after: move, in: state, relation: example.words.relation(of: state, history))
    }
    return moves
  }

  /// The moves of the best item at the step where it outweighs the right moves most, of the steps where these are no
  /// longer among the beam's items and the last one; nil where the right moves win.
  private func violation(
    _ example: ParserExample, _ gold: [ParserState.Move], _ weights: MoveWeights
  ) -> [ParserState.Move]? {
    let words = example.words
    var history = ParserHistory()
    history.begin(count: words.count)
    var beam = ParserBeam(width: width)
    beam.begin()
    var (goldState, goldScore) = (ParserState(), 0)
    /// The item that is the right one.
    var goldItem: Int? = 0
    var worst = (excess: Int.min, state: ParserState())
    for (step, right) in gold.enumerated() {
      for (index, item) in beam.items.enumerated() {
        let scores = scores(item.state, example, history, weights)
        for move in ParserState.Move.allCases where history.allows(move, in: item.state) {
          var score = item.score + Int(scores[move.rawValue])
          let isRight = index == goldItem && move == right
          if !isRight, example.oracle.cost(of: move, in: item.state, history) > 0 {
            score += margin
          }
          beam.add(ParserBeam.Candidate(item: index, move: move, score: score))
        }
      }
      goldScore += Int(scores(goldState, example, history, weights)[right.rawValue])
      goldItem = beam.candidates.firstIndex { $0.item == goldItem && $0.move == right }
      beam.advance(words, &history, reach: reach)
      if let item = goldItem, item >= beam.items.count { goldItem = nil }
      goldState = history.state(
        after: right, in: goldState, relation: words.relation(of: goldState, history))
      let excess = beam.items[0].score - goldScore
      if goldItem != 0, excess > worst.excess, goldItem == nil || step == gold.count - 1 {
        worst = (excess, beam.items[0].state)
      }
    }
    return worst.excess == .min ? nil : history.moves(to: worst.state)
  }

  private func scores(
    _ state: ParserState, _ example: ParserExample, _ history: borrowing ParserHistory,
    _ weights: MoveWeights
  ) -> SIMD4<Int32> {
    weights.scores { list in
      example.words.forEachFeature(of: state, history) { list.append($0) }
    }
  }

  /// Moves the weights of the features of `moves` by `amount`, from the first move on that `wrong` and `gold` do not
  /// share to the last one of `wrong`.
  private func learn(
    _ moves: [ParserState.Move], _ amount: Int32, from wrong: [ParserState.Move],
    _ gold: [ParserState.Move], _ example: ParserExample, _ weights: MoveWeights
  ) {
    var history = ParserHistory()
    history.begin(count: example.words.count)
    var state = ParserState()
    var differs = false
    for step in wrong.indices {
      let move = moves[step]
      differs = differs || wrong[step] != gold[step]
      if differs {
        weights.update(move, by: amount) { list in
          example.words.forEachFeature(of: state, history) { list.append($0) }
        }
      }
      state = history.state(
        after: move, in: state, relation: example.words.relation(of: state, history))
    }
  }
}
