/// Articles found by words: a line for each, and the words in their sentence beneath it.
struct SearchLayout: Layout {
  let terminal: Terminal

  func text(for rows: [NamedRow]) -> String {
    rows.map { row in
      let id = DisplayWidth.padded(row.text("id") ?? "", to: 6, alignsRight: true)
      let parts = [row.text("source"), row.text("title"), row.day("published")].compactMap { $0 }
      let line = "\(id)  \(parts.joined(separator: " · "))\n"
      let snippet = DisplayWidth.wrapped(row.text("snippet") ?? "", to: (terminal.width ?? 100) - 8)
      return line + snippet.map { "        \(marked($0))\n" }.joined()
    }.joined()
  }

  /// The marks of `SearchQuery` as bold print, where there is any.
  private func marked(_ line: String) -> String {
    guard terminal.hasColour else { return line }
    var text = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "⟦": text += "\u{1B}[\(Terminal.Style.bold.rawValue)m"
      case "⟧": text += "\u{1B}[0m"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\u{1B}[0m"
  }
}
