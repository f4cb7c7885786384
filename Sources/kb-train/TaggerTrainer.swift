import KBLanguage
import KBText

/// Trains the part-of-speech tagger on treebanks.
struct TaggerTrainer {
  let lexicon: NameLexicon?
  var epochs = 8
  var margin: Int32 = 40

  /// The tagger and the classes that it stands on.
  struct Model {
    let weights: SparseImage
    let classes: ModelImage

    /// Ready for use; its bytes stay in memory until the program ends.
    func tagger() -> PartOfSpeechTagger? {
      PartOfSpeechTagger(weights.model(), classes: TagClasses(classes.file()))
    }
  }

  private typealias Example = (document: TreebankDocument, words: [WordFeatures])

  func model(_ documents: [TreebankDocument]) -> Model {
    let examples = documents.map { ($0, DocumentFeatures($0.document, lexicon: lexicon).words) }
    return Model(
      weights: train(examples).sparseImage(scale: 1.5), classes: TagClassCounter(examples).image())
  }

  /// Taggers that were trained without one of five parts of the treebanks each.
  func foldedTaggers(_ documents: [TreebankDocument]) -> FoldedTaggers {
    let parts = 5
    let trainer = TaggerTrainer(lexicon: lexicon, epochs: 5)
    var taggers = FoldedTaggers()
    for part in 0..<parts {
      let others = documents.indices.filter { $0 % parts != part }.map { documents[$0] }
      guard let tagger = trainer.model(others).tagger() else { continue }
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
      classes[index % parts].map { TagFeatures(examples[index].words, classes: $0) }
    }
  }

  private func train(_ examples: [Example]) -> Perceptron {
    let contexts = contexts(examples)
    var order = examples.indices.flatMap { d in
      examples[d].document.document.sentences.map { (d, $0.tokens) }
    }
    var generator = SeededGenerator(seed: 1)
    var perceptron = Perceptron(classes: PartOfSpeech.names.count)
    let none = PartOfSpeech(rawValue: 0)
    let list = FeatureList()
    for (d, sentence) in order {
      var (tag, tag2) = (none, none)
      for i in sentence {
        list.removeAll()
        contexts[d].append(of: i, in: sentence, tag, tag2, to: list)
        for feature in list.all { perceptron.observe(feature) }
        (tag, tag2) = (examples[d].document.tags[i] ?? none, tag)
      }
    }
    perceptron.begin(minimum: 2)
    var rows: [Int] = []
    var scores = [Int32](repeating: 0, count: perceptron.classes)
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var (right, count) = (0, 0)
      for (d, sentence) in order {
        var (tag, tag2) = (none, none)
        for i in sentence {
          list.removeAll()
          contexts[d].append(of: i, in: sentence, tag, tag2, to: list)
          rows.removeAll(keepingCapacity: true)
          for feature in list.all { rows.append(perceptron.row(feature)) }
          for label in scores.indices { scores[label] = 0 }
          for row in rows { perceptron.add(row, to: &scores) }
          let guess = scores.firstIndex(of: scores.max() ?? 0) ?? 0
          (tag, tag2) = (PartOfSpeech(rawValue: UInt8(guess)), tag)
          guard let gold = examples[d].document.tags[i] else { continue }
          count += 1
          perceptron.tick()
          if Int(gold.rawValue) == guess { right += 1 }
          guard let rival = Perceptron.rival(of: Int(gold.rawValue), scores, margin: margin) else {
            continue
          }
          for row in rows {
            perceptron.update(row, Int(gold.rawValue), by: 1)
            perceptron.update(row, rival, by: -1)
          }
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

  /// The tags of each document of the treebanks.
  func tags(_ documents: [TreebankDocument], _ features: [DocumentFeatures]) -> [[PartOfSpeech]] {
    zip(documents, features).map { document, features in
      byDocument[document.id]?.tags(document.document, features) ?? []
    }
  }
}

/// `95.43`
func percent(_ part: Int, _ whole: Int) -> String {
  let hundredths = whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}
