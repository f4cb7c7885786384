import KBModel
import SQLite

/// Stores what is known of a person, organization or place, and its names. What was known stays; gaps are filled.
struct EntityDetailWriter: ~Copyable {
  private var person: PreparedStatement
  private var organization: PreparedStatement
  private var place: PreparedStatement
  private var rename: PreparedStatement
  private var alias: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    // ?7: the name is fuller than the one that is stored, and takes its place.
    let person = try db.prepare(
      """
      INSERT INTO people (id, name, given_name, family_name, country_id, gender)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (id) DO UPDATE SET
        name = iif(?7, excluded.name, name),
        given_name = iif(?7, coalesce(excluded.given_name, given_name), coalesce(given_name, excluded.given_name)),
        family_name = iif(?7, coalesce(excluded.family_name, family_name), coalesce(family_name, excluded.family_name)),
        country_id = coalesce(country_id, excluded.country_id),
        gender = coalesce(gender, excluded.gender)
      """)
    let organization = try db.prepare(
      """
      INSERT INTO organizations (id, name, acronym, country_id) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (id) DO UPDATE SET
        acronym = coalesce(acronym, excluded.acronym),
        country_id = coalesce(country_id, excluded.country_id)
      """)
    let place = try db.prepare(
      """
      INSERT INTO places (id, name, country_id) VALUES (?1, ?2, ?3)
      ON CONFLICT (id) DO UPDATE SET country_id = coalesce(country_id, excluded.country_id)
      """)
    let rename = try db.prepare("UPDATE entities SET name = ?2 WHERE id = ?1 AND name <> ?2")
    alias = try db.prepare(
      "INSERT OR IGNORE INTO aliases (entity_id, name, key) VALUES (?1, ?2, ?3)")
    self.person = person
    self.organization = organization
    self.place = place
    self.rename = rename
  }

  /// - Parameter isFuller: the name takes the place of the one that is stored.
  mutating func storePerson(
    _ entity: Entity, id: Int64, countryID: Int64?, isFuller: Bool
  ) throws(SQLiteError) {
    let name = PersonName(entity.name).display
    let words = name.split(separator: " ").map(String.init)
    let family = entity.familyName ?? words.last
    let given = entity.givenName ?? (words.count > 1 ? words.first : nil)
    if isFuller { try rename.run(id, name) }
    try person.run(id, name, given, family, countryID, entity.gender?.rawValue, isFuller)
    try store(name, of: id)
    try storeAliases(entity, id: id)
    if let family { try store(family, of: id) }
  }

  mutating func storeOrganization(
    _ entity: Entity, id: Int64, countryID: Int64?
  ) throws(SQLiteError) {
    try organization.run(id, entity.name, entity.acronym, countryID)
    try storeAliases(entity, id: id)
    if let acronym = entity.acronym { try store(acronym, of: id) }
  }

  mutating func storePlace(_ entity: Entity, id: Int64, countryID: Int64?) throws(SQLiteError) {
    try place.run(id, entity.name, countryID)
    try storeAliases(entity, id: id)
  }

  /// The name and its other wordings.
  mutating func storeAliases(_ entity: Entity, id: Int64) throws(SQLiteError) {
    try store(entity.name, of: id)
    for name in entity.aliases { try store(name, of: id) }
  }

  private mutating func store(_ name: String, of id: Int64) throws(SQLiteError) {
    let key = NameKey.key(name)
    if !key.isEmpty { try alias.run(id, name, key) }
  }
}
