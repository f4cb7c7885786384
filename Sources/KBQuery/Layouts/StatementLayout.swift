/// Statements for reading: the speaker, the words, and where they stand; one utterance of several outlets together,
/// with the words marked that differ.
struct StatementLayout: Layout {
  let terminal: Terminal
  /// Lines are broken at this width where the output is not a terminal.
  private static let paper = 100

  private var width: Int { max(40, terminal.width ?? Self.paper) }

  func text(for rows: [NamedRow]) -> String {
    utterances(rows).map(text(utterance:)).joined(separator: "\n")
  }

  /// Rows of one utterance together, in the order of their first.
  private func utterances(_ rows: [NamedRow]) -> [[NamedRow]] {
    var groups: [[NamedRow]] = []
    var positions: [Int: Int] = [:]
    for row in rows {
      let utterance = row.integer("utterance_id")
      if let utterance, let position = positions[utterance] {
        groups[position].append(row)
      } else {
        if let utterance { positions[utterance] = groups.count }
        groups.append([row])
      }
    }
    return groups
  }

  private func text(utterance rows: [NamedRow]) -> String {
    let rows = rows.sorted { ($0.text("published") ?? "~") < ($1.text("published") ?? "~") }
    guard let first = rows.first else { return "" }
    let words = first.text("text") ?? ""
    var text = heading(rows) + "\n"
    for line in DisplayWidth.wrapped(quoted(words, first), to: width - 4) {
      text += "  \(line)\n"
    }
    for row in rows {
      text += origin(row) + "\n"
      if let reason = reason(row) { text += "        \(terminal.styled(reason, .faint))\n" }
      guard let other = row.text("text"), let marked = WordDifference.marked(other, against: words)
      else { continue }
      for line in DisplayWidth.wrapped(quoted(marked, row), to: width - 10) {
        text += "         \(terminal.styled(line, .faint))\n"
      }
    }
    return text
  }

  /// The speaker with role on the left; on the right how many outlets carry the words.
  private func heading(_ rows: [NamedRow]) -> String {
    let named = rows.first { $0.text("speaker") != nil } ?? rows[0]
    let name = named.text("speaker") ?? "(speaker not named)"
    let role = rows.lazy.compactMap { $0.text("role") }.first.map { ", \($0)" } ?? ""
    let left = terminal.styled(name, .bold) + role
    let outlets = max(
      rows.compactMap { $0.integer("outlets") }.max() ?? 1,
      Set(rows.compactMap { $0.text("source") }).count)
    guard outlets > 1 else { return left }
    let right =
      "the same words in \(outlets) outlets"
      + (rows[0].day("published").map { ", first \($0)" } ?? "")
    let used = DisplayWidth.of(name + role) + DisplayWidth.of(right)
    return left + String(repeating: " ", count: max(2, width - used)) + right
  }

  /// Article id, outlet, title and date of a row.
  private func origin(_ row: NamedRow) -> String {
    let id = DisplayWidth.padded(row.text("article_id") ?? "", to: 6, alignsRight: true)
    var date = row.day("published") ?? "undated"
    if let basis = row.text("published_basis"), basis.hasPrefix("inferred") {
      date += " (\(inference(basis)))"
    }
    let source = row.text("source") ?? "unknown outlet"
    let title = row.text("title") ?? "untitled"
    let room = max(20, width - 14 - DisplayWidth.of(source) - DisplayWidth.of(date))
    return "\(id)  \(source) · \(DisplayWidth.cut(title, to: room)) · \(date)"
  }

  /// `found by: clause behind the verb, confidence 0.8`; nil where it was not asked for.
  private func reason(_ row: NamedRow) -> String? {
    guard let rule = row.text("rule"), let confidence = row.text("confidence") else { return nil }
    return "found by: \(rule), confidence \(confidence)"
  }

  /// `inferred: same story as article 2, …` → `inferred from article 2`, other reasons as they are.
  private func inference(_ basis: String) -> String {
    let (inferred, story) = ("inferred: ", "same story as ")
    guard basis.hasPrefix(inferred + story) else { return basis }
    return "inferred from \(basis.dropFirst(inferred.count + story.count).prefix { $0 != "," })"
  }

  /// Direct words in quotation marks; reported ones behind their cue: `rejected: the charge`.
  private func quoted(_ text: String, _ row: NamedRow) -> String {
    if row.text("mode") == "direct" { return "“\(text)”" }
    guard let cue = row.text("cue") else { return text }
    let negation = row.integer("negated") == 1 ? "not " : ""
    return "\(negation)\(cue): \(text)"
  }
}
