private import CSQLite

extension Database {
  /// Refuses texts, blobs and rows of more than `byteCount` bytes from now on; `SQLiteError.isTooBig`.
  public func limitValues(to byteCount: Int) {
    unsafe _ = sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Int32(clamping: byteCount))
  }
}
