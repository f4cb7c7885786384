package import KBText

/// Guesses each word's supertag from left to right by an averaged perceptron that sees the tags of the whole sentence
/// and the supertags it gave before.
package struct Supertagger: Sendable {
  private let weights: SparseWeights

  package init?(_ file: SparseModelFile?) {
    guard let file, file.weights.classes == Supertag.names.count else { return nil }
    weights = file.weights
  }

  /// The supertags of all tokens of a document; what stands in a dateline has none worth reading.
  package func supertags(
    _ document: Document, _ features: DocumentFeatures, _ tags: [PartOfSpeech]
  ) -> [Supertag] {
    var found = [Supertag](repeating: Supertag(rawValue: 0), count: document.tokens.count)
    var context = SupertagContext()
    let list = FeatureList()
    for sentence in document.sentences {
      // A dateline is no part of the clause behind it.
      let tokens = document.dateline(of: sentence).upperBound..<sentence.tokens.upperBound
      context.begin(tokens, tags)
      for i in tokens {
        list.removeAll()
        context.forEachFeature(of: i, features.words, tags, found) { list.append($0) }
        found[i] = Supertag(rawValue: UInt8(weights.best(list)))
        context.note(found[i], tags[i])
      }
    }
    return found
  }
}
