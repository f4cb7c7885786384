private import CSQLite

extension Database {
  /// Compiles one statement, to be run once or many times.
  ///
  /// - Parameter sql: one statement; white space, comments and a semicolon may follow.
  /// - Throws: `isNotOneStatement` where there is none or more than one; the parser's error; `isDenied`.
  public func prepare(_ sql: String) throws(SQLiteError) -> PreparedStatement {
    guard !sql.utf8.contains(0) else {
      throw SQLiteError(code: SQLITE_MISUSE, message: "a zero byte in the statement", sql: sql)
    }
    var bytes = Array(sql.utf8)
    bytes.append(0)
    var end = 0
    guard let statement = unsafe try compile(bytes, from: 0, end: &end) else {
      throw SQLiteError(code: SQLITE_MISUSE, message: "no SQL statement", sql: sql)
    }
    let prepared = unsafe PreparedStatement(statement, sql: sql)
    // What follows is compiled too, since only SQLite knows its comments; nothing of it runs.
    while end < bytes.count - 1 {
      let start = end
      guard let next = unsafe try? compile(bytes, from: start, end: &end) else {
        if end > start { continue }
        throw SQLiteError(code: SQLITE_MISUSE, message: Self.severalStatements, sql: sql)
      }
      unsafe sqlite3_finalize(next)
      throw SQLiteError(code: SQLITE_MISUSE, message: Self.severalStatements, sql: sql)
    }
    return prepared
  }

  private static var severalStatements: String { "more than one SQL statement" }

  /// Runs a script of any number of statements; rows that they return are dropped.
  ///
  /// - Throws: the first error, with the statement that failed; those before it have been carried out.
  public func execute(_ script: String) throws(SQLiteError) {
    var bytes = Array(script.utf8)
    bytes.append(0)
    var end = 0
    while end < bytes.count - 1 {
      let start = end
      let compiled = unsafe try compile(bytes, from: start, end: &end)
      guard let statement = unsafe compiled else {
        if end > start { continue }
        return
      }
      let sql = String(decoding: bytes[start..<end], as: UTF8.self)
      var prepared = unsafe PreparedStatement(statement, sql: sql)
      while try prepared.step() {}
    }
  }

  /// Compiles and runs one statement with the parameters `?1`, `?2` … bound in order.
  @inlinable
  public func run<each V: Bindable>(_ sql: String, _ values: repeat each V) throws(SQLiteError) {
    var statement = try prepare(sql)
    try statement.run(repeat each values)
  }

  /// The first column of the first row of one statement; nil where it is NULL or there is no row.
  @inlinable
  public func value<T: Readable, each V: Bindable>(
    _ sql: String, _ values: repeat each V, as type: T.Type = T.self
  ) throws(SQLiteError) -> T? {
    var statement = try prepare(sql)
    return try statement.value(repeat each values)
  }

  /// Compiles the first statement of `bytes`, which end with a zero byte.
  ///
  /// - Parameter end: set to the offset behind the statement; unchanged by an error.
  /// - Returns: nil where there are only white space and comments.
  private func compile(
    _ bytes: [UInt8], from start: Int, end: inout Int
  ) throws(SQLiteError) -> OpaquePointer? {
    var statement: OpaquePointer?
    var status = SQLITE_OK
    var consumed = 0
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let text = unsafe base.assumingMemoryBound(to: CChar.self) + start
      var tail: UnsafePointer<CChar>?
      status = unsafe sqlite3_prepare_v3(
        handle, text, Int32(clamping: bytes.count - start), UInt32(SQLITE_PREPARE_PERSISTENT),
        &statement, &tail)
      if let tail = unsafe tail { consumed = unsafe tail - text }
    }
    guard status == SQLITE_OK else {
      let sql = String(decoding: bytes[start..<(bytes.count - 1)], as: UTF8.self)
      throw unsafe SQLiteError(handle, code: status, sql: sql)
    }
    end = start + consumed
    return unsafe statement
  }
}
