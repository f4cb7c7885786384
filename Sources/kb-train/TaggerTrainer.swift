import KBLanguage
import KBText

/// Trains the part-of-speech tagger on treebanks.
struct TaggerTrainer {
  let lexicon: NameLexicon?
  let forms: WordFormTable
  var epochs = 12
  var margin: Int32 = 40
  /// Of 1,024 features of a word, those left out each time that it is learnt from: no feature may be relied on alone.
  /// Tuned on the development sets: 100 to 150 are best, 300 is worse than none.
  var leftOut: UInt64 = 150
  /// How many trainings, which differ in the order of the sentences alone, the weights are the mean of.
  var trainings = 4

  /// The tagger and the classes that it stands on.
  struct Model {
    let weights: SparseImage
    let classes: ModelImage

    /// Ready for use; its bytes stay in memory until the program ends.
    func tagger(_ forms: WordFormTable) -> PartOfSpeechTagger? {
      PartOfSpeechTagger(weights.model(), classes: TagClasses(classes.file()), forms: forms)
    }
  }

  private typealias Example = (document: TreebankDocument, words: [WordFeatures])

  func model(_ documents: [TreebankDocument]) -> Model {
    let examples = documents.map { ($0, DocumentFeatures($0.document, lexicon: lexicon).words) }
    return Model(
      weights: MeanWeights(of: trainings) { train(examples, seed: $0) }.sparseImage(scale: 1.5),
      classes: TagClassCounter(examples).image())
  }

  /// Taggers that were trained without one of five parts of the treebanks each.
  func foldedTaggers(_ documents: [TreebankDocument]) -> FoldedTaggers {
    let parts = 5
    let trainer = TaggerTrainer(lexicon: lexicon, forms: forms, epochs: 8, trainings: 1)
    var taggers = FoldedTaggers()
    let trained = concurrently(parts) { part in
      let others = documents.indices.filter { $0 % parts != part }.map { documents[$0] }
      return trainer.model(others).tagger(forms)
    }
    for (part, tagger) in trained.enumerated() {
      guard let tagger else { continue }
      for d in documents.indices where d % parts == part {
        taggers.byDocument[documents[d].id] = tagger
      }
    }
    return taggers
  }

  /// The context of each document's words, with classes counted without the document (and nine others of each ten):
  /// a class that knows the word's own tag would be trusted too much.
  private func contexts(_ examples: [Example]) -> [TagFeatures] {
    let parts = 10
    let classes = (0..<parts).map { part in
      let others = examples.indices.filter { $0 % parts != part }.map { examples[$0] }
      return TagClasses(TagClassCounter(others).image().file())
    }
    return examples.indices.compactMap { index in
      let words = examples[index].words
      return classes[index % parts].map {
        TagFeatures(words, classes: $0, entries: forms.entries(of: words))
      }
    }
  }

  private func train(_ examples: [Example], seed: UInt64) -> Perceptron {
    let contexts = contexts(examples)
    var order = examples.indices.flatMap { d in
      examples[d].document.document.sentences.map { (d, $0.tokens) }
    }
    var generator = SeededGenerator(seed: seed)
    var perceptron = Perceptron(classes: PartOfSpeech.names.count)
    let list = FeatureList()
    for (d, sentence) in order {
      var history = TagHistory()
      for i in sentence {
        list.removeAll()
        contexts[d].append(of: i, in: sentence, history, to: list)
        for feature in list.all { perceptron.observe(feature) }
        let tag = examples[d].document.tags[i] ?? PartOfSpeech(rawValue: 0)
        history.append(tag, contexts[d].word(i))
      }
    }
    perceptron.begin(minimum: 2)
    var rows: [Int] = []
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var (right, count) = (0, 0)
      for (d, sentence) in order {
        var history = TagHistory()
        for i in sentence {
          list.removeAll()
          contexts[d].append(of: i, in: sentence, history, to: list)
          rows.removeAll(keepingCapacity: true)
          for feature in list.all where generator.next() >> 54 >= leftOut {
            rows.append(perceptron.row(feature))
          }
          let gold = examples[d].document.tags[i].map { Int($0.rawValue) }
          let guess = perceptron.decide(rows, gold: gold, margin: margin)
          history.append(PartOfSpeech(rawValue: UInt8(guess)), contexts[d].word(i))
          guard let gold else { continue }
          count += 1
          if gold == guess { right += 1 }
        }
      }
      print("tagger epoch \(epoch): \(percent(right, count))")
    }
    return perceptron
  }
}

/// Taggers by the document that they have not seen: what stands on tags is trained on tags as they will be, not on
/// those that the tagger knows by heart.
struct FoldedTaggers {
  fileprivate(set) var byDocument: [String: PartOfSpeechTagger] = [:]

  /// What is made of each document of the treebanks.
  func taggings(_ documents: [TreebankDocument], _ features: [DocumentFeatures]) -> [Tagging] {
    zip(documents, features).map { document, features in
      byDocument[document.id]?.tagging(document.document, features)
        ?? Tagging(tags: [], entries: [])
    }
  }
}

/// `95.43`
func percent(_ part: Int, _ whole: Int) -> String {
  let hundredths = whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}
