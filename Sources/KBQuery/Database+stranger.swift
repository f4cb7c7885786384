public import SQLite

extension Database {
  /// Makes the connection safe for SQL that somebody typed: it can read, and neither change anything nor run for ever nor
  /// take all memory.
  ///
  /// - Parameter deadline: a query that runs longer is interrupted.
  public func admitStrangers(until deadline: ContinuousClock.Instant) throws(SQLiteError) {
    try execute("PRAGMA temp_store = MEMORY")
    try execute("PRAGMA hard_heap_limit = \(StrangerLimits.memory)")
    limitValues(to: StrangerLimits.value)
    try harden()
    setDeadline(deadline)
  }
}

/// What a query that somebody typed may take.
enum StrangerLimits {
  /// Bytes of a text, a blob or a row: larger than any article.
  static let value = 64 << 20
  /// Bytes of SQLite's memory, sorting included.
  static let memory = 512 << 20
}
