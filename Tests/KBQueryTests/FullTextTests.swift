import KBQuery
import SQLite
import Testing

@Suite struct FullTextTests {
  @Test(arguments: [
    ("free access", "\"free\" \"access\""),
    ("\"free access\" now", "\"free access\" \"now\""),
    ("sanction*", "\"sanction*\"*"),
    ("NOT (a OR", "\"NOT\" \"(a\" \"OR\""),
    ("— -", "\"\""),
    ("\"", "\"\""),
  ])
  func `words become quoted terms`(words: String, query: String) {
    #expect(FullText.query(words) == query)
  }

  @Test(arguments: ["", "  ", "\n"])
  func `no words are no query`(words: String) {
    #expect(FullText.query(words) == nil)
  }

  @Test(arguments: [
    "\"", "'", "*", "AND", "a AND", "NEAR(", "a:b", "col : x", "^x", "x^", "{a b}", "a - b",
    "\"a\" + ",
    "\0", "\u{1F600}", "a\"b\"c\"", "x*y*", "-x", "(", "NOT", "名前", "é*",
  ])
  func `whatever is typed is no syntax error`(words: String) throws {
    let db = try Database(path: ":memory:")
    try db.execute("CREATE VIRTUAL TABLE t USING fts5 (x); INSERT INTO t VALUES ('a b c')")
    guard let query = FullText.query(words) else { return }
    var rows = try Rows(BoundSQL("SELECT count(*) FROM t WHERE t MATCH ?1", [.text(query)]), in: db)
    #expect(try rows.next() != nil)
  }

  @Test func `all words must occur, beginnings are found`() throws {
    let db = try Database(path: ":memory:")
    try db.execute(
      """
      CREATE VIRTUAL TABLE t USING fts5 (x);
      INSERT INTO t VALUES ('new sanctions on trade'), ('trade talks'), ('the talks on trade')
      """)
    func count(_ words: String) throws -> Value? {
      var rows = try Rows(
        BoundSQL("SELECT count(*) FROM t WHERE t MATCH ?1", [.text(FullText.query(words) ?? "")]),
        in: db)
      return try rows.next()?.first
    }
    #expect(try count("trade talks") == .integer(2))
    #expect(try count("\"trade talks\"") == .integer(1))
    #expect(try count("sanct*") == .integer(1))
    #expect(try count("trade —") == .integer(3))
  }
}
