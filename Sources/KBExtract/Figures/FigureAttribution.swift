public import KBLanguage
public import KBModel
public import KBText

/// Says of each figure what it measures, whom it is about, how it changes, when it is true, and which statement claims it.
///
/// It reads the parse: the noun phrase that the figure counts or belongs to, the clause's subject, the names that these
/// hang on, and the date named nearest within the sentence. What the sentence does not tell stays nil.
public struct FigureAttribution: Sendable {
  public init() {}

  /// - Parameters:
  ///   - figures: as `FigureExtractor` finds them.
  ///   - statements: the shortest one that holds a figure claims it.
  ///   - syntax: without tags, only the words beside a figure tell what it measures.
  /// - Returns: the same figures in the same order, with `of`, `entity`, `change`, `period` and `statement`.
  public func attributed(
    _ figures: [Figure], in document: Document, mentions: [Mention], statements: [Statement],
    times: [TimeExpression], syntax: Syntax?
  ) -> [Figure] {
    guard !figures.isEmpty else { return figures }
    var context = FigureContext(
      document: document, figures: figures, mentions: mentions, times: times, syntax: syntax)
    context.figures = figures.indices.map { context.recounted($0) }
    let claims = RangeIndex(statements) { $0.range }
    return context.figures.indices.map { index in
      var figure = context.figures[index]
      figure.statement = statement(holding: figure.range, claims)
      figure.of = context.measured(index)
      figure.change = context.change(index)
      figure.period = context.period(index)
      figure.entity = context.entity(index, of: figure.of)
      return figure
    }
  }

  private func statement(holding range: TextRange, _ claims: RangeIndex<Statement>) -> Int? {
    claims.overlapping(range)
      .filter { claim in
        let parts = claim.element.parts.isEmpty ? [claim.range] : claim.element.parts
        return parts.contains { $0.contains(range) }
      }
      .min { ($0.range.byteCount, $0.index) < ($1.range.byteCount, $1.index) }?.index
  }
}
