private import KBModel
package import KBText

/// Finds names by a linear model over label sequences (averaged perceptron, exact decoding).
package struct NameTagger: Sendable {
  private let table: WeightTable
  private let decoder: NameDecoder

  package init?(_ file: ModelFile?) {
    let count = NameLabel.count
    guard let file, file.table.classes == count, file.parameters.count == count * count else {
      return nil
    }
    table = file.table
    decoder = NameDecoder(transitions: file.parameters.map(Int32.init))
  }

  /// Names of a document in text order.
  package func names(
    in document: Document, _ features: DocumentFeatures, _ tags: [PartOfSpeech]
  ) -> [NameSpan] {
    var names: [NameSpan] = []
    var scores: [Int32] = []
    var labels: [NameLabel] = []
    for sentence in document.sentences {
      let context = NameContext(sentence.tokens, features.words)
      guard context.hasCandidates else { continue }
      score(sentence.tokens, features.words, tags, context, &scores)
      decoder.decode(scores, &labels)
      Self.append(labels, sentence.tokens, document.tokens, &names)
    }
    return names
  }

  private func score(
    _ sentence: Range<Int>, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ context: NameContext,
    _ scores: inout [Int32]
  ) {
    scores.removeAll(keepingCapacity: true)
    for i in sentence {
      var sums = SIMD32<Int16>.zero
      context.forEachFeature(of: i, words, tags) { feature in
        guard let row = table.row(feature) else { return }
        sums &+= SIMD32<Int16>(truncatingIfNeeded: row.loadUnaligned(as: SIMD32<Int8>.self))
      }
      for label in 0..<NameLabel.count { scores.append(Int32(sums[label])) }
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
