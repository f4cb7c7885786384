import KBLanguage
import KBText

/// Trains the labeler on the right trees; twice, as the parser.
struct RelationTrainer {
  var firstEpochs = 3
  var epochs = 6
  var margin: Int32 = 20
  var kept = 120_000
  /// By how much the first features must lead to decide alone. Tuned on the development sets: 68 takes 0.07 of 100
  /// from LAS, 100 gives no more.
  var certainty: Int16 = 80

  let documents: [TreebankDocument]
  let features: [DocumentFeatures]
  /// Of each document, as given to text that was not trained on; the supertags likewise.
  let tags: [[PartOfSpeech]]
  let supertags: [[Supertag]]
  /// Of each document, what the dictionary knows of its words.
  let entries: [[DictionaryEntry]]

  func model() -> SparseImage {
    let order = documents.indices.flatMap { d in
      documents[d].document.sentences.map { (d, $0.tokens) }
    }
    let contexts = order.map { RelationContext($0.1, documents[$0.0].heads, tags[$0.0]) }
    var perceptron = Perceptron(classes: Relation.names.count)
    for ((d, sentence), context) in zip(order, contexts) {
      let document = documents[d]
      for i in sentence where document.heads[i] >= 0 {
        context.forEachFeature(
          of: i, features[d].words, tags[d], entries[d], supertags[d], document.heads,
          document.relations
        ) {
          perceptron.observe($0)
        }
      }
    }
    perceptron.begin(minimum: 2)
    train(&perceptron, order, contexts, epochs: firstEpochs)
    perceptron = Perceptron(classes: perceptron.classes, features: perceptron.heaviest(kept))
    train(&perceptron, order, contexts, epochs: epochs)
    var image = perceptron.sparseImage(scale: 2.5)
    image.parameters = [certainty]
    return image
  }

  private func train(
    _ perceptron: inout Perceptron, _ order: [(Int, Range<Int>)], _ contexts: [RelationContext],
    epochs: Int
  ) {
    var generator = SeededGenerator(seed: 1)
    var rows: [Int] = []
    for epoch in 1...epochs {
      var (right, count) = (0, 0)
      for index in order.indices.shuffled(using: &generator) {
        let (d, sentence) = order[index]
        var relations = documents[d].relations
        for i in sentence where documents[d].heads[i] >= 0 {
          rows.removeAll(keepingCapacity: true)
          contexts[index].forEachFeature(
            of: i, features[d].words, tags[d], entries[d], supertags[d], documents[d].heads,
            relations
          ) {
            rows.append(perceptron.row($0))
          }
          let gold = Int(documents[d].relations[i].rawValue)
          let guess = perceptron.decide(
            rows, first: RelationContext.firstCount, gold: gold, margin: margin)
          relations[i] = Relation(rawValue: UInt8(guess))
          count += 1
          if guess == gold { right += 1 }
        }
      }
      print("relations epoch \(epoch): \(percent(right, count))")
    }
  }
}
