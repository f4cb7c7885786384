import KBLanguage
import KBText

/// Trains the name tagger: structured perceptrons, the mean of their averages.
struct NameTrainer {
  let lexicon: NameLexicon?
  let tagger: PartOfSpeechTagger
  /// For the documents that are also in the treebanks.
  let folded: FoldedTaggers
  var epochs = 8
  var margin: Int32 = 24
  /// How many trainings, which differ in the order of the sentences alone, the weights are the mean of.
  var trainings = 4
  /// What a weight of 1 becomes.
  var scale = 8.0
  /// A feature none of whose weights comes to as much is left out: four of ten do, of which the development sets
  /// miss nothing.
  var least = 10

  /// One sentence: the features of each word, and what is right.
  private struct Example {
    var features: [[UInt64]]
    var labels: [NameLabel]
    var source: Int
  }

  func model(_ folder: DataFolder) throws -> SparseImage {
    let sets = NameSets(folder: folder, lexicon: lexicon)
    var documents: [NamedDocument] = []
    for name in NameSets.names { documents += try sets.documents(name, part: "train") }
    let examples = documents.flatMap(examples)
    return image(MeanWeights(of: trainings) { train(examples, seed: $0) })
  }

  private func examples(_ document: NamedDocument) -> [Example] {
    let features = DocumentFeatures(document.document, lexicon: lexicon)
    let list = FeatureList()
    let tags = (folded.byDocument[document.id] ?? tagger).tags(document.document, features)
    return document.document.sentences.map { sentence in
      let context = NameContext(sentence.tokens, features.words)
      let words = sentence.tokens.map { i in
        list.removeAll()
        context.append(of: i, features.words, tags, to: list)
        return Array(list.all)
      }
      return Example(
        features: words, labels: Array(document.labels[sentence.tokens]), source: document.source)
    }
  }

  /// Transitions are features too: row `a` holds the weights of the labels behind label `a`.
  private static let transitionKeys = (0..<NameLabel.count).map { FeatureHash.of(300, UInt64($0)) }

  private func train(_ examples: [Example], seed: UInt64) -> Perceptron {
    let (count, transitionKeys) = (NameLabel.count, Self.transitionKeys)
    var order = Array(examples.indices)
    var generator = SeededGenerator(seed: seed)
    var perceptron = Perceptron(classes: count)
    for example in examples {
      for features in example.features { for hash in features { perceptron.observe(hash) } }
    }
    for key in transitionKeys { for _ in 0..<3 { perceptron.observe(key) } }
    perceptron.begin(minimum: 3)
    let transitionRows = transitionKeys.map { perceptron.row($0) }
    var decoder = NameDecoder(transitions: [Int32](repeating: 0, count: count * count))
    var labels: [NameLabel] = []
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var wrong = 0
      for example in order.map({ examples[$0] }) {
        perceptron.tick()
        var scores = [Int32](repeating: 0, count: example.labels.count * count)
        for (i, features) in example.features.enumerated() {
          for hash in features { perceptron.add(perceptron.row(hash), to: &scores, at: i * count) }
        }
        // What is right must win by a margin: every wrong label starts with an advantage.
        for (i, gold) in example.labels.enumerated() {
          for label in 0..<count where label != gold.rawValue {
            scores[i * count + label] += margin
          }
        }
        decoder.decode(scores, &labels)
        guard labels != example.labels else { continue }
        wrong += 1
        for (i, features) in example.features.enumerated() {
          let (guess, gold) = (Int(labels[i].rawValue), Int(example.labels[i].rawValue))
          if guess != gold {
            for hash in features {
              let row = perceptron.row(hash)
              perceptron.update(row, gold, by: 1)
              perceptron.update(row, guess, by: -1)
            }
          }
          guard i > 0 else { continue }
          let (before, goldBefore) = (
            Int(labels[i - 1].rawValue), Int(example.labels[i - 1].rawValue)
          )
          if guess != gold || before != goldBefore {
            perceptron.update(transitionRows[goldBefore], gold, by: 1)
            decoder.transitions[goldBefore * count + gold] += 1
            perceptron.update(transitionRows[before], guess, by: -1)
            decoder.transitions[before * count + guess] -= 1
          }
        }
      }
      print("names epoch \(epoch): \(wrong) of \(order.count) sentences wrong")
    }
    return perceptron
  }

  private func image(_ weights: MeanWeights) -> SparseImage {
    var image = weights.sparseImage(scale: scale, least: least)
    var transitions = [Int16](repeating: 0, count: NameLabel.count * NameLabel.count)
    weights.forEachAverage { key, averages in
      guard let from = Self.transitionKeys.firstIndex(of: key) else { return }
      for (to, average) in averages.enumerated() {
        transitions[from * NameLabel.count + to] = Int16(
          max(-32_000, min(32_000, (average * scale).rounded())))
      }
    }
    image.parameters = transitions
    return image
  }
}
