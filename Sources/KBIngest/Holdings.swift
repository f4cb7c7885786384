import KBText
import SQLite

/// What a store holds from some articles.
public struct Holdings: Equatable, Sendable {
  /// People named.
  public var people = 0
  /// Countries named.
  public var countries = 0
  public var statements = 0
  public var figures = 0
  /// Events told of.
  public var events = 0
}

extension Holdings {
  /// Counts the rows that stem from the articles `ids`.
  init(of ids: [Int64], in db: borrowing Database) throws(SQLiteError) {
    var json = JSONWriter()
    json.array { json in
      for id in ids { json.integer(Int(id)) }
    }
    let list = String(decoding: json.utf8, as: UTF8.self)
    var rows = try db.prepare(
      """
      WITH new AS (SELECT value AS id FROM json_each(?1)),
        named AS (
          SELECT DISTINCT e.id, e.kind FROM mentions AS m JOIN entities AS e ON e.id = m.entity_id
          WHERE m.article_id IN (SELECT id FROM new))
      SELECT (SELECT count(*) FROM named WHERE kind = 'person'),
        (SELECT count(*) FROM named WHERE kind = 'country'),
        (SELECT count(*) FROM statements WHERE article_id IN (SELECT id FROM new)),
        (SELECT count(*) FROM figures WHERE article_id IN (SELECT id FROM new)),
        (SELECT count(DISTINCT event_id) FROM event_mentions WHERE article_id IN (SELECT id FROM new))
      """)
    try rows.bind(list)
    guard try rows.step() else { return }
    people = rows.column(0) ?? 0
    countries = rows.column(1) ?? 0
    statements = rows.column(2) ?? 0
    figures = rows.column(3) ?? 0
    events = rows.column(4) ?? 0
  }
}
