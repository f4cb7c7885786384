import FoundationEssentials
import Glibc
import SQLite
import Testing

@testable import KBStore

struct SchemaTests {
  /// The whole schema as the file keeps it, with its comments.
  private func schema(_ db: borrowing Database) throws -> String {
    var rows = try db.prepare(
      """
      SELECT sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND name NOT GLOB '*_fts_[a-z]*' OR type = 'trigger' ORDER BY rowid
      """)
    var text = ""
    while try rows.step() { text += (rows.string(0) ?? "") + ";\n" }
    return text
  }

  @Test func `the schema is the golden one`() throws {
    let store = try Store(path: ":memory:")
    let path = #filePath.replacing("SchemaTests.swift", with: "schema.sql")
    let found = try schema(store.database)
    if getenv("KB_GOLDEN").map({ String(cString: $0) }) == "rewrite" {
      try found.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try found == String(contentsOfFile: path, encoding: .utf8))
  }

  @Test func `every file of migrations is compiled in, in order`() throws {
    let folder = #filePath.replacing("Tests/KBStoreTests/SchemaTests.swift", with: "migrations")
    for (index, migration) in Migration.all.enumerated() {
      #expect(migration.version == index + 1)
      let file = "\(folder)/\(migration.name).sql"
      #expect(try String(contentsOfFile: file, encoding: .utf8) == migration.sql)
    }
    let next = Migration.all.count + 1
    let number = String(repeating: "0", count: 4 - String(next).count) + String(next)
    let names = try #require(opendir(folder))
    defer { closedir(names) }
    while let entry = readdir(names) {
      let first = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix(4), as: UTF8.self)
      }
      #expect(first != number)
    }
  }

  @Test func `every column says what it means, and every table is strict`() throws {
    let store = try Store(path: ":memory:")
    var tables = try store.database.prepare(
      "SELECT name, sql FROM sqlite_schema WHERE sql LIKE 'CREATE TABLE%' AND name NOT LIKE '%fts%'"
    )
    while try tables.step() {
      let lines = (tables.string(1) ?? "").split(separator: "\n")
      #expect(lines.last?.contains("STRICT") == true, "\(tables.string(0) ?? "")")
      let columns = lines.filter {
        $0.hasPrefix("  ") && $0.contains(/^  [a-z0-9_]+ (INTEGER|TEXT|REAL)/)
      }
      #expect(columns.filter { !$0.contains(" -- ") } == [])
    }
  }

  @Test func `every foreign key has an index`() throws {
    let store = try Store(path: ":memory:")
    var keys = try store.database.prepare(
      """
      SELECT t.name || '.' || k."from"
      FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
      WHERE t.schema = 'main' AND NOT EXISTS (
        SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c
        WHERE c.seqno = 0 AND c.name = k."from")
        AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) p WHERE p.pk = 1 AND p.name = k."from")
      """)
    var missing: [String] = []
    while try keys.step() { missing.append(keys.string(0) ?? "") }
    #expect(missing == [])
  }

  @Test(arguments: [
    (
      "who_said",
      "statement_id speaker role mode text cue source title published article_id start_char end_char outlets"
    ),
    (
      "figure_list",
      "figure_id of value low high unit qualifier per period claimed_by text source title published article_id start_char end_char"
    ),
    (
      "event_list",
      "event_id type from_date to_date actors recipients place summary articles sources"
    ),
    ("people_list", "id name role articles mentions statements events first_seen last_seen"),
    ("country_list", "id name iso2 articles mentions statements events first_seen last_seen"),
  ])
  func `a view begins with the columns that it promises`(view: String, columns: String) throws {
    let store = try Store(path: ":memory:")
    let names = try store.database.prepare("SELECT * FROM \(view)").columnNames
    #expect(
      names.prefix(columns.split(separator: " ").count)
        == columns.split(separator: " ").map(String.init)[...])
  }
}
