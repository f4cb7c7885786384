public import SQLite

/// Rows as aligned columns. Numbers stand on the right; on a terminal, long columns are cut to its width.
///
/// Rows are held until the end, when the widths are known.
public struct TablePrinter: RowPrinter {
  private let terminal: Terminal
  private var columns: [String] = []
  private var rows: [[String]] = []
  /// Columns in which every value so far is a number or NULL, and one at least a number.
  private var isNumeric: [Bool?] = []
  private static let gap = 2
  /// No column is cut to less than this.
  private static let minimum = 4

  public init(terminal: Terminal) { self.terminal = terminal }

  public mutating func begin(columns: [String]) -> String {
    self.columns = columns.map { VisibleText.safe($0) }
    isNumeric = columns.map { _ in nil }
    return ""
  }

  public mutating func add(_ row: [Value]) -> String {
    for (i, value) in row.enumerated() where value != .null {
      isNumeric[i] = value.isNumber && isNumeric[i] != false
    }
    rows.append(row.map { VisibleText.safe($0.plainText) })
    return ""
  }

  public mutating func end() -> String {
    guard !rows.isEmpty else { return "" }
    let widths = fittedWidths()
    var text = terminal.styled(line(columns, widths), .bold) + "\n"
    if !terminal.hasColour {
      text += widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ") + "\n"
    }
    for row in rows { text += line(row, widths) + "\n" }
    return text
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (i, cell) in cells.enumerated() {
      if i > 0 { line += String(repeating: " ", count: Self.gap) }
      let cut = DisplayWidth.cut(cell, to: widths[i])
      line += DisplayWidth.padded(cut, to: widths[i], alignsRight: isNumeric[i] == true)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The widths of the columns: what they need, the widest cut first where the terminal has less.
  private func fittedWidths() -> [Int] {
    var widths = columns.map { DisplayWidth.of($0) }
    for row in rows {
      for (i, cell) in row.enumerated() { widths[i] = max(widths[i], DisplayWidth.of(cell)) }
    }
    guard let available = terminal.width else { return widths }
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - available
    while excess > 0 {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > Self.minimum
      else { break }
      let second = widths.indices.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let cut = min(excess, max(1, widths[widest] - max(second, Self.minimum)))
      widths[widest] -= cut
      excess -= cut
    }
    return widths
  }
}
