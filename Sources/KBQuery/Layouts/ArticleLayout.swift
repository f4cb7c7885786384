/// An article with its findings marked: by colours on a terminal, by brackets elsewhere.
struct ArticleLayout: Layout {
  let terminal: Terminal

  /// How a kind of finding is marked.
  private struct Mark {
    var opening: String
    var closing: String
    var style: Terminal.Style
  }

  private static let marks: [String: Mark] = [
    "person": Mark(opening: "[", closing: "]", style: .cyan),
    "organization": Mark(opening: "[", closing: "]", style: .blue),
    "country": Mark(opening: "[", closing: "]", style: .green),
    "place": Mark(opening: "[", closing: "]", style: .green),
    "figure": Mark(opening: "{", closing: "}", style: .yellow),
    "date": Mark(opening: "<", closing: ">", style: .magenta),
    "statement": Mark(opening: "⟦", closing: "⟧", style: .underline),
  ]

  func text(for rows: [NamedRow]) -> String {
    guard let article = rows.first(where: { $0.text("finding") == "article" }) else { return "" }
    let findings = rows.filter { $0.text("finding") != "article" }
    let heading = [article.text("name"), article.text("value") ?? "undated"].compactMap { $0 }
    var text = terminal.styled(article.text("meaning") ?? "untitled", .bold) + "\n"
    text += heading.joined(separator: " · ") + "\n\n"
    text += marked(article["text"].plainText, findings) + "\n\n" + legend
    return text + summary(findings)
  }

  private var legend: String {
    let kinds = ["person", "country", "organization", "place", "figure", "date", "statement"]
    let samples = kinds.compactMap { kind in
      Self.marks[kind].map { mark in
        terminal.hasColour
          ? terminal.styled(kind, mark.style) : "\(mark.opening)\(kind)\(mark.closing)"
      }
    }
    return samples.joined(separator: "  ") + "\n"
  }

  /// Who says what, and what happens: a list of each.
  private func summary(_ findings: [NamedRow]) -> String {
    let said = findings.filter { $0.text("finding") == "statement" }.map { row in
      [
        row.text("name") ?? "(not named)", row.text("value") ?? row.text("meaning") ?? "",
        shortened(row),
      ]
    }
    let happened = findings.filter { $0.text("finding") == "event" }.map { row in
      [row.text("value") ?? "undated", row.text("meaning") ?? "", shortened(row)]
    }
    return [("Statements", said), ("Events", happened)].filter { !$0.1.isEmpty }.map {
      heading, cells in
      "\n" + terminal.styled(heading, .bold) + "\n"
        + Columns.lines(cells, indent: "  ").map { $0 + "\n" }.joined()
    }.joined()
  }

  private func shortened(_ row: NamedRow) -> String {
    DisplayWidth.cut(row.text("text") ?? "", to: 72)
  }

  /// `body` with marks at the spans, which may overlap; offsets are code points. Pronouns stay unmarked.
  private func marked(_ body: String, _ findings: [NamedRow]) -> String {
    var (opening, closing): ([Int: [Mark]], [Int: [Mark]]) = ([:], [:])
    var seen: Set<String> = []
    for row in findings {
      guard let start = row.integer("start_char"), let end = row.integer("end_char"), start < end,
        row.text("meaning") != "pronoun", let finding = row.text("finding"),
        let mark = Self.marks[finding],
        // A pair, `the two countries`, is mentioned twice.
        seen.insert("\(finding) \(start) \(end)").inserted
      else { continue }
      opening[start, default: []].append(mark)
      closing[end, default: []].insert(mark, at: 0)
    }
    var text = ""
    var active: [Terminal.Style] = []
    for (offset, scalar) in body.unicodeScalars.enumerated() {
      for mark in closing[offset] ?? [] { close(mark, &active, &text) }
      for mark in opening[offset] ?? [] { open(mark, &active, &text) }
      text += VisibleText.safe(String(scalar), keepsLines: true)
    }
    for mark in closing[body.unicodeScalars.count] ?? [] { close(mark, &active, &text) }
    return text
  }

  private func open(_ mark: Mark, _ active: inout [Terminal.Style], _ text: inout String) {
    guard terminal.hasColour else {
      text += mark.opening
      return
    }
    active.append(mark.style)
    text += "\u{1B}[\(mark.style.rawValue)m"
  }

  /// Ends one style and sets again those that go on.
  private func close(_ mark: Mark, _ active: inout [Terminal.Style], _ text: inout String) {
    guard terminal.hasColour else {
      text += mark.closing
      return
    }
    if let last = active.lastIndex(of: mark.style) { active.remove(at: last) }
    text += "\u{1B}[0m" + active.map { "\u{1B}[\($0.rawValue)m" }.joined()
  }
}
