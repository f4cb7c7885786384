/// Figures for reading: one line a quantity with what it measures, who claims it and how many sources agree; or each
/// value of a disputed quantity under what it measures.
struct FigureLayout: Layout {
  let terminal: Terminal
  let showsConflicts: Bool

  func text(for rows: [NamedRow]) -> String {
    let quantities = quantities(rows)
    return showsConflicts
      ? quantities.map(conflict).joined(separator: "\n")
      : Columns.lines(quantities.map(summary)).map { fitted($0) + "\n" }.joined()
  }

  /// Rows of one quantity together, in the order of their first.
  private func quantities(_ rows: [NamedRow]) -> [[NamedRow]] {
    var groups: [[NamedRow]] = []
    var positions: [Int: Int] = [:]
    for row in rows {
      let quantity = row.integer("quantity_id")
      if let quantity, let position = positions[quantity] {
        groups[position].append(row)
      } else {
        if let quantity { positions[quantity] = groups.count }
        groups.append([row])
      }
    }
    return groups
  }

  /// The value most often given, its meaning, its claimants, the agreement of the sources.
  private func summary(_ rows: [NamedRow]) -> [String] {
    let readings = rows.map { $0.integer("reading") }
    let commonest = rows.indices.max { a, b in
      let (first, second) = (count(readings[a], in: readings), count(readings[b], in: readings))
      return first != second ? first < second : a > b
    }
    let row = rows[commonest ?? 0]
    let agreeing = rows.filter { $0.integer("reading") == row.integer("reading") }
    let others = rows.filter { $0.integer("reading") != row.integer("reading") }
    let claimants = distinct(agreeing.compactMap { $0.text("claimed_by") })
    let otherAmounts = distinct(others.map { Quantity.text(of: $0) })
    return [
      Quantity.text(of: row),
      ([hedge(row)] + meaning(row, rows)).compactMap(\.self)
        .filter { !Quantity.names($0, countedIn: row) }.joined(separator: " · "),
      claimants.isEmpty ? "unattributed" : claimants.joined(separator: ", "),
      others.isEmpty ? agreement(agreeing) : "others say \(otherAmounts.joined(separator: ", "))",
    ]
  }

  private func count(_ reading: Int?, in readings: [Int?]) -> Int {
    readings.count { $0 == reading }
  }

  /// `rose to`, `at least`, `fell by about`.
  private func hedge(_ row: NamedRow) -> String? {
    let words = [row.text("change"), row.text("qualifier")].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Whom it is about, what it measures and for when, as far as the row or another of its quantity says.
  private func meaning(_ row: NamedRow, _ rows: [NamedRow]) -> [String?] {
    let of = row.text("of") ?? rows.lazy.compactMap { $0.text("of") }.first
    let entity = row.text("entity") ?? rows.lazy.compactMap { $0.text("entity") }.first
    let period = row.text("period") ?? rows.lazy.compactMap { $0.text("period") }.first
    let isNamed = entity.flatMap { entity in of.map { $0.contains(entity) } } ?? false
    return [isNamed ? nil : entity, of, period]
  }

  /// How many independent sources give the value, or the only one.
  private func agreement(_ rows: [NamedRow]) -> String {
    let sources = rows.compactMap { $0.integer("sources") }.max() ?? 1
    guard sources == 1 else { return "\(sources) sources agree" }
    return rows.lazy.compactMap { $0.text("source") }.first
      ?? "article \(rows[0].text("article_id") ?? "")"
  }

  private func conflict(_ rows: [NamedRow]) -> String {
    let heading = meaning(rows[0], rows).compactMap(\.self).joined(separator: " · ")
    let cells = rows.map { row in
      [
        Quantity.text(of: row), hedge(row) ?? "", row.text("claimed_by") ?? "unattributed",
        row.text("source") ?? "", row.day("published") ?? "undated",
        "article \(row.text("article_id") ?? "")",
      ]
    }
    let lines = Columns.lines(cells, indent: "  ")
    return ([terminal.styled(heading.isEmpty ? "(not said of what)" : heading, .bold)] + lines)
      .map { $0 + "\n" }.joined()
  }

  private func fitted(_ line: String) -> String {
    terminal.width.map { DisplayWidth.cut(line, to: $0) } ?? line
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
