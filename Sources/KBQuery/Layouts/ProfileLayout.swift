/// A profile for reading: the name with its roles, then a section for each kind of fact with where it stands.
struct ProfileLayout: Layout {
  let terminal: Terminal

  private static let headings = [
    "said": "Said", "did": "Events", "figure": "Figures", "article": "Articles",
  ]

  func text(for rows: [NamedRow]) -> String {
    var profiles: [[NamedRow]] = []
    for row in rows {
      if profiles.last?.first?.integer("id") == row.integer("id") {
        profiles[profiles.count - 1].append(row)
      } else {
        profiles.append([row])
      }
    }
    return profiles.map(profile).joined(separator: "\n")
  }

  private func profile(_ rows: [NamedRow]) -> String {
    let name = rows[0].text("name") ?? ""
    var text = terminal.styled(name, .bold)
    let roles = roles(rows)
    if !roles.isEmpty { text += ", " + roles.joined(separator: "; ") }
    text += "\n"
    let names = facts("name", rows).compactMap { $0.text("what") }.filter { $0 != name }
    if !names.isEmpty { text += "also: \(names.joined(separator: ", "))\n" }
    for section in ["said", "did", "figure", "article"] {
      let lines = facts(section, rows).map(line)
      guard !lines.isEmpty, let heading = Self.headings[section] else { continue }
      text += "\n" + terminal.styled(heading, .bold) + "\n"
      text += Columns.lines(lines, indent: "  ").map { fitted($0) + "\n" }.joined()
    }
    return text
  }

  /// Each role once, with the articles that give it.
  private func roles(_ rows: [NamedRow]) -> [String] {
    var roles: [String] = []
    var articles: [String: [String]] = [:]
    for row in facts("role", rows) {
      guard let role = row.text("what") else { continue }
      if articles[role] == nil { roles.append(role) }
      let article = row.text("article_id") ?? ""
      if articles[role]?.contains(article) != true { articles[role, default: []].append(article) }
    }
    return roles.map { role in
      let list = articles[role] ?? []
      return "\(role) (\(list.count == 1 ? "article" : "articles") \(list.joined(separator: ", ")))"
    }
  }

  private func facts(_ section: String, _ rows: [NamedRow]) -> [NamedRow] {
    rows.filter { $0.text("section") == section }
  }

  private func line(_ row: NamedRow) -> [String] {
    let article = row.text("article_id").map { "article \($0)" } ?? ""
    let date = row.day("date") ?? "undated"
    guard row.text("section") != "article" else {
      return [
        date, article, row.text("source") ?? "", row.text("title") ?? "", row.text("what") ?? "",
      ]
    }
    return [date, article, row.text("what") ?? "", row.text("text") ?? ""]
  }

  private func fitted(_ line: String) -> String {
    terminal.width.map { DisplayWidth.cut(line, to: $0) } ?? line
  }
}
