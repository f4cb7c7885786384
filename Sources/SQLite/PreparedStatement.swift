private import CSQLite

/// A compiled statement, to be run as often as one likes; finalized at the end of its scope.
///
/// It may outlive its `Database`, whose file then stays open until the last statement is gone.
@safe
public struct PreparedStatement: ~Copyable {
  let handle: OpaquePointer
  /// The text that it was compiled from.
  public let sql: String

  /// Takes over a compiled statement.
  init(_ handle: OpaquePointer, sql: String) {
    unsafe self.handle = handle
    self.sql = sql
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Goes to the next row, after `bind` to the first.
  ///
  /// After the last row the statement is reset, so that it holds no lock; the next call begins anew with the same values.
  ///
  /// - Returns: false where there are no more rows.
  public mutating func step() throws(SQLiteError) -> Bool {
    let status = unsafe sqlite3_step(handle)
    if status == SQLITE_ROW { return true }
    guard status == SQLITE_DONE else {
      let error = self.error(status)
      reset()
      throw error
    }
    reset()
    return false
  }

  /// Lets go of the current row and its locks; values stay bound.
  public mutating func reset() { unsafe sqlite3_reset(handle) }

  /// Binds the values and runs to the end; rows are dropped.
  @inlinable
  public mutating func run<each V: Bindable>(_ values: repeat each V) throws(SQLiteError) {
    try bind(repeat each values)
    while try step() {}
  }

  /// Binds the values and runs to the end.
  ///
  /// - Returns: the first column of the first row; nil where it is NULL or there is no row.
  @inlinable
  public mutating func value<T: Readable, each V: Bindable>(
    _ values: repeat each V, as type: T.Type = T.self
  ) throws(SQLiteError) -> T? {
    try bind(repeat each values)
    guard try step() else { return nil }
    let value = T.read(self, 0)
    // To the end, since an INSERT … RETURNING is done only there.
    while try step() {}
    return value
  }

  /// The statement changes nothing in the database, directly.
  public var isReadOnly: Bool { unsafe sqlite3_stmt_readonly(handle) != 0 }

  func error(_ status: Int32) -> SQLiteError {
    guard let database = unsafe sqlite3_db_handle(handle) else {
      return SQLiteError(code: status, message: "no connection", sql: sql)
    }
    return unsafe SQLiteError(database, code: status, sql: sql)
  }
}
