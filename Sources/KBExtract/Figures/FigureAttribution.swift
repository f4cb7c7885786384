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
    return context.figures.indices.map { index in
      var figure = context.figures[index]
      figure.statement = statement(holding: figure.range, statements)
      figure.of = context.measured(index)
      figure.change = context.change(index)
      figure.period = context.period(index)
      figure.entity = context.entity(index, of: figure.of)
      return figure
    }
  }

  private func statement(holding range: TextRange, _ statements: [Statement]) -> Int? {
    var best: Int?
    for (index, statement) in statements.enumerated() {
      let parts = statement.parts.isEmpty ? [statement.range] : statement.parts
      guard parts.contains(where: { $0.contains(range) }) else { continue }
      if let current = best, statements[current].range.byteCount <= statement.range.byteCount {
        continue
      }
      best = index
    }
    return best
  }
}
