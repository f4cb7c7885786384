import Glibc
import SQLite
import TestSupport
import Testing

@testable import KBStore

struct MigratorTests {
  private func problem(_ body: () throws(StoreError) -> Void) -> StoreError.Problem? {
    do throws(StoreError) {
      try body()
      return nil
    } catch { return error.problem }
  }

  private let later = Migration(
    name: "0002_later", sql: "ALTER TABLE sources ADD COLUMN country TEXT")

  @Test func `a new file gets every migration and its hash`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("kb.db"))
    #expect(try store.schemaVersion == Migration.all.count)
    let hash: String? = try store.database.value(
      "SELECT sha256 FROM schema_migrations WHERE version = 1")
    #expect(hash == Migration.all[0].sha256)
    #expect(try store.database.value("PRAGMA journal_mode", as: String.self) == "wal")
    #expect(try store.database.value("PRAGMA foreign_key_check", as: String.self) == nil)
  }

  @Test func `opening again changes nothing`() throws {
    let folder = try TemporaryFolder()
    _ = try Store(path: folder.file("kb.db"))
    let store = try Store(path: folder.file("kb.db"))
    #expect(store.database.totalChangeCount == 0)
  }

  @Test func `a file of an earlier version keeps its rows`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("kb.db")
    do {
      let store = try Store(path: path)
      try store.database.execute(
        "INSERT INTO sources (name, kind) VALUES ('The Harbour Post', 'outlet')")
    }
    let migrator = Migrator(migrations: Migration.all + [later])
    let store = try Store(path: path, mode: .readOnly, migrator: migrator)
    #expect(try store.schemaVersion == 2)
    #expect(
      try store.database.value("SELECT name || ifnull(country, '?') FROM sources")
        == "The Harbour Post?")
  }

  @Test func `a newer file is left alone, with both versions told`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("kb.db")
    _ = try Store(
      path: path, mode: .create, migrator: Migrator(migrations: Migration.all + [later]))
    for mode in [Store.Mode.create, .readWrite, .readOnly] {
      let found = problem { () throws(StoreError) in _ = try Store(path: path, mode: mode) }
      #expect(found == .newer(file: 2, known: 1))
    }
    #expect(
      StoreError(.newer(file: 2, known: 1)).description
        == "written by a newer kb (schema 2), this kb knows schema 1: update kb")
  }

  @Test func `a migration that was edited after its release is refused`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("kb.db")
    _ = try Store(path: path)
    let edited = Migration(name: "0001_init", sql: Migration.all[0].sql + "-- and more\n")
    let found = problem { () throws(StoreError) in
      _ = try Store(path: path, mode: .create, migrator: Migrator(migrations: [edited]))
    }
    #expect(found == .changedMigration("0001_init"))
  }

  @Test func `a migration that fails leaves the file as it was`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("kb.db")
    _ = try Store(path: path)
    let broken = Migration(name: "0002_broken", sql: "CREATE TABLE half (a); SELECT nonsense")
    let found = problem { () throws(StoreError) in
      _ = try Store(
        path: path, mode: .create, migrator: Migrator(migrations: Migration.all + [broken]))
    }
    guard case .sqlite = found else { return #expect(Bool(false), "\(String(describing: found))") }
    let store = try Store(path: path)
    #expect(try store.schemaVersion == 1)
    #expect(try store.database.value("SELECT count(*) FROM sqlite_schema WHERE name = 'half'") == 0)
  }

  @Test(arguments: [Store.Mode.create, .readWrite, .readOnly])
  func `a database of another program is refused and not changed`(mode: Store.Mode) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("other.db")
    try Database(path: path).execute("CREATE TABLE notes (words TEXT)")
    let before = try folder.bytes(of: "other.db")
    let found = problem { () throws(StoreError) in _ = try Store(path: path, mode: mode) }
    #expect(found == .notOurs)
    #expect(try folder.bytes(of: "other.db") == before)
  }

  @Test(arguments: [Store.Mode.create, .readWrite, .readOnly])
  func `a text is refused and not changed`(mode: Store.Mode) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("notes.txt")
    try folder.write(String(repeating: "Notes, not a database. ", count: 60), to: "notes.txt")
    let before = try folder.bytes(of: "notes.txt")
    let found = problem { () throws(StoreError) in _ = try Store(path: path, mode: mode) }
    #expect(found == .notADatabase)
    #expect(try folder.bytes(of: "notes.txt") == before)
  }

  @Test(arguments: [Store.Mode.readWrite, .readOnly])
  func `a missing file is told and not made`(mode: Store.Mode) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("kb.db")
    let found = problem { () throws(StoreError) in _ = try Store(path: path, mode: mode) }
    #expect(found == .missing)
    #expect(access(path, F_OK) != 0)
  }

  @Test func `an empty file becomes a database, but is none to read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("kb.db")
    try folder.write("", to: "kb.db")
    let found = problem { () throws(StoreError) in _ = try Store(path: path, mode: .readOnly) }
    #expect(found == .notOurs)
    #expect(try Store(path: path).schemaVersion == 1)
  }

  @Test func `a locked file says so`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("kb.db")
    _ = try Store(path: path)
    let other = try Database(path: path)
    try other.execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM corrections")
    let found = problem { () throws(StoreError) in
      let store = try Store(path: path, busyMilliseconds: 1)
      try store.database.transaction { () throws(StoreError) in }
    }
    guard case .sqlite(let error) = found else {
      return #expect(Bool(false), "\(String(describing: found))")
    }
    #expect(error.isBusy)
    #expect(StoreError(error).description == "locked by another program: try again")
  }

  @Test func `the countries of the world and those that are gone are there`() throws {
    let store = try Store(path: ":memory:")
    let names = try store.database.value(
      """
      SELECT group_concat(name || ' ' || ifnull(iso2, '-') || ' ' || ifnull(until, '-'), '; ')
      FROM countries WHERE iso3 IN ('AZE', 'SUN')
      """, as: String.self)
    #expect(names == "Azerbaijan AZ -; Soviet Union - 1991-12-26")
    #expect(try store.database.value("SELECT count(*) FROM country_list") == 0)
  }
}
