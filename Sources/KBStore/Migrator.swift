import SQLite

/// Brings a database to the schema that this program knows, forward only, each step whole or not at all.
struct Migrator: Sendable {
  /// "kbdb" in the file's header, set by the first migration.
  static let applicationID: Int64 = 0x6B62_6462

  /// In order of their versions.
  let migrations: [Migration]

  var known: Int { migrations.last?.version ?? 0 }

  /// The file's schema version; 0 for a file without tables.
  ///
  /// - Throws: `notOurs`, `newer` or `changedMigration`.
  func version(of db: borrowing Database) throws(StoreError) -> Int {
    guard let applied = try applied(in: db) else { return 0 }
    let version = applied.last?.version ?? 0
    if version > known { throw StoreError(.newer(file: version, known: known)) }
    for row in applied {
      let ours = migrations.first { $0.version == row.version }
      guard ours?.sha256 == row.sha256 else { throw StoreError(.changedMigration(row.name)) }
    }
    return version
  }

  /// Carries out what the file has not had yet.
  func migrate(_ db: borrowing Database) throws(StoreError) {
    let version = try version(of: db)
    for migration in migrations where migration.version > version {
      try db.transaction { () throws(StoreError) in
        // Another process may have been faster.
        guard try self.version(of: db) < migration.version else { return }
        try apply(migration, to: db)
      }
    }
  }

  private func apply(_ migration: Migration, to db: borrowing Database) throws(StoreError) {
    try storing { () throws(SQLiteError) in
      try db.execute(migration.sql)
      try db.run(
        """
        INSERT INTO schema_migrations (version, name, sha256, applied_at)
        VALUES (?1, ?2, ?3, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
        """, migration.version, migration.name, migration.sha256)
    }
  }

  private typealias Applied = (version: Int, name: String, sha256: String)

  /// What the file says was applied; nil for a file without tables.
  private func applied(in db: borrowing Database) throws(StoreError) -> [Applied]? {
    let (id, tables, records) = try storing { () throws(SQLiteError) in
      (
        try db.value("PRAGMA application_id", as: Int64.self),
        try db.value("SELECT count(*) FROM sqlite_schema", as: Int.self),
        try db.value(
          "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_migrations'", as: Int.self)
      )
    }
    if tables == 0, id == 0 { return nil }
    guard id == Self.applicationID, records == 1 else { throw StoreError(.notOurs) }
    return try storing { () throws(SQLiteError) in
      var rows = try db.prepare("SELECT version, name, sha256 FROM schema_migrations ORDER BY 1")
      var applied: [Applied] = []
      while try rows.step() {
        applied.append((rows.column(0) ?? 0, rows.string(1) ?? "", rows.string(2) ?? ""))
      }
      return applied
    }
  }
}

/// Runs `body`; what SQLite refuses becomes the store's error.
func storing<T: ~Copyable>(_ body: () throws(SQLiteError) -> T) throws(StoreError) -> T {
  do throws(SQLiteError) { return try body() } catch { throw StoreError(error) }
}
