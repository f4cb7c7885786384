import KBQuery
import SQLite
import Testing

@Suite struct RowPrinterTests {
  private static let rows: [[Value]] = [
    [.integer(1), .text("Baku"), .null], [.integer(20), .text("a \"b\", | c\nd"), .real(1.5)],
  ]

  private func printed(_ format: OutputFormat, _ rows: [[Value]], terminal: Terminal = .none)
    -> String
  {
    var printer = format.printer(for: terminal)
    var text = printer.begin(columns: ["id", "name", "value"])
    for row in rows { text += printer.add(row) }
    return text + printer.end()
  }

  @Test func `a table has aligned columns`() {
    #expect(
      printed(.table, Self.rows) == """
        id  name          value
        --  ------------  -----
         1  Baku
        20  a "b", | c d    1.5

        """)
  }

  @Test func `JSON is one array of objects`() {
    #expect(
      printed(.json, Self.rows) == #"""
        [
          {"id": 1, "name": "Baku", "value": null},
          {"id": 20, "name": "a \"b\", | c\nd", "value": 1.5}
        ]

        """#)
    #expect(printed(.json, []) == "[]\n")
  }

  @Test func `JSON Lines are one object a line`() {
    #expect(printed(.jsonl, [Self.rows[0]]) == "{\"id\": 1, \"name\": \"Baku\", \"value\": null}\n")
    #expect(printed(.jsonl, []) == "")
  }

  @Test func `CSV quotes what needs it`() {
    #expect(
      printed(.csv, Self.rows) == "id,name,value\r\n1,Baku,\r\n20,\"a \"\"b\"\", | c\nd\",1.5\r\n")
    #expect(
      printed(.csv, [[.text(""), .null, .text(" x")]]) == "id,name,value\r\n\"\",,\" x\"\r\n")
  }

  @Test func `Markdown escapes its own marks`() {
    #expect(
      printed(.markdown, [[.integer(1), .text("a|b <i> *c* & d"), .null]])
        == "| id | name | value |\n|---|---|---|\n| 1 | a\\|b &lt;i> \\*c\\* &amp; d |  |\n")
  }

  @Test func `a table without rows is empty`() {
    #expect(printed(.table, []) == "")
  }

  @Test(arguments: [10, 20, 40, 80])
  func `a table fits its terminal`(width: Int) {
    let long = String(repeating: "word ", count: 40)
    let text = printed(
      .table, [[.integer(1), .text(long), .text("日本語" + long)]], terminal: Terminal(width: width))
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= width) }
  }

  @Test func `colour is written only where there is some`() {
    #expect(!printed(.table, Self.rows, terminal: Terminal(width: 80)).contains("\u{1B}"))
    #expect(
      printed(.table, Self.rows, terminal: Terminal(width: 80, hasColour: true)).contains(
        "\u{1B}[1m"))
  }
}
