public import SQLite

/// Turns rows into text, a row at a time.
///
/// `begin` is called once, then `add` for each row, then `end`; what they return is printed in that order. Values of a
/// row stand in the order of the columns.
public protocol RowPrinter {
  mutating func begin(columns: [String]) -> String
  mutating func add(_ row: [Value]) -> String
  mutating func end() -> String
}

extension OutputFormat {
  /// The printer of this format.
  ///
  /// - Parameter terminal: a table is fitted to its width; CSV keeps raw controls away from it.
  public func printer(for terminal: Terminal) -> any RowPrinter {
    switch self {
    case .table: TablePrinter(terminal: terminal)
    case .json: JSONPrinter(isArray: true)
    case .jsonl: JSONPrinter(isArray: false)
    case .csv: CSVPrinter(terminal: terminal)
    case .markdown: MarkdownPrinter()
    }
  }
}
