import KBModel
import SQLite

/// Stores mentions and roles, and keeps each person's usual role.
struct MentionWriter: ~Copyable {
  private var mention: PreparedStatement
  private var role: PreparedStatement
  private var usualRole: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    // What a place stands for counts only where it is a country.
    let mention = try db.prepare(
      """
      INSERT INTO mentions (article_id, entity_id, stands_for_id, kind, type, text, start_char, end_char)
      VALUES (?1, ?2, (SELECT id FROM countries WHERE id = ?3), ?4, ?5, ?6, ?7, ?8)
      """)
    // The first 50 roles decide, so that the cost does not grow with a person's fame.
    let usualRole = try db.prepare(
      """
      UPDATE people SET role = (
        SELECT role FROM (SELECT id, role FROM roles WHERE entity_id = ?1 ORDER BY id LIMIT 50)
        GROUP BY role ORDER BY count(*) DESC, min(id) LIMIT 1)
      WHERE id = ?1
      """)
    role = try db.prepare(
      """
      INSERT INTO roles (article_id, entity_id, role, country_id, text, start_char, end_char)
      VALUES (?1, ?2, ?3, (SELECT id FROM countries WHERE iso3 = ?4), ?5, ?6, ?7)
      """)
    self.mention = mention
    self.usualRole = usualRole
  }

  mutating func add(
    _ named: Mention, articleID: Int64, referents: Referents, body: Body
  ) throws(SQLiteError) {
    guard let span = body.span(named.range), let entity = referents.id(named.entity) else { return }
    try mention.run(
      articleID, entity, referents.id(named.standsFor), named.kind.rawValue, named.type.rawValue,
      span.text, span.start, span.end)
  }

  /// Stores the role that the article gives an entity, if any.
  mutating func addRole(
    of entity: Entity, id: Int64, articleID: Int64, body: Body
  ) throws(SQLiteError) {
    guard let name = entity.role else { return }
    let span = body.span(entity.roleRange)
    try role.run(articleID, id, name, entity.country, span?.text, span?.start, span?.end)
    if entity.kind == .person { try usualRole.run(id) }
  }
}
