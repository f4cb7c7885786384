import KBQuery
import SQLite
import Testing

@Suite struct BoundSQLTests {
  private static func query(_ name: String?, _ since: String?) -> BoundSQL {
    BoundSQL(
      """
      SELECT id
      WHERE true
        AND name = ?1
        AND EXISTS ( -- ?2
          SELECT 1
            WHERE day >= ?2)
      ORDER BY
        rank, -- ?1
        id
      """, [name.map { .text($0) }, since.map { .text($0) }])
  }

  @Test func `lines of missing values are left out with what hangs on them`() {
    #expect(Self.query(nil, nil).text == "SELECT id\nWHERE true\nORDER BY\n  id")
    #expect(Self.query(nil, nil).parameters.isEmpty)
  }

  @Test func `a value keeps its lines`() {
    let query = Self.query("x", "2024")
    #expect(query.text.contains("AND name = ?1") && query.text.contains("WHERE day >= ?2)"))
    #expect(!query.text.contains("--"))
    #expect(query.parameters == [.text("x"), .text("2024")])
  }

  @Test func `a dropped first value keeps the number of the second`() {
    let query = Self.query(nil, "2024")
    #expect(query.parameters == [.null, .text("2024")])
    #expect(query.literal.contains("day >= '2024'"))
  }

  @Test(arguments: [
    ("Aliyev", "'Aliyev'"), ("O'Brien", "'O''Brien'"), ("?1", "'?1'"), ("", "''"),
    ("a\nb", "'a\nb'"),
  ])
  func `values are filled in as literals`(text: String, literal: String) throws {
    let query = BoundSQL("SELECT ?1, '?1', ?2", [.text(text), .integer(7)])
    #expect(query.literal == "SELECT \(literal), '?1', 7")
    let db = try Database(path: ":memory:")
    var rows = try Rows(BoundSQL("SELECT \(query.literal.dropFirst(7))"), in: db)
    #expect(try rows.next()?.first == .text(text))
  }

  @Test(arguments: [
    (Value.null, "NULL"), (.integer(-3), "-3"), (.real(0.5), "0.5"), (.real(.infinity), "9e999"),
    (.blob([0, 255]), "x'00ff'"),
  ])
  func `every value has a literal`(value: Value, literal: String) {
    #expect(value.sqlLiteral == literal)
  }
}
