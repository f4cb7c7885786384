import SQLite

/// Collects rows for a layout.
struct LayoutPrinter: RowPrinter {
  private let layout: any Layout
  private var columns: [String: Int] = [:]
  private var rows: [NamedRow] = []

  init(_ layout: any Layout) { self.layout = layout }

  mutating func begin(columns: [String]) -> String {
    self.columns = Dictionary(zip(columns, columns.indices)) { first, _ in first }
    return ""
  }

  mutating func add(_ row: [Value]) -> String {
    rows.append(NamedRow(values: row, columns: columns))
    return ""
  }

  mutating func end() -> String { rows.isEmpty ? "" : layout.text(for: rows) }
}
