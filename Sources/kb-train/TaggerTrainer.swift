import KBLanguage
import KBText

/// Trains the part-of-speech tagger on treebanks.
struct TaggerTrainer {
  let lexicon: NameLexicon?
  var epochs = 8
  var margin: Int32 = 20

  func model(_ documents: [TreebankDocument]) -> ModelImage {
    train(documents).image(limit: 75_000, scale: 2.5)
  }

  /// The tags that a tagger gives that was trained without the document: one of five parts is left out in turn.
  func foldedTags(_ documents: [TreebankDocument], _ features: [DocumentFeatures])
    -> [[PartOfSpeech]]
  {
    var tags = [[PartOfSpeech]](repeating: [], count: documents.count)
    for fold in 0..<5 {
      let trainer = TaggerTrainer(lexicon: lexicon, epochs: 5)
      let others = documents.indices.filter { $0 % 5 != fold }.map { documents[$0] }
      guard let tagger = PartOfSpeechTagger(trainer.model(others).file()) else { continue }
      for d in documents.indices where d % 5 == fold {
        tags[d] = tagger.tags(documents[d].document, features[d])
      }
    }
    return tags
  }

  func train(_ documents: [TreebankDocument]) -> Perceptron {
    let features = documents.map { DocumentFeatures($0.document, lexicon: lexicon).words }
    var order = documents.indices.flatMap { d in
      documents[d].document.sentences.map { (d, $0.tokens) }
    }
    var generator = SeededGenerator(seed: 1)
    var perceptron = Perceptron(classes: PartOfSpeech.names.count)
    var hashes: [UInt64] = []
    let gold = documents.map { $0.tags.map { $0 ?? PartOfSpeech(rawValue: 0) } }
    for (d, sentence) in order {
      for i in sentence {
        PartOfSpeechTagger.forEachFeature(of: i, in: sentence, features[d], gold[d]) {
          perceptron.observe($0)
        }
      }
    }
    perceptron.begin(minimum: 3)
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var (right, count) = (0, 0)
      for (d, sentence) in order {
        var tags = [PartOfSpeech](repeating: PartOfSpeech(rawValue: 0), count: sentence.upperBound)
        for i in sentence {
          hashes.removeAll(keepingCapacity: true)
          PartOfSpeechTagger.forEachFeature(of: i, in: sentence, features[d], tags) {
            hashes.append($0)
          }
          var scores = [Int32](repeating: 0, count: perceptron.classes)
          for hash in hashes { perceptron.add(perceptron.row(hash), to: &scores) }
          let guess = scores.firstIndex(of: scores.max() ?? 0) ?? 0
          tags[i] = PartOfSpeech(rawValue: UInt8(guess))
          guard let gold = documents[d].tags[i] else { continue }
          count += 1
          perceptron.tick()
          if Int(gold.rawValue) == guess { right += 1 }
          guard let rival = Perceptron.rival(of: Int(gold.rawValue), scores, margin: margin) else {
            continue
          }
          for hash in hashes {
            let row = perceptron.row(hash)
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

/// `95.43`
func percent(_ part: Int, _ whole: Int) -> String {
  let hundredths = whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}
