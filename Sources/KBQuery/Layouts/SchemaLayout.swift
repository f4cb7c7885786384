/// Tables and views, the columns of each beneath its name.
struct SchemaLayout: Layout {
  let terminal: Terminal

  func text(for rows: [NamedRow]) -> String {
    var text = ""
    var start = 0
    while start < rows.count {
      let name = rows[start].text("relation") ?? ""
      let end = rows[start...].firstIndex { $0.text("relation") != name } ?? rows.count
      text += (start > 0 ? "\n" : "") + terminal.styled(name, .bold)
      text += rows[start].text("kind") == "view" ? " (view)\n" : "\n"
      let cells = rows[start..<end].map { row in
        [row.text("column") ?? "", row.text("type") ?? "", row.text("meaning") ?? ""]
      }
      for line in Columns.lines(cells, indent: "  ", gap: 2) {
        text += (terminal.width.map { DisplayWidth.cut(line, to: $0) } ?? line) + "\n"
      }
      start = end
    }
    return text
  }
}
