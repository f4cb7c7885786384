import SQLite
import TestSupport
import Testing

struct DatabaseTests {
  struct Refusal: SQLiteFailure, Equatable {
    var reason = ""
    init(reason: String) { self.reason = reason }
    init(_ error: SQLiteError) { reason = error.message }
  }

  @Test func `a transaction is carried out whole or not at all`() throws {
    let db = try Database(path: ":memory:")
    try db.execute("CREATE TABLE t (a INTEGER) STRICT")
    let count = try db.transaction { () throws(SQLiteError) in
      try db.execute("INSERT INTO t VALUES (1), (2)")
      return db.changeCount
    }
    #expect(count == 2)
    #expect(throws: Refusal(reason: "enough")) {
      try db.transaction { () throws(Refusal) in
        do throws(SQLiteError) { try db.execute("DELETE FROM t") } catch { throw Refusal(error) }
        throw Refusal(reason: "enough")
      }
    }
    #expect(try db.value("SELECT count(*) FROM t") == 2)
    #expect(db.isInTransaction == false)
  }

  @Test func `a backup is a whole database`() throws {
    let folder = try TemporaryFolder()
    let db = try Database(path: ":memory:")
    try db.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2), (3)")
    try db.backup(to: folder.file("copy.db"))
    let copy = try Database(path: folder.file("copy.db"), mode: .readOnly)
    #expect(try copy.value("SELECT sum(a) FROM t") == 6)
  }

  @Test func `readers see the last commit while a writer works`() throws {
    let folder = try TemporaryFolder()
    let writer = try Database(path: folder.file("kb.db"))
    #expect(try writer.useWriteAheadLog())
    try writer.execute("CREATE TABLE t (a); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)")
    let reader = try Database(path: folder.file("kb.db"), mode: .readOnly)
    #expect(try reader.value("SELECT count(*) FROM t") == 0)
    try writer.execute("COMMIT")
    #expect(try reader.value("SELECT count(*) FROM t") == 1)
  }

  static let endless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"

  @Test func `a deadline ends an endless query`() throws {
    let db = try Database(path: ":memory:")
    db.setDeadline(.now + .milliseconds(20))
    #expect {
      try db.execute(Self.endless)
    } throws: {
      ($0 as? SQLiteError)?.isInterrupted == true
    }
    db.setDeadline(nil)
    #expect(try db.value("SELECT 1") == 1)
  }

  @Test func `another thread interrupts a query`() async throws {
    let db = try Database(path: ":memory:")
    let interrupter = db.interrupter
    let stopper = Task.detached {
      while !Task.isCancelled {
        interrupter.interrupt()
        await Task.yield()
      }
    }
    #expect {
      try db.execute(Self.endless)
    } throws: {
      ($0 as? SQLiteError)?.isInterrupted == true
    }
    stopper.cancel()
  }

  @Test func `each step can be made to fail`() throws {
    let db = try Database(path: ":memory:")
    try db.execute("CREATE TABLE t (a)")
    var steps = 0
    while true {
      var left = steps
      db.setProgressHandler(every: 1) {
        left -= 1
        return left >= 0
      }
      do throws(SQLiteError) {
        try db.transaction { () throws(SQLiteError) in
          try db.execute("INSERT INTO t VALUES (1); INSERT INTO t SELECT a + 1 FROM t")
        }
        break
      } catch {
        #expect(error.isInterrupted)
      }
      db.setProgressHandler(nil)
      #expect(db.isInTransaction == false)
      #expect(try db.value("SELECT count(*) FROM t") == 0)
      steps += 1
    }
    db.setProgressHandler(nil)
    #expect(steps > 10)
    #expect(try db.value("SELECT sum(a) FROM t") == 3)
  }

  @Test func `an ignored column reads as null`() throws {
    let db = try Database(path: ":memory:")
    try db.execute("CREATE TABLE t (name, secret); INSERT INTO t VALUES ('a', 'b')")
    db.setAuthorizer { $0.action == .read && $0.detail == "secret" ? .ignore : .allow }
    #expect(try db.value("SELECT name || ifnull(secret, '-') FROM t") == "a-")
    db.setAuthorizer(nil)
    #expect(try db.value("SELECT name || secret FROM t") == "ab")
  }
}

struct ModuleExampleTests {
  @Test func `the example of the module's page`() throws {
    let db = try Database(path: ":memory:")
    try db.execute("CREATE TABLE towns (name TEXT NOT NULL, people INTEGER) STRICT")
    try db.transaction { () throws(SQLiteError) in
      var insert = try db.prepare("INSERT INTO towns VALUES (?1, ?2)")
      try insert.run("Tarnbeck", 18_000)
      try insert.run("Sorvik", nil as Int?)
    }
    var query = try db.prepare("SELECT name FROM towns WHERE people > ?1")
    try query.bind(1000)
    var names: [String] = []
    while try query.step() { names.append(query.string(0) ?? "") }
    #expect(names == ["Tarnbeck"])
  }
}
