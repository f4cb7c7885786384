/// How rows are printed.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Aligned columns for people.
  case table
  /// One JSON array of objects keyed by column name.
  case json
  /// One JSON object a line.
  case jsonl
  /// RFC 4180, with a header line and `\r\n` line ends.
  case csv
  /// A GitHub Flavored Markdown table.
  case markdown
}
