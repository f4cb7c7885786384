package import KBText

/// Guesses each word's supertag from left to right by an averaged perceptron that sees the tags of the whole sentence
/// and the supertags it gave before.
package struct Supertagger: Sendable {
  private let weights: SparseWeights
  /// Where the first features lead by as much, nothing else is asked.
  private let certainty: Int

  package init?(_ model: SparseModel?) {
    guard let model, model.weights.classes == Supertag.names.count else { return nil }
    weights = model.weights
    certainty = model.parameters.first.map(Int.init) ?? .max
  }

  /// The supertags of all tokens of a document; what stands in a dateline has none worth reading.
  package func supertags(
    _ document: Document, _ features: DocumentFeatures, _ tags: [PartOfSpeech],
    _ entries: [DictionaryEntry], _ memory: AnalysisMemory = AnalysisMemory()
  ) -> [Supertag] {
    var found = [Supertag](repeating: Supertag(rawValue: 0), count: document.tokens.count)
    var context = SupertagContext()
    let (list, sums) = (memory.features, memory.sums)
    for sentence in document.sentences {
      // A dateline is no part of the clause behind it.
      let tokens = document.dateline(of: sentence).upperBound..<sentence.tokens.upperBound
      context.begin(tokens, tags)
      for batch in tokens.batches {
        list.removeAll()
        for i in batch {
          context.forEachFirstFeature(of: i, features.words, tags) { list.append($0) }
          list.endWord()
        }
        sums.clear(batch.count)
        weights.add(list, to: sums)
        let decided = sums.words(batch.count, leadingBy: certainty, of: weights.classes)
        list.removeAll()
        for i in batch {
          if !decided.contains(i - batch.lowerBound) {
            context.forEachTagFeature(of: i, features.words, tags, entries) { list.append($0) }
          }
          list.endWord()
        }
        weights.add(list, to: sums)
        for i in batch {
          let word = i - batch.lowerBound
          if !decided.contains(word) {
            list.removeAll()
            context.forEachSupertagFeature(of: i, features.words, tags, entries, found) {
              list.append($0)
            }
            list.endWord()
            weights.add(list, to: sums, from: word)
          }
          found[i] = Supertag(rawValue: UInt8(sums.best(word, of: weights.classes)))
          context.note(found[i], tags[i])
        }
      }
    }
    return found
  }
}
