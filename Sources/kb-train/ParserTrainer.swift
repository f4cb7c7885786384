import KBLanguage
import KBText

/// Trains the parser's moves with a dynamic oracle: it also learns from states that its own mistakes lead to.
struct ParserTrainer {
  var epochs = 10
  var margin: Int32 = 30

  /// - Parameter tags: of each document, as the tagger gives them to text that it was not trained on.
  func model(
    _ documents: [TreebankDocument], _ features: [DocumentFeatures], _ tags: [[PartOfSpeech]]
  ) -> ModelImage {
    var order = documents.indices.flatMap { d in
      documents[d].document.sentences.map { (d, $0.tokens) }
    }
    let oracles = order.map { oracle(documents[$0.0], $0.1) }
    var perceptron = Perceptron(classes: ParserState.Move.allCases.count)
    var state = ParserState()
    var words = ParserFeatures()
    for ((d, sentence), oracle) in zip(order, oracles) {
      words.begin(sentence, features[d].words, tags[d])
      state.begin(count: sentence.count)
      while !state.isFinal {
        words.forEachFeature(of: state) { perceptron.observe($0) }
        state.apply(oracle.best(in: state)[0])
      }
    }
    perceptron.begin(minimum: 2)

    var generator = SeededGenerator(seed: 1)
    var rows: [Int] = []
    var scores = [Int32](repeating: 0, count: perceptron.classes)
    order = Array(order)
    for epoch in 1...epochs {
      var (right, count) = (0, 0)
      for index in order.indices.shuffled(using: &generator) {
        let (d, sentence) = order[index]
        words.begin(sentence, features[d].words, tags[d])
        state.begin(count: sentence.count)
        while !state.isFinal {
          rows.removeAll(keepingCapacity: true)
          words.forEachFeature(of: state) { rows.append(perceptron.row($0)) }
          for i in scores.indices { scores[i] = 0 }
          for row in rows { perceptron.add(row, to: &scores) }
          let possible = ParserState.Move.allCases.filter { state.allows($0) }
          let best = oracles[index].best(in: state)
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
          state.apply(explores ? guess : gold)
        }
      }
      print("parser epoch \(epoch): \(percent(right, count))")
    }
    return perceptron.wideImage(limit: 400_000, scale: 100)
  }

  private func oracle(_ document: TreebankDocument, _ sentence: Range<Int>) -> ParserOracle {
    let heads = sentence.map { i in
      document.heads[i] < 0 ? sentence.count + 1 : Int(document.heads[i]) - sentence.lowerBound + 1
    }
    return ParserOracle(heads: [0] + heads + [0])
  }
}
