package import KBText

/// Names the relation of each word to its head, once the heads are known.
package struct RelationLabeler: Sendable {
  private let table: WeightTable

  package init?(_ file: ModelFile?) {
    guard let file, file.table.classes == Relation.names.count else { return nil }
    table = file.table
  }

  package func relations(
    _ document: Document, _ features: DocumentFeatures, _ tags: [PartOfSpeech], _ heads: [Int32]
  ) -> [Relation] {
    var relations = [Relation](repeating: .dep, count: tags.count)
    for sentence in document.sentences {
      let context = RelationContext(sentence.tokens, heads)
      let dateline = document.dateline(of: sentence)
      for i in sentence.tokens where !dateline.contains(i) {
        guard heads[i] >= 0 else {
          relations[i] = .root
          continue
        }
        var sums = SIMD64<Int16>.zero
        context.forEachFeature(of: i, features.words, tags, heads, relations) { feature in
          guard let row = table.row(feature) else { return }
          sums &+= SIMD64<Int16>(truncatingIfNeeded: row.loadUnaligned(as: SIMD64<Int8>.self))
        }
        var (best, score) = (0, Int16.min)
        for relation in Relation.names.indices where sums[relation] > score {
          (best, score) = (relation, sums[relation])
        }
        relations[i] = Relation(rawValue: UInt8(best))
      }
    }
    return relations
  }
}
