/// What a column of a row can be read as.
///
/// SQLite converts between its own types as its documentation says of `sqlite3_column_…`; NULL is always nil.
public protocol Readable {
  /// Column `column` of the current row, counted from 0; nil for NULL and for a column that is not there.
  static func read(_ statement: borrowing PreparedStatement, _ column: Int) -> Self?
}

extension String: Readable {
  public static func read(_ statement: borrowing PreparedStatement, _ column: Int) -> String? {
    statement.string(column)
  }
}

extension Int64: Readable {
  public static func read(_ statement: borrowing PreparedStatement, _ column: Int) -> Int64? {
    statement.int64(column)
  }
}

extension Int: Readable {
  public static func read(_ statement: borrowing PreparedStatement, _ column: Int) -> Int? {
    statement.int64(column).map(Int.init)
  }
}

extension Double: Readable {
  public static func read(_ statement: borrowing PreparedStatement, _ column: Int) -> Double? {
    statement.double(column)
  }
}

/// True for every number but 0.
extension Bool: Readable {
  public static func read(_ statement: borrowing PreparedStatement, _ column: Int) -> Bool? {
    statement.int64(column).map { $0 != 0 }
  }
}

extension Value: Readable {
  public static func read(_ statement: borrowing PreparedStatement, _ column: Int) -> Value? {
    statement.isNull(column) ? nil : statement.value(at: column)
  }
}
