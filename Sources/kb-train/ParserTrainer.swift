import KBLanguage

/// Chooses the features of the parser's moves, and trains them.
///
/// All features learn one move at a time with a dynamic oracle, also from states that their own mistakes lead to; those
/// that weighed most learn again as the beam needs them (`BeamTrainer`).
struct ParserTrainer {
  var epochs = 3
  var margin: Int32 = 30
  var kept = 100_000
  /// How many trainings, which differ in the order of the sentences alone, the weights are the mean of.
  var trainings = 6
  let examples: [ParserExample]

  func model() -> PlacedImage {
    var perceptron = Perceptron(classes: ParserState.Move.allCases.count)
    observe(&perceptron)
    perceptron.begin(minimum: 2)
    train(&perceptron)
    let features = perceptron.heaviest(kept)
    return MeanWeights(of: trainings) { seed in
      let weights = MoveWeights(features)
      BeamTrainer(examples: examples).train(weights, seed: seed)
      return weights
    }.image(scale: 1.5)
  }

  private func observe(_ perceptron: inout Perceptron) {
    var history = ParserHistory()
    for example in examples {
      history.begin(count: example.words.count)
      var state = ParserState()
      while let move = example.oracle.best(in: state, history).first {
        example.words.forEachFeature(of: state, history) { perceptron.observe($0) }
        state = history.state(
          after: move, in: state, relation: example.words.relation(of: state, history))
      }
    }
  }

  private func train(_ perceptron: inout Perceptron) {
    var generator = SeededGenerator(seed: 1)
    var history = ParserHistory()
    var rows: [Int] = []
    var scores = [Int32](repeating: 0, count: perceptron.classes)
    for epoch in 1...epochs {
      var (right, count) = (0, 0)
      for index in examples.indices.shuffled(using: &generator) {
        let (words, oracle) = (examples[index].words, examples[index].oracle)
        history.begin(count: words.count)
        var state = ParserState()
        while !history.isFinal(state) {
          rows.removeAll(keepingCapacity: true)
          words.forEachFeature(of: state, history) { rows.append(perceptron.row($0)) }
          for i in scores.indices { scores[i] = 0 }
          for row in rows { perceptron.add(row, to: &scores) }
          let possible = ParserState.Move.allCases.filter { history.allows($0, in: state) }
          let best = oracle.best(in: state, history)
          guard let guess = possible.max(by: { scores[$0.rawValue] < scores[$1.rawValue] }),
            let gold = best.max(by: { scores[$0.rawValue] < scores[$1.rawValue] })
          else { break }
          perceptron.tick()
          count += 1
          if best.contains(guess) { right += 1 }
          // The best wrong move must lose by a margin.
          let wrong = possible.filter { !best.contains($0) }
          if let rival = wrong.max(by: { scores[$0.rawValue] < scores[$1.rawValue] }),
            scores[gold.rawValue] < scores[rival.rawValue] + margin
          {
            for row in rows {
              perceptron.update(row, gold.rawValue, by: 1)
              perceptron.update(row, rival.rawValue, by: -1)
            }
          }
          // Goldberg and Nivre's: from the second round on, nine times of ten go where the model leads.
          let explores = epoch > 1 && UInt64.random(in: 0..<10, using: &generator) > 0
          state = history.state(
            after: explores ? guess : gold, in: state, relation: words.relation(of: state, history))
        }
      }
      print("parser moves, epoch \(epoch): \(percent(right, count))")
    }
  }
}
