import KBLanguage
import KBText

/// Trains the second decision on tags in doubt, by the treebanks' own trees: a parser's would be those that its tags
/// led to, and tell only that these were right.
struct TagReviserTrainer {
  var epochs = 10
  var margin: Int32 = 600
  /// The treebank whose tags the program gives out. The others call some marks by other names (`;` is `:` in GUM and
  /// `,` in EWT): their marks are not learnt from.
  var conventions = "ewt"
  /// How often a doubt of that treebank is learnt from. Tuned on five parts of both held out in turn: once gives 0.04 %
  /// less there.
  var weight = 3

  let documents: [TreebankDocument]
  let features: [DocumentFeatures]
  /// Of each document, as the tagger makes them of text that it was not trained on.
  let taggings: [Tagging]

  private struct Example {
    let doubt: TagDoubt
    let rows: [Int]
    let isSecond: Bool
  }

  func model() -> SparseImage {
    var perceptron = Perceptron(classes: PartOfSpeech.names.count)
    forEachDoubt { _, _, features, _ in
      for feature in features { perceptron.observe(feature) }
    }
    perceptron.begin(minimum: 12)
    var examples: [Example] = []
    forEachDoubt { doubt, isSecond, features, weight in
      let rows = features.map { perceptron.row($0) }.filter { $0 >= 0 }
      let example = Example(doubt: doubt, rows: rows, isSecond: isSecond)
      examples += repeatElement(example, count: weight)
    }
    var generator = SeededGenerator(seed: 1)
    for epoch in 1...epochs {
      examples.shuffle(using: &generator)
      let right = examples.reduce(0) { $0 + (learn($1, &perceptron) ? 1 : 0) }
      print("revisions epoch \(epoch): \(percent(right, examples.count))")
    }
    return perceptron.sparseImage(scale: 1)
  }

  /// - Returns: whether it was decided rightly, before anything was learnt from it.
  private func learn(_ example: Example, _ perceptron: inout Perceptron) -> Bool {
    let (first, second) = (Int(example.doubt.first.rawValue), Int(example.doubt.second.rawValue))
    let (gold, other) = example.isSecond ? (second, first) : (first, second)
    var scores = [Int32](repeating: 0, count: perceptron.classes)
    for row in example.rows { perceptron.add(row, to: &scores) }
    scores[first] += Int32(TagReviser.marginWeight * example.doubt.margin)
    perceptron.tick()
    if scores[gold] < scores[other] + margin {
      for row in example.rows {
        perceptron.update(row, gold, by: 1)
        perceptron.update(row, other, by: -1)
      }
    }
    return scores[gold] > scores[other]
  }

  /// Calls `body` with each doubt of which one tag is right, whether it is the second, the doubt's features and how
  /// often it is learnt from.
  private func forEachDoubt(_ body: (TagDoubt, Bool, [UInt64], Int) -> Void) {
    for (d, document) in documents.enumerated() {
      let syntax = Syntax(
        tags: taggings[d].tags, heads: document.heads, relations: document.relations)
      var rest = taggings[d].doubts[...]
      for sentence in document.document.sentences {
        let own = rest.prefix { $0.word < sentence.tokens.upperBound }
        rest = rest.dropFirst(own.count)
        let context = TagDoubtFeatures(sentence.tokens, features[d].words, syntax)
        let isOwn = document.treebank == conventions
        for doubt in own {
          let isWord = features[d].words[doubt.word].traits.contains(.word)
          guard isWord || isOwn, let gold = document.tags[doubt.word],
            [doubt.first, doubt.second].contains(gold)
          else { continue }
          var found: [UInt64] = []
          context.forEach(of: doubt) { found.append($0) }
          body(doubt, gold == doubt.second, found, isOwn ? weight : 1)
        }
      }
    }
  }
}
