import SQLite
import Testing

struct PreparedStatementTests {
  @Test(
    "A value comes back as it was bound",
    arguments: [
      .null, .integer(0), .integer(.min), .integer(.max), .real(-0.5), .real(.infinity), .text(""),
      .text("Zürich “zitiert” 🙂"), .text("a\0b"), .blob([]), .blob([0, 255, 0]),
    ] as [Value])
  func roundTrip(value: Value) throws {
    let db = try Database(path: ":memory:")
    var statement = try db.prepare("SELECT ?1")
    try statement.bind(value)
    #expect(try statement.step())
    #expect(statement.value(at: 0) == value)
    #expect(try !statement.step())
  }

  @Test func `swift values and optionals bind by position`() throws {
    let db = try Database(path: ":memory:")
    try db.execute("CREATE TABLE t (a INTEGER, b TEXT, c REAL, d BLOB, e INTEGER, f TEXT) STRICT")
    var insert = try db.prepare("INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    try insert.run(7, "seven", 7.5, [7] as [UInt8], true, nil as String?)
    try insert.run(Int64(8), "eight" as String?, nil as Double?, [] as [UInt8], false, "")
    var query = try db.prepare("SELECT a, b, c, d, e, f AS last FROM t ORDER BY a")
    #expect(query.columnNames == ["a", "b", "c", "d", "e", "last"])
    #expect(try query.step())
    #expect(query.column(0) == 7 && query.string(1) == "seven" && query.double(2) == 7.5)
    #expect(query.bytes(3).count == 1 && query.bytes(3)[0] == 7)
    #expect(query.column(4, as: Bool.self) == true && query.isNull(5) && query.string(5) == nil)
    #expect(try query.step())
    #expect(query.int64(0) == 8 && query.double(2) == nil && query.type(3) == .blob)
    #expect(query.string(5) == "" && query.type(5) == .text)
    #expect(query.int64(99) == nil && query.columnName(99) == nil && query.bytes(99).isEmpty)
    #expect(try !query.step())
  }

  @Test func `named parameters bind in any order and the others are null`() throws {
    let db = try Database(path: ":memory:")
    var statement = try db.prepare("SELECT :a, :b, :c")
    try statement.bind(named: (":b", "two"), (":a", 1))
    #expect(try statement.step())
    #expect(statement.int64(0) == 1 && statement.string(1) == "two" && statement.isNull(2))
    #expect {
      try statement.bind(named: (":d", 1))
    } throws: {
      ($0 as? SQLiteError)?.isParameter == true
    }
  }

  @Test func `a statement is used again and forgets its last values`() throws {
    let db = try Database(path: ":memory:")
    try db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE) STRICT")
    var upsert = try db.prepare(
      """
      INSERT INTO t (name) VALUES (?1)
      ON CONFLICT (name) DO UPDATE SET name = name RETURNING id
      """)
    let first: Int64? = try upsert.value("a")
    let second: Int64? = try upsert.value("b")
    let again: Int64? = try upsert.value("a")
    #expect(first == 1 && second == 2 && again == 1)
    #expect(try db.value("SELECT count(*) FROM t") == 2)
    #expect(try db.value("SELECT name FROM t WHERE id = 9", as: String.self) == nil)
  }

  @Test func `a statement outlives its database`() throws {
    func leaked() throws -> PreparedStatement {
      let db = try Database(path: ":memory:")
      return try db.prepare("SELECT 42")
    }
    var statement = try leaked()
    #expect(try statement.value() == 42)
  }

  @Test(
    "Exactly one statement is compiled",
    arguments: [
      ("SELECT 1", true), ("SELECT 1;", true), ("SELECT 1 ; -- done\n /* yes */ ;", true),
      ("SELECT 1; SELECT 2", false), ("SELECT 1; nonsense", false), ("", false),
      (" -- only\n", false),
      ("SELECT ';'", true), ("SELECT 1; -- x\nDROP TABLE t", false), ("SELECT 1;;;", true),
      ("SELECT 1\0; DROP TABLE t", false),
    ])
  func severalStatements(sql: String, isOne: Bool) throws {
    let db = try Database(path: ":memory:")
    do throws(SQLiteError) {
      _ = try db.prepare(sql)
      #expect(isOne)
    } catch {
      #expect(!isOne && error.isNotOneStatement)
    }
  }

  @Test(arguments: [0, 1, 3])
  func `a wrong number of values is refused`(count: Int) throws {
    let db = try Database(path: ":memory:")
    var statement = try db.prepare("SELECT ?1, ?2")
    #expect {
      try statement.bind(all: Array(repeating: .integer(1), count: count))
    } throws: {
      ($0 as? SQLiteError)?.isParameter == true
    }
  }
}
