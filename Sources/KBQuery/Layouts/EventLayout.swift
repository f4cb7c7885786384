/// Events as a timeline: date, who did what to whom, where, and how well it is corroborated.
struct EventLayout: Layout {
  let terminal: Terminal

  func text(for rows: [NamedRow]) -> String {
    let cells = rows.map { row in
      [date(row), type(row), participants(row), row.text("place") ?? "", told(row)]
    }
    var text = ""
    for (line, row) in zip(Columns.lines(cells), rows) {
      text += (terminal.width.map { DisplayWidth.cut(line, to: $0) } ?? line) + "\n"
      guard let summary = row.text("summary") else { continue }
      for line in DisplayWidth.wrapped(summary, to: (terminal.width ?? 100) - 4) {
        text += "    \(terminal.styled(line, .faint))\n"
      }
    }
    return text
  }

  private func date(_ row: NamedRow) -> String {
    guard let from = row.text("from_date") else { return "undated" }
    guard let to = row.text("to_date"), to != from else { return from }
    return "\(from)/\(to)"
  }

  /// The type, and how far it is real where it has not simply happened: `AID (future)`.
  private func type(_ row: NamedRow) -> String {
    let type = row.text("type") ?? ""
    guard let modality = row.text("modality"), modality != "happened" else { return type }
    return "\(type) (\(modality))"
  }

  private func participants(_ row: NamedRow) -> String {
    let actors = row.text("actors") ?? "?"
    return row.text("recipients").map { "\(actors) → \($0)" } ?? actors
  }

  private func told(_ row: NamedRow) -> String {
    let (articles, sources) = (row.integer("articles") ?? 0, row.integer("sources") ?? 0)
    let count = articles == 1 ? "1 article" : "\(articles) articles"
    return sources > 1 ? "\(count), \(sources) sources" : count
  }
}
