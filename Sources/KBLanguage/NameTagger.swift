private import KBModel
package import KBText

/// Finds names by a linear model over label sequences (averaged perceptron, exact decoding).
package struct NameTagger: Sendable {
  private let weights: SparseWeights
  private let decoder: NameDecoder

  package init?(_ model: SparseModel?) {
    let count = NameLabel.count
    guard let model, model.weights.classes == count, model.parameters.count == count * count else {
      return nil
    }
    weights = model.weights
    decoder = NameDecoder(transitions: model.parameters.map(Int32.init))
  }

  /// What `outside` must win by: names that are missed cost more than names that are none. Tuned on the development
  /// sets, where from 0 to 96 F1 hardly moves while recall rises.
  private static let boldness: Int16 = 64

  /// Where `outside` leads by as much by the features of a word alone, and no capital is near, nothing else is asked:
  /// three words of five. Tuned on newswire without labels: of 100,000 words some ten are inside by all features.
  private static let certainty = 224

  /// Names of a document in text order.
  package func names(
    in document: Document, _ features: DocumentFeatures, _ tags: [PartOfSpeech],
    _ memory: AnalysisMemory = AnalysisMemory()
  ) -> [NameSpan] {
    var names: [NameSpan] = []
    var scores: [Int32] = []
    var labels: [NameLabel] = []
    for sentence in document.sentences {
      let context = NameContext(sentence.tokens, features.words)
      guard context.hasCandidates else { continue }
      // The words from here on are not decoded; the first of them may be outside.
      var start = sentence.tokens.lowerBound
      for batch in sentence.tokens.batches {
        let outside = score(batch, features.words, tags, context, memory)
        for (word, i) in batch.enumerated() {
          if !outside.contains(word) {
            if scores.isEmpty, start < i { scores += Self.outside }
            for label in 0..<NameLabel.count { scores.append(Int32(memory.sums[word, label])) }
            continue
          }
          if !scores.isEmpty {
            scores += Self.outside
            decode(&scores, &labels, start..<(i + 1), document, &names)
          }
          start = i
        }
      }
      decode(&scores, &labels, start..<sentence.tokens.upperBound, document, &names)
    }
    return names
  }

  /// The scores of a word that is outside of names.
  private static let outside =
    [0] + [Int32](repeating: -1_000_000, count: NameLabel.count - 1)

  /// Appends the names in `words`, whose scores these are, if there are any.
  private func decode(
    _ scores: inout [Int32], _ labels: inout [NameLabel], _ words: Range<Int>,
    _ document: Document, _ names: inout [NameSpan]
  ) {
    guard !scores.isEmpty else { return }
    decoder.decode(scores, &labels)
    scores.removeAll(keepingCapacity: true)
    Self.append(labels, words, document.tokens, &names)
  }

  /// Scores the words of `batch`; returns those that are outside of names by themselves, which are not scored.
  private func score(
    _ batch: Range<Int>, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ context: NameContext,
    _ memory: AnalysisMemory
  ) -> BatchWords {
    let (list, sums) = (memory.features, memory.sums)
    let outside = memory.names.set(sums, of: batch, weights, list) {
      NameContext.wordKey(words[$0], tags[$0])
    } append: {
      NameContext.appendWord(words[$0], tags[$0], to: list)
    } decide: { i, best, lead in
      best == NameLabel.outside.rawValue && lead >= Self.certainty && !context.isNearCapital(i)
    }
    list.removeAll()
    for i in batch {
      if !outside.contains(i - batch.lowerBound) { context.appendContext(i, words, tags, to: list) }
      list.endWord()
    }
    weights.add(list, to: sums)
    for word in 0..<batch.count { sums[word, 0] &-= Self.boldness }
    return outside
  }

  /// Appends the names that `labels` spell.
  package static func append(
    _ labels: [NameLabel], _ sentence: Range<Int>, _ tokens: [Token], _ names: inout [NameSpan]
  ) {
    var start = sentence.lowerBound
    for (label, i) in zip(labels, sentence) {
      guard let position = label.position, let type = label.type else { continue }
      if position == .first || position == .only { start = i }
      guard position == .last || position == .only else { continue }
      let range = TextRange(start: tokens[start].range.start, end: tokens[i].range.end)
      names.append(NameSpan(range: range, type: type))
    }
  }
}
