import Glibc
import SQLite
import TestSupport
import Testing

/// Every class of error, each brought about once.
struct SQLiteErrorTests {
  /// The error of a body that must fail.
  private func error(_ body: () throws(SQLiteError) -> Void) -> SQLiteError? {
    do throws(SQLiteError) {
      try body()
      return nil
    } catch { return error }
  }

  @Test func `a file that is no database`() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "This is only a text. ", count: 100), to: "a.txt")
    #expect(
      error { () throws(SQLiteError) in _ = try Database(path: folder.file("a.txt")) }?
        .isNotADatabase == true)
  }

  @Test(arguments: ["missing/kb.db", "", ".", "a\0b"])
  func `a file that cannot be opened`(name: String) throws {
    let folder = try TemporaryFolder()
    let path = name.isEmpty ? "" : folder.file(name)
    #expect(error { () throws(SQLiteError) in _ = try Database(path: path) }?.isCannotOpen == true)
  }

  @Test(arguments: [Database.Mode.readOnly, .readWrite, .immutable])
  func `a missing file is created only where that is asked for`(mode: Database.Mode) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("kb.db")
    #expect(
      error { () throws(SQLiteError) in _ = try Database(path: path, mode: mode) }?.isCannotOpen
        == true)
    #expect(access(path, F_OK) != 0)
  }

  @Test(arguments: [Database.Mode.readOnly, .immutable])
  func `a read-only connection does not write`(mode: Database.Mode) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("odd name?#%.db")
    try Database(path: path).execute("CREATE TABLE t (a)")
    let db = try Database(path: path, mode: mode)
    #expect(try db.value("SELECT count(*) FROM t") == 0)
    #expect(
      error { () throws(SQLiteError) in try db.execute("INSERT INTO t VALUES (1)") }?.isReadOnly
        == true)
  }

  @Test func `another writer`() throws {
    let folder = try TemporaryFolder()
    let first = try Database(path: folder.file("kb.db"))
    try first.execute("CREATE TABLE t (a); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)")
    let second = try Database(path: folder.file("kb.db"), busyMilliseconds: 1)
    #expect(
      error { () throws(SQLiteError) in
        try second.transaction { () throws(SQLiteError) in try second.execute("DELETE FROM t") }
      }?.isBusy == true)
    try first.execute("COMMIT")
    try second.transaction { () throws(SQLiteError) in try second.execute("DELETE FROM t") }
    #expect(try first.value("SELECT count(*) FROM t") == 0)
  }

  @Test func `a full disk keeps what was committed`() throws {
    let folder = try TemporaryFolder()
    let db = try Database(path: folder.file("kb.db"))
    try db.useWriteAheadLog()
    try db.execute("CREATE TABLE t (a); INSERT INTO t VALUES ('kept'); PRAGMA max_page_count = 8")
    let full = error { () throws(SQLiteError) in
      try db.transaction { () throws(SQLiteError) in
        for _ in 0..<100 {
          try db.run("INSERT INTO t VALUES (?1)", String(repeating: "x", count: 4000))
        }
      }
    }
    #expect(full?.isFull == true && db.isInTransaction == false)
    #expect(try db.value("SELECT group_concat(a) FROM t", as: String.self) == "kept")
  }

  @Test func `a row that breaks a constraint or refers to nothing`() throws {
    let db = try Database(path: ":memory:")
    try db.execute(
      """
      CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
      CREATE TABLE b (a_id INTEGER REFERENCES a) STRICT;
      INSERT INTO a (name) VALUES ('x')
      """)
    let twice = error { () throws(SQLiteError) in
      try db.run("INSERT INTO a (name) VALUES (?1)", "x")
    }
    #expect(twice?.isConstraint == true && twice?.isForeignKey == false)
    #expect(twice?.code == 2067)
    let orphan = error { () throws(SQLiteError) in try db.run("INSERT INTO b VALUES (?1)", 9) }
    #expect(orphan?.isConstraint == true && orphan?.isForeignKey == true)
  }

  @Test func `a damaged file`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("kb.db")
    do {
      let db = try Database(path: path)
      try db.execute("CREATE TABLE t (a)")
      for i in 0..<2000 { try db.run("INSERT INTO t VALUES (?1)", "row number \(i)") }
    }
    let file = open(path, O_WRONLY)
    for page in 1..<6 { pwrite(file, String(repeating: "#", count: 4096), 4096, page * 4096) }
    close(file)
    let db = try Database(path: path)
    #expect(
      error { () throws(SQLiteError) in try db.execute("SELECT sum(length(a)) FROM t") }?.isCorrupt
        == true)
  }

  @Test func `an error tells the statement that failed`() throws {
    let db = try Database(path: ":memory:")
    let wrong = error { () throws(SQLiteError) in try db.execute("SELECT 1;\nSELEC\n 2") }
    #expect(wrong?.description == "near \"SELEC\": syntax error in: SELEC 2")
    let quoted = error { () throws(SQLiteError) in try db.execute("SELECT \"no column\"") }
    #expect(quoted?.description.hasPrefix("no such column: no column") == true)
  }

  @Test func `a value that is too big`() throws {
    let db = try Database(path: ":memory:")
    let big = error { () throws(SQLiteError) in try db.execute("SELECT zeroblob(2000000000)") }
    #expect(big?.isTooBig == true)
  }
}
