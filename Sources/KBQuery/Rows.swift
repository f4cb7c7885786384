public import SQLite

/// The rows of a running query, one at a time.
public struct Rows: ~Copyable {
  private var statement: PreparedStatement
  /// Names, in the order of the values.
  public let columns: [String]

  public init(_ sql: BoundSQL, in db: borrowing Database) throws(SQLiteError) {
    var statement = try db.prepare(sql.text)
    try statement.bind(all: sql.parameters)
    columns = statement.columnNames
    self.statement = statement
  }

  /// The next row; nil at the end, after which it must not be called again.
  public mutating func next() throws(SQLiteError) -> [Value]? {
    guard try statement.step() else { return nil }
    return columns.indices.map { statement.value(at: $0) }
  }
}
