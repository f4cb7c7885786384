import Glibc
import KBQuery
import KBStore
import SQLite
import TestSupport

/// A store in memory with the articles of `Corpus/harbour.sql`.
struct HarbourStore: ~Copyable {
  let store: Store

  init() throws {
    let script = try Corpus.text("harbour.sql")
    let store = try Store(path: ":memory:")
    try store.database.execute(script)
    self.store = store
  }

  /// The rows of a query.
  func rows(_ sql: BoundSQL) throws -> [[Value]] {
    var rows = try Rows(sql, in: store.database)
    var all: [[Value]] = []
    while let row = try rows.next() { all.append(row) }
    return all
  }

  /// What a query prints.
  func printed(_ query: some Query, _ format: OutputFormat = .table, terminal: Terminal = .none)
    throws -> String
  {
    let printer =
      format == .table ? query.tablePrinter(for: terminal) : format.printer(for: terminal)
    var text = ""
    try query.print(from: store.database, with: printer) {
      text += $0
      return true
    }
    return text
  }
}
