private import CSQLite

extension PreparedStatement {
  /// Number of parameters: the highest position.
  public var parameterCount: Int { Int(unsafe sqlite3_bind_parameter_count(handle)) }

  /// Resets the statement and binds all its parameters by position.
  ///
  /// - Throws: `isParameter` where there are more or fewer values than parameters; `isTooBig`.
  @inlinable
  public mutating func bind<each V: Bindable>(_ values: repeat each V) throws(SQLiteError) {
    restart()
    var position = 0
    for value in repeat each values {
      position += 1
      try bind(value.boundValue, at: position)
    }
    try expect(position)
  }

  /// Resets the statement and binds parameters by name; those that are not named are NULL.
  ///
  /// - Parameter values: pairs of a name as it stands in the statement, `:name`, and its value.
  /// - Throws: `isParameter` where the statement has no such name; `isTooBig`.
  @inlinable
  public mutating func bind<each V: Bindable>(
    named values: repeat (String, each V)
  ) throws(SQLiteError) {
    restart()
    for (name, value) in repeat each values {
      try bind(value.boundValue, at: position(of: name))
    }
  }

  /// Resets the statement and binds all its parameters by position.
  ///
  /// - Throws: as `bind(_:)` of single values.
  public mutating func bind(all values: [Value]) throws(SQLiteError) {
    restart()
    for (index, value) in values.enumerated() { try bind(value, at: index + 1) }
    try expect(values.count)
  }

  /// Resets the statement and sets all parameters to NULL.
  @usableFromInline
  mutating func restart() {
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
  }

  @usableFromInline
  func expect(_ count: Int) throws(SQLiteError) {
    guard count == parameterCount else {
      throw SQLiteError(
        code: SQLITE_RANGE, message: "\(count) values for \(parameterCount) parameters", sql: sql)
    }
  }

  @usableFromInline
  func position(of name: String) throws(SQLiteError) -> Int {
    let position = unsafe sqlite3_bind_parameter_index(handle, name)
    guard position > 0 else {
      throw SQLiteError(code: SQLITE_RANGE, message: "no parameter \(name)", sql: sql)
    }
    return Int(position)
  }

  /// - Parameter position: counted from 1.
  @usableFromInline
  mutating func bind(_ value: Value, at position: Int) throws(SQLiteError) {
    let index = Int32(clamping: position)
    let copied = unsafe kb_sqlite_transient()
    let status: Int32
    switch value {
    case .null: status = unsafe sqlite3_bind_null(handle, index)
    case .integer(let integer): status = unsafe sqlite3_bind_int64(handle, index, integer)
    case .real(let real): status = unsafe sqlite3_bind_double(handle, index, real)
    case .text(var text):
      status = text.withUTF8 { bytes in
        // An empty buffer may have no address, which SQLite would take for NULL.
        guard let base = bytes.baseAddress else {
          return unsafe sqlite3_bind_text(handle, index, "", 0, copied)
        }
        return unsafe base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
          unsafe sqlite3_bind_text64(
            handle, index, start, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let blob):
      status =
        blob.isEmpty
        ? unsafe sqlite3_bind_zeroblob(handle, index, 0)
        : unsafe sqlite3_bind_blob64(handle, index, blob, UInt64(blob.count), copied)
    }
    guard status == SQLITE_OK else { throw error(status) }
  }
}
