import KBLanguage
import KBText

/// Trains the supertagger on treebanks; twice, as the parser.
struct SupertagTrainer {
  var epochs = 5
  var margin: Int32 = 20
  var kept = 100_000
  /// By how much the first features must lead to decide alone: with 70 they do for 70 of 100 words of the development
  /// sets, and 0.1 to 0.2 of 100 supertags are lost; with 56 75, and twice as many.
  var certainty: Int16 = 70
  /// How many trainings, which differ in the order of the sentences alone, the weights are the mean of.
  var trainings = 4

  let documents: [TreebankDocument]
  let features: [DocumentFeatures]
  /// Of each document, as the tagger gives them to text that it was not trained on.
  let tags: [[PartOfSpeech]]
  /// Of each document, what the dictionary knows of its words.
  let entries: [[DictionaryEntry]]

  func model() -> SparseImage {
    model(documents.indices.map { $0 }, firstEpochs: 3, trainings: trainings)
  }

  /// The supertags that a supertagger gives that was trained without the document: one of four parts is left out in
  /// turn. The mean of several trainings would make the parser no better.
  func folded() -> [[Supertag]] {
    var found = [[Supertag]](repeating: [], count: documents.count)
    let folds = 4
    let taggers = concurrently(folds) { fold in
      let others = documents.indices.filter { $0 % folds != fold }
      return Supertagger(model(others, firstEpochs: 2, trainings: 1).model())
    }
    for (fold, tagger) in taggers.enumerated() {
      guard let tagger else { continue }
      for d in documents.indices where d % folds == fold {
        found[d] = tagger.supertags(documents[d].document, features[d], tags[d], entries[d])
      }
    }
    return found
  }

  /// - Parameter parts: indices of the documents to learn from.
  private func model(_ parts: [Int], firstEpochs: Int, trainings: Int) -> SparseImage {
    var perceptron = Perceptron(classes: Supertag.names.count)
    var context = SupertagContext()
    let sentences = parts.flatMap { d in documents[d].document.sentences.map { (d, $0.tokens) } }
    let gold = documents.map { document in
      document.heads.indices.map { i in
        Supertag(document.relations[i], headIsBefore: document.heads[i] < Int32(i))
      }
    }
    for (d, tokens) in sentences {
      context.begin(tokens, tags[d])
      for i in tokens {
        context.forEachFeature(of: i, features[d].words, tags[d], entries[d], gold[d]) {
          perceptron.observe($0)
        }
        context.note(gold[d][i], tags[d][i])
      }
    }
    perceptron.begin(minimum: 3)
    train(&perceptron, sentences, gold, epochs: firstEpochs, seed: 1)
    let heaviest = perceptron.heaviest(kept)
    var image = MeanWeights(of: trainings) { seed in
      var perceptron = Perceptron(classes: Supertag.names.count, features: heaviest)
      train(&perceptron, sentences, gold, epochs: epochs, seed: seed)
      return perceptron
    }.sparseImage(scale: 2.5)
    image.parameters = [certainty]
    return image
  }

  private func train(
    _ perceptron: inout Perceptron, _ sentences: [(Int, Range<Int>)], _ gold: [[Supertag]],
    epochs: Int, seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    var context = SupertagContext()
    var rows: [Int] = []
    for epoch in 1...epochs {
      var (right, count) = (0, 0)
      for (d, tokens) in sentences.shuffled(using: &generator) {
        var found = gold[d]
        context.begin(tokens, tags[d])
        for i in tokens {
          rows.removeAll(keepingCapacity: true)
          context.forEachFeature(of: i, features[d].words, tags[d], entries[d], found) {
            rows.append(perceptron.row($0))
          }
          let wanted = Int(gold[d][i].rawValue)
          let guess = perceptron.decide(
            rows, first: SupertagContext.firstCount, gold: wanted, margin: margin)
          found[i] = Supertag(rawValue: UInt8(guess))
          context.note(found[i], tags[d][i])
          count += 1
          if guess == wanted { right += 1 }
        }
      }
      print("supertags epoch \(epoch): \(percent(right, count))")
    }
  }
}
