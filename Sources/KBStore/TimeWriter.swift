import KBModel
import SQLite

/// Stores time expressions.
struct TimeWriter: ~Copyable {
  private var insert: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    insert = try db.prepare(
      """
      INSERT INTO dates (article_id, type, value, from_date, to_date, text, start_char, end_char)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """)
  }

  mutating func add(_ time: TimeExpression, articleID: Int64, body: Body) throws(SQLiteError) {
    guard let span = body.span(time.range) else { return }
    try insert.run(
      articleID, time.type.rawValue, time.value, time.from, time.to, span.text, span.start, span.end
    )
  }
}
