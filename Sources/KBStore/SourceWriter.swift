import KBModel
import SQLite

/// Outlets and news agencies, found by domain or name, or made.
struct SourceWriter: ~Copyable {
  private var byDomain: PreparedStatement
  private var byName: PreparedStatement
  private var insert: PreparedStatement
  private var setDomain: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    let byDomain = try db.prepare(
      "SELECT id FROM sources WHERE kind = 'outlet' AND domain = ?1 ORDER BY id LIMIT 1")
    // An outlet of the same name with another domain is another outlet.
    let byName = try db.prepare(
      """
      SELECT id FROM sources
      WHERE kind = ?1 AND name = ?2 COLLATE NOCASE AND (domain IS NULL OR ?3 IS NULL)
      ORDER BY id LIMIT 1
      """)
    let insert = try db.prepare(
      "INSERT INTO sources (name, kind, domain) VALUES (?1, ?2, ?3) RETURNING id")
    setDomain = try db.prepare("UPDATE sources SET domain = ?2 WHERE id = ?1 AND domain IS NULL")
    self.byDomain = byDomain
    self.byName = byName
    self.insert = insert
  }

  /// The outlet's id; nil where the article names none.
  mutating func outlet(name: String?, domain: String?) throws(SQLiteError) -> Int64? {
    if let domain, let id: Int64 = try byDomain.value(domain) { return id }
    guard let name = name ?? domain else { return nil }
    if let id: Int64 = try byName.value("outlet", name, domain) {
      if let domain { try setDomain.run(id, domain) }
      return id
    }
    return try insert.value(name, "outlet", domain)
  }

  /// The agency's id; nil where the article credits none.
  mutating func agency(_ name: String?) throws(SQLiteError) -> Int64? {
    guard let name else { return nil }
    if let id: Int64 = try byName.value("agency", name, nil as String?) { return id }
    return try insert.value(name, "agency", nil as String?)
  }
}
