extension Database {
  /// Carries out `body` whole or not at all.
  ///
  /// Begins with `BEGIN IMMEDIATE`, so that waiting for another writer happens here and nowhere later.
  ///
  /// - Throws: what `body` throws, or SQLite's error; the transaction is then rolled back.
  public func transaction<T: ~Copyable, E: SQLiteFailure>(
    _ body: () throws(E) -> T
  ) throws(E) -> T {
    let isInner = isInTransaction
    do throws(E) {
      try control("BEGIN IMMEDIATE", as: E.self)
      let result = try body()
      // SQLite may ask the handler when the commit is done already, and then report it as stopped.
      try withoutProgressHandler { () throws(E) in try control("COMMIT", as: E.self) }
      return result
    } catch {
      // A full disk may have ended it already; the first error is the one to tell.
      if isInTransaction, !isInner { withoutProgressHandler { try? execute("ROLLBACK") } }
      throw error
    }
  }

  private func control<E: SQLiteFailure>(_ sql: String, as error: E.Type) throws(E) {
    do throws(SQLiteError) { try execute(sql) } catch { throw E(error) }
  }
}
