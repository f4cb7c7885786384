package import KBText

/// Names the relation of each word to its head, once the heads are known.
package struct RelationLabeler: Sendable {
  private let weights: SparseWeights

  package init?(_ model: SparseModel?) {
    guard let model, model.weights.classes == Relation.names.count else { return nil }
    weights = model.weights
  }

  package func relations(
    _ document: Document, _ features: DocumentFeatures, _ tags: [PartOfSpeech],
    _ supertags: [Supertag], _ heads: [Int32]
  ) -> [Relation] {
    var relations = [Relation](repeating: .dep, count: tags.count)
    let list = FeatureList()
    let sums = ClassSums()
    for sentence in document.sentences {
      let context = RelationContext(sentence.tokens, heads)
      let dateline = document.dateline(of: sentence)
      for i in sentence.tokens where !dateline.contains(i) {
        guard heads[i] >= 0 else {
          relations[i] = .root
          continue
        }
        list.removeAll()
        context.forEachFeature(of: i, features.words, tags, supertags, heads, relations) {
          list.append($0)
        }
        relations[i] = Relation(rawValue: UInt8(weights.best(list, sums)))
      }
    }
    return relations
  }
}
