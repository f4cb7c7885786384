import SQLite

extension Store {
  /// Leaves one file behind, without a log beside it, so that it can be copied and read from a folder that is read-only.
  ///
  /// Where another program has the file open, the log stays: nothing is lost by that.
  public func settle() {
    try? database.execute("PRAGMA busy_timeout = 0")
    try? database.execute("PRAGMA journal_mode = DELETE")
  }
}
