private import CSQLite

/// Columns are counted from 0. One that is not there reads as NULL.
extension PreparedStatement {
  /// The type of a stored value.
  public enum StorageType: Sendable {
    case null, integer, real, text, blob
  }

  /// Number of columns of a row; 0 for a statement that returns none.
  public var columnCount: Int { Int(unsafe sqlite3_column_count(handle)) }

  /// The name of a column, as given by `AS` where it is.
  public func columnName(_ column: Int) -> String? {
    guard let name = unsafe sqlite3_column_name(handle, Int32(clamping: column)) else { return nil }
    return unsafe String(cString: name)
  }

  /// All names, in order.
  public var columnNames: [String] { (0..<columnCount).map { columnName($0) ?? "" } }

  /// The type as stored. Ask before reading: a conversion may change it.
  public func type(_ column: Int) -> StorageType {
    switch unsafe sqlite3_column_type(handle, Int32(clamping: column)) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  public func isNull(_ column: Int) -> Bool { type(column) == .null }

  public func int64(_ column: Int) -> Int64? {
    isNull(column) ? nil : unsafe sqlite3_column_int64(handle, Int32(clamping: column))
  }

  public func double(_ column: Int) -> Double? {
    isNull(column) ? nil : unsafe sqlite3_column_double(handle, Int32(clamping: column))
  }

  /// Bytes that are not UTF-8 are read as U+FFFD.
  public func string(_ column: Int) -> String? {
    guard !isNull(column) else { return nil }
    return unsafe bytes(column).withUnsafeBufferPointer { bytes in
      unsafe String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The bytes of a text or blob, in place until the next step; empty for NULL.
  @_lifetime(borrow self)
  public func bytes(_ column: Int) -> Span<UInt8> {
    let index = Int32(clamping: column)
    let address =
      type(column) == .blob
      ? unsafe sqlite3_column_blob(handle, index)
      : unsafe UnsafeRawPointer(sqlite3_column_text(handle, index))
    guard let start = unsafe address?.assumingMemoryBound(to: UInt8.self) else { return Span() }
    let count = Int(unsafe sqlite3_column_bytes(handle, index))
    let span = unsafe Span(_unsafeStart: start, count: count)
    return unsafe _overrideLifetime(span, borrowing: self)
  }

  /// The value as stored.
  public func value(at column: Int) -> Value {
    switch type(column) {
    case .null: .null
    case .integer: .integer(int64(column) ?? 0)
    case .real: .real(double(column) ?? 0)
    case .text: .text(string(column) ?? "")
    case .blob: .blob(unsafe bytes(column).withUnsafeBufferPointer { unsafe Array($0) })
    }
  }

  /// A column as the type that is asked for; nil for NULL.
  public func column<T: Readable>(_ column: Int, as type: T.Type = T.self) -> T? {
    T.read(self, column)
  }
}
