private import CSQLite

extension Database {
  /// Keeps a write-ahead log, so that readers and one writer do not wait for each other and a killed writer loses
  /// only what it had not committed.
  ///
  /// - Returns: false where there cannot be one, as in memory.
  @discardableResult
  public func useWriteAheadLog() throws(SQLiteError) -> Bool {
    try value("PRAGMA journal_mode = WAL", as: String.self) == "wal"
  }

  /// Copies the whole database, as it is now, into the file at `path`, which it replaces.
  public func backup(to path: String) throws(SQLiteError) {
    let copy = try Database(path: path)
    guard let backup = unsafe sqlite3_backup_init(copy.handle, "main", handle, "main") else {
      throw unsafe SQLiteError(copy.handle, code: sqlite3_extended_errcode(copy.handle))
    }
    let stepped = unsafe sqlite3_backup_step(backup, -1)
    let finished = unsafe sqlite3_backup_finish(backup)
    guard stepped == SQLITE_DONE, finished == SQLITE_OK else {
      let code = finished == SQLITE_OK ? stepped : finished
      throw unsafe SQLiteError(code: code, message: String(cString: sqlite3_errstr(code)))
    }
  }
}
