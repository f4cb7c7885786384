import SQLite

/// A row whose values are found by column name.
struct NamedRow {
  let values: [Value]
  /// Positions of the columns.
  let columns: [String: Int]

  subscript(_ column: String) -> Value {
    columns[column].map { values[$0] } ?? .null
  }

  /// The value of `column` as text that is safe to show; nil for NULL.
  func text(_ column: String) -> String? {
    let value = self[column]
    return value == .null ? nil : VisibleText.safe(value.plainText)
  }

  /// The date in `column` without its time of day.
  func day(_ column: String) -> String? {
    text(column).map { String($0.prefix { $0 != "T" }) }
  }

  func integer(_ column: String) -> Int? {
    switch self[column] {
    case .integer(let number): Int(number)
    case .real(let number): Int(exactly: number.rounded())
    default: nil
    }
  }

  func number(_ column: String) -> Double? {
    switch self[column] {
    case .integer(let number): Double(number)
    case .real(let number): number
    default: nil
    }
  }
}
