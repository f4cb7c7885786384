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
      score(sentence.tokens, features.words, tags, context, memory, &scores)
      decoder.decode(scores, &labels)
      Self.append(labels, sentence.tokens, document.tokens, &names)
    }
    return names
  }

  private func score(
    _ sentence: Range<Int>, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ context: NameContext,
    _ memory: AnalysisMemory, _ scores: inout [Int32]
  ) {
    scores.removeAll(keepingCapacity: true)
    let (list, sums) = (memory.features, memory.sums)
    for batch in sentence.batches {
      memory.names.set(sums, of: batch, weights, list) {
        NameContext.wordKey(words[$0], tags[$0])
      } append: {
        NameContext.appendWord(words[$0], tags[$0], to: list)
      }
      list.removeAll()
      for i in batch {
        context.appendContext(i, words, tags, to: list)
        list.endWord()
      }
      weights.add(list, to: sums)
      for word in 0..<batch.count {
        sums[word, 0] &-= Self.boldness
        for label in 0..<NameLabel.count { scores.append(Int32(sums[word, label])) }
      }
    }
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
