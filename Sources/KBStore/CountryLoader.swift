import KBLexicon
import SQLite

/// Fills a new database with the countries of the world and the states that are gone.
enum CountryLoader {
  /// Adds the countries of the list that are not there yet; ids follow the list's order in a new file.
  static func load(into db: borrowing Database) throws(StoreError) {
    let all = Countries.shared.all
    let stored: Int? = try storing { () throws(SQLiteError) in
      try db.value("SELECT count(*) FROM countries")
    }
    guard stored != all.count else { return }
    try db.transaction { () throws(StoreError) in
      try storing { () throws(SQLiteError) in try add(all, to: db) }
    }
  }

  private static func add(_ all: [Country], to db: borrowing Database) throws(SQLiteError) {
    var known = try db.prepare("SELECT 1 FROM countries WHERE iso3 IS ?1 AND name = ?2")
    var entity = try db.prepare(
      "INSERT INTO entities (kind, name) VALUES ('country', ?1) RETURNING id")
    var country = try db.prepare(
      """
      INSERT INTO countries (id, name, iso2, iso3, capital, demonym, until)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """)
    var alias = try db.prepare(
      "INSERT OR IGNORE INTO aliases (entity_id, name, key) VALUES (?1, ?2, ?3)")
    for one in all {
      guard try known.value(one.alpha3, one.name, as: Int.self) == nil,
        let id: Int64 = try entity.value(one.name)
      else { continue }
      try country.run(
        id, one.name, one.alpha2, one.alpha3, one.capital, one.adjectives.first, one.until)
      for name in [one.name, one.officialName].compactMap({ $0 }) + one.otherNames {
        try alias.run(id, name, NameKey.key(name))
      }
    }
  }
}
