package import KBText

/// Guesses each word's supertag from left to right by an averaged perceptron that sees the tags of the whole sentence
/// and the supertags it gave before.
package struct Supertagger: Sendable {
  private let weights: SparseWeights

  package init?(_ model: SparseModel?) {
    guard let model, model.weights.classes == Supertag.names.count else { return nil }
    weights = model.weights
  }

  /// The supertags of all tokens of a document; what stands in a dateline has none worth reading.
  package func supertags(
    _ document: Document, _ features: DocumentFeatures, _ tags: [PartOfSpeech]
  ) -> [Supertag] {
    var found = [Supertag](repeating: Supertag(rawValue: 0), count: document.tokens.count)
    var context = SupertagContext()
    let list = FeatureList()
    let sums = ClassSums()
    for sentence in document.sentences {
      // A dateline is no part of the clause behind it.
      let tokens = document.dateline(of: sentence).upperBound..<sentence.tokens.upperBound
      context.begin(tokens, tags)
      for i in tokens {
        list.removeAll()
        context.forEachFeature(of: i, features.words, tags, found) { list.append($0) }
        found[i] = Supertag(rawValue: UInt8(weights.best(list, sums)))
        context.note(found[i], tags[i])
      }
    }
    return found
  }
}
