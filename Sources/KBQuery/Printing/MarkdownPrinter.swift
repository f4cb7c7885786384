public import SQLite

/// Rows as a table of GitHub Flavored Markdown. Marks that Markdown or HTML would read are escaped.
public struct MarkdownPrinter: RowPrinter {
  public init() {}

  public mutating func begin(columns: [String]) -> String {
    line(columns.map { .text($0) }) + "|" + columns.map { _ in "---|" }.joined() + "\n"
  }

  public mutating func add(_ row: [Value]) -> String { line(row) }

  public mutating func end() -> String { "" }

  private func line(_ row: [Value]) -> String {
    "| " + row.map { MarkdownPrinter.escaped($0.plainText) }.joined(separator: " | ") + " |\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in VisibleText.safe(text).unicodeScalars {
      switch scalar {
      case "|", "\\", "*", "_", "`", "[", "]": result.append("\\")
      case "<":
        result.append(contentsOf: "&lt;".unicodeScalars)
        continue
      case "&":
        result.append(contentsOf: "&amp;".unicodeScalars)
        continue
      default: break
      }
      result.append(scalar)
    }
    return String(result)
  }
}
