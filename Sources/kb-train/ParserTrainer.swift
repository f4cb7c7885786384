import KBLanguage
import KBText

/// Trains the parser's moves with a dynamic oracle: it also learns from states that its own mistakes lead to.
///
/// Twice: the features that weighed most the first time learn again without the others.
struct ParserTrainer {
  var firstEpochs = 4
  var epochs = 9
  var margin: Int32 = 30
  var kept = 420_000

  private let documents: [TreebankDocument]
  private let features: [DocumentFeatures]
  private let tags: [[PartOfSpeech]]
  private let supertags: [[Supertag]]
  private let sentences: [(document: Int, tokens: Range<Int>)]
  private let oracles: [ParserOracle]

  /// - Parameters:
  ///   - tags: of each document, as the tagger gives them to text that it was not trained on.
  ///   - supertags: likewise.
  init(
    _ documents: [TreebankDocument], _ features: [DocumentFeatures], _ tags: [[PartOfSpeech]],
    _ supertags: [[Supertag]]
  ) {
    (self.documents, self.features, self.tags) = (documents, features, tags)
    self.supertags = supertags
    sentences = documents.indices.flatMap { d in
      documents[d].document.sentences.map { (d, $0.tokens) }
    }
    oracles = sentences.map { ParserOracle(documents[$0.document], $0.tokens) }
  }

  func model() -> PlacedImage {
    var perceptron = Perceptron(classes: ParserState.Move.allCases.count)
    observe(&perceptron)
    perceptron.begin(minimum: 3)
    train(&perceptron, epochs: firstEpochs)
    perceptron = Perceptron(classes: perceptron.classes, features: perceptron.heaviest(kept))
    train(&perceptron, epochs: epochs)
    return perceptron.denseImage(scale: 100)
  }

  private func observe(_ perceptron: inout Perceptron) {
    var state = ParserState()
    var words = ParserFeatures()
    for (index, (d, tokens)) in sentences.enumerated() {
      words.begin(tokens, features[d].words, tags[d], supertags[d])
      state.begin(count: tokens.count)
      while !state.isFinal {
        words.forEachFeature(of: state) { perceptron.observe($0) }
        state.apply(oracles[index].best(in: state)[0], relation: words.relation(of: state))
      }
    }
  }

  private func train(_ perceptron: inout Perceptron, epochs: Int) {
    var generator = SeededGenerator(seed: 1)
    var state = ParserState()
    var words = ParserFeatures()
    var rows: [Int] = []
    var scores = [Int32](repeating: 0, count: perceptron.classes)
    for epoch in 1...epochs {
      var (right, count) = (0, 0)
      for index in sentences.indices.shuffled(using: &generator) {
        let (d, tokens) = sentences[index]
        words.begin(tokens, features[d].words, tags[d], supertags[d])
        state.begin(count: tokens.count)
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
          state.apply(explores ? guess : gold, relation: words.relation(of: state))
        }
      }
      print("parser epoch \(epoch): \(percent(right, count))")
    }
  }
}
