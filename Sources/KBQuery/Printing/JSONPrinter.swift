public import SQLite

/// Rows as JSON objects keyed by column name: one array, or one object a line (JSON Lines).
///
/// NULL is `null`, a blob a string of hexadecimal digits. A column name that occurs twice stands twice, as SQL gave it.
public struct JSONPrinter: RowPrinter {
  private let isArray: Bool
  private var keys: [String] = []
  private var isFirst = true

  public init(isArray: Bool) { self.isArray = isArray }

  public mutating func begin(columns: [String]) -> String {
    keys = columns.map { JSONText.quoted($0) + ": " }
    return isArray ? "[" : ""
  }

  public mutating func add(_ row: [Value]) -> String {
    let members = zip(keys, row).map { $0 + JSONText.value($1) }
    let object = "{" + members.joined(separator: ", ") + "}"
    guard isArray else { return object + "\n" }
    defer { isFirst = false }
    return (isFirst ? "\n  " : ",\n  ") + object
  }

  public mutating func end() -> String {
    guard isArray else { return "" }
    return isFirst ? "]\n" : "\n]\n"
  }
}
