public import SQLite

/// Rows as aligned columns, numbers on the right.
///
/// On a terminal long columns are cut to its width, and columns that find no room at the end are left out and named
/// beneath. Rows are held until the end, when the widths are known.
public struct TablePrinter: RowPrinter {
  private let terminal: Terminal
  private var columns: [String] = []
  private var rows: [[String]] = []
  /// Columns in which every value so far is a number or NULL, and one at least a number.
  private var isNumeric: [Bool?] = []
  private static let gap = 2
  /// A column is left out rather than cut to less than its values or this many places, whichever is less.
  private static let comfort = 24

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
    let hidden = columns.dropFirst(widths.count)
    return hidden.isEmpty
      ? text : text + fitted("(no room for: \(hidden.joined(separator: ", ")))") + "\n"
  }

  private func fitted(_ line: String) -> String {
    terminal.width.map { DisplayWidth.cut(line, to: $0) } ?? line
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (i, cell) in cells.prefix(widths.count).enumerated() {
      if i > 0 { line += String(repeating: " ", count: Self.gap) }
      let cut = DisplayWidth.cut(cell, to: widths[i])
      line += DisplayWidth.padded(cut, to: widths[i], alignsRight: isNumeric[i] == true)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The widths of the columns that find room.
  private func fittedWidths() -> [Int] {
    var values = columns.map { _ in 0 }
    for row in rows {
      for (i, cell) in row.enumerated() { values[i] = max(values[i], DisplayWidth.of(cell)) }
    }
    var widths = zip(values, columns).map { max($0, DisplayWidth.of($1)) }
    guard let available = terminal.width else { return widths }
    var least = zip(values.indices, columns).map { i, name in
      isNumeric[i] == true
        ? widths[i] : max(min(values[i], Self.comfort), min(DisplayWidth.of(name), Self.comfort))
    }
    while least.count > 1, Self.total(least) > available { least.removeLast() }
    widths.removeLast(widths.count - least.count)
    var excess = Self.total(widths) - available
    while excess > 0,
      let widest = widths.indices.filter({ widths[$0] > min(least[$0], available) })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * (widths.count - 1)
  }
}
