import KBModel
import SQLite

/// Stores figures.
struct FigureWriter: ~Copyable {
  private var insert: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    insert = try db.prepare(
      """
      INSERT INTO figures (
        article_id, statement_id, entity_id, kind, value, low, high, unit, qualifier, change, per,
        of, of_start_char, of_end_char, period, text, start_char, end_char)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
      RETURNING id
      """)
  }

  /// - Parameter statements: ids of the article's statements, in their order.
  /// - Returns: the row's id; nil where its range is none of the text.
  mutating func add(
    _ figure: Figure, articleID: Int64, statements: [Int64?], referents: Referents, body: Body
  ) throws(SQLiteError) -> Int64? {
    guard let span = body.span(figure.range) else { return nil }
    let measured = body.span(figure.of)
    return try insert.value(
      articleID, statements.id(figure.statement), referents.id(figure.entity),
      figure.kind.rawValue, figure.value, figure.low, figure.high, figure.unit,
      figure.qualifier?.rawValue, figure.change?.name, figure.per, measured?.text, measured?.start,
      measured?.end,
      figure.period, span.text, span.start, span.end)
  }
}

extension [Int64?] {
  /// The id at `index`; nil where there is none.
  func id(_ index: Int?) -> Int64? {
    guard let index, indices.contains(index) else { return nil }
    return self[index]
  }
}
