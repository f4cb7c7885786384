private import Glibc
public import SQLite

/// A database of kb, opened and brought to the schema that this program knows.
public struct Store: ~Copyable {
  public enum Mode: Sendable {
    /// Read and write; the file is made where there is none.
    case create
    /// Read and write a file that is there.
    case readWrite
    /// Read only. A file of an older schema is brought up to date first, where it can be written.
    case readOnly
  }

  /// The connection, for queries and writers.
  public let database: Database

  /// - Throws: `missing`, `notADatabase`, `notOurs`, `newer`, `changedMigration`, `olderAndReadOnly` or SQLite's error.
  public init(
    path: String, mode: Mode = .create, busyMilliseconds: Int = 5_000
  ) throws(StoreError) {
    // Not by way of the other initializer: Swift 6.3.1's optimizer crashes on a delegating one that throws.
    database = try Store.connection(
      path, mode, busyMilliseconds, Migrator(migrations: Migration.all))
  }

  init(
    path: String, mode: Mode, busyMilliseconds: Int = 5_000, migrator: Migrator
  ) throws(StoreError) {
    database = try Store.connection(path, mode, busyMilliseconds, migrator)
  }

  /// The schema version that the file has: the number of its last migration.
  public var schemaVersion: Int {
    get throws(StoreError) {
      try storing { () throws(SQLiteError) in
        try database.value("SELECT max(version) FROM schema_migrations") ?? 0
      }
    }
  }

  private static func connection(
    _ path: String, _ mode: Mode, _ busyMilliseconds: Int, _ migrator: Migrator
  ) throws(StoreError) -> Database {
    switch mode {
    case .readOnly: try reader(path, busyMilliseconds, migrator)
    case .create: try writer(path, .create, busyMilliseconds, migrator)
    case .readWrite: try writer(path, .readWrite, busyMilliseconds, migrator)
    }
  }

  private static func writer(
    _ path: String, _ mode: Database.Mode, _ busyMilliseconds: Int, _ migrator: Migrator
  ) throws(StoreError) -> Database {
    if mode != .create, access(path, F_OK) != 0 { throw StoreError(.missing) }
    let db = try storing { () throws(SQLiteError) in
      try Database(path: path, mode: mode, busyMilliseconds: busyMilliseconds)
    }
    // What is not ours is refused before anything is written, the journal mode included.
    _ = try migrator.version(of: db)
    _ = try storing { () throws(SQLiteError) in try db.useWriteAheadLog() }
    try migrator.migrate(db)
    try CountryLoader.load(into: db)
    return db
  }

  private static func reader(
    _ path: String, _ busyMilliseconds: Int, _ migrator: Migrator
  ) throws(StoreError) -> Database {
    if access(path, F_OK) != 0 { throw StoreError(.missing) }
    let db = try readOnlyConnection(path, busyMilliseconds)
    let version = try migrator.version(of: db)
    if version == 0 { throw StoreError(.notOurs) }
    if version < migrator.known {
      do throws(StoreError) {
        _ = try writer(path, .readWrite, busyMilliseconds, migrator)
      } catch {
        guard error.sqliteError?.isReadOnly == true || error.sqliteError?.isCannotOpen == true
        else { throw error }
        throw StoreError(.olderAndReadOnly(file: version, known: migrator.known))
      }
    }
    return db
  }

  /// A file in a folder that cannot be written has no place for the log's index: then it is read as it stands, which is
  /// right where there is no log.
  private static func readOnlyConnection(
    _ path: String, _ busyMilliseconds: Int
  ) throws(StoreError) -> Database {
    do throws(SQLiteError) {
      return try Database(path: path, mode: .readOnly, busyMilliseconds: busyMilliseconds)
    } catch {
      guard error.isCannotOpen || error.isReadOnly, access(path, R_OK) == 0,
        access(path + "-wal", F_OK) != 0
      else { throw StoreError(error) }
    }
    return try storing { () throws(SQLiteError) in try Database(path: path, mode: .immutable) }
  }
}
