package import KBText

/// Names the relation of each word to its head, once the heads are known.
package struct RelationLabeler: Sendable {
  private let weights: SparseWeights
  /// Where the first features lead by as much, nothing else is asked; where those of the tree do, the relations found
  /// before are not.
  private let certainty: Int

  package init?(_ model: SparseModel?) {
    guard let model, model.weights.classes == Relation.names.count else { return nil }
    weights = model.weights
    certainty = model.parameters.first.map(Int.init) ?? .max
  }

  package func relations(
    _ document: Document, _ features: DocumentFeatures, _ tags: [PartOfSpeech],
    _ supertags: [Supertag], _ entries: [DictionaryEntry], _ heads: [Int32],
    _ memory: AnalysisMemory = AnalysisMemory()
  ) -> [Relation] {
    var relations = [Relation](repeating: .dep, count: tags.count)
    let (list, sums) = (memory.features, memory.sums)
    for sentence in document.sentences {
      let context = RelationContext(sentence.tokens, heads, tags)
      let dateline = document.dateline(of: sentence)
      for i in sentence.tokens where heads[i] < 0 && !dateline.contains(i) { relations[i] = .root }
      for batch in sentence.tokens.batches {
        let words = batch.filter { heads[$0] >= 0 && !dateline.contains($0) }
        list.removeAll()
        for i in words {
          context.forEachFirstFeature(of: i, features.words, tags, supertags, heads) {
            list.append($0)
          }
          list.endWord()
        }
        sums.clear(words.count)
        weights.add(list, to: sums)
        let decided = sums.words(words.count, leadingBy: certainty, of: weights.classes)
        list.removeAll()
        for (word, i) in words.enumerated() {
          if !decided.contains(word) {
            context.forEachTreeFeature(
              of: i, features.words, tags, entries, supertags, heads
            ) {
              list.append($0)
            }
          }
          list.endWord()
        }
        weights.add(list, to: sums)
        let settled = sums.words(words.count, leadingBy: certainty, of: weights.classes)
        for (word, i) in words.enumerated() {
          if !settled.contains(word) {
            list.removeAll()
            context.forEachRelationFeature(
              of: i, features.words, tags, entries, supertags, heads, relations
            ) { list.append($0) }
            list.endWord()
            weights.add(list, to: sums, from: word)
          }
          relations[i] = Relation(rawValue: UInt8(sums.best(word, of: weights.classes)))
        }
      }
    }
    return relations
  }
}
