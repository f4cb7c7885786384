package import KBText

/// Parses tagged documents: supertags first, then heads, then relations; last the tags in doubt.
package struct SyntaxParser: Sendable {
  private let supertagger: Supertagger
  private let parser: DependencyParser
  private let labeler: RelationLabeler
  private let reviser: TagReviser

  /// Nil where a model is missing or of another layout.
  ///
  /// - Parameter model: the model of this name.
  package init?(_ model: (_ name: String) throws -> ModelParts?) rethrows {
    guard let supertagger = Supertagger(SparseModel(try model("supertags"))),
      let parser = DependencyParser(try model("parser")),
      let labeler = RelationLabeler(SparseModel(try model("relations"))),
      let reviser = TagReviser(SparseModel(try model("revisions")))
    else { return nil }
    (self.supertagger, self.parser) = (supertagger, parser)
    (self.labeler, self.reviser) = (labeler, reviser)
  }

  /// A tagged document.
  package typealias Tagged = (
    document: Document, features: DocumentFeatures, tagging: Tagging
  )

  /// The tags with the head and the relation of each token, of each document. O(n) in tokens.
  ///
  /// One model works through all documents before the next, so that it stays near the processor.
  package func syntax(
    _ works: [Tagged], _ memory: AnalysisMemory = AnalysisMemory()
  ) -> [Syntax] {
    let supertags = works.map { document, features, tagging in
      supertagger.supertags(document, features, tagging.tags, tagging.entries, memory)
    }
    let heads = zip(works, supertags).map { work, supertags in
      let (document, features, tagging) = work
      return parser.heads(
        document, features, tagging.tags, supertags, tagging.entries)
    }
    return works.indices.map { i in
      let (document, features, tagging) = works[i]
      let relations = labeler.relations(
        document, features, tagging.tags, supertags[i], tagging.entries, heads[i], memory)
      let mended = SyntaxMender.mended(
        Syntax(tags: tagging.tags, heads: heads[i], relations: relations), of: document)
      return reviser.revised(mended, of: document, features, tagging.doubts, memory)
    }
  }
}
