import ArgumentParser
import KBQuery
import KBStore
import SQLite

/// What every query takes.
struct QueryOptions: ParsableArguments {
  @OptionGroup var database: DatabaseOptions

  @Option(help: "How to print: table, json, jsonl, csv or markdown.")
  var format = OutputFormat.table

  @Option(help: "Print at most this many rows.")
  var limit: Int?

  @Flag(name: .customLong("sql"), help: "Print the query that gives the answer, and do not run it.")
  var printsSQL = false

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit is 0 or more, not \(limit).") }
  }

  /// Prints the rows of `query`, or its SQL.
  func answer(_ query: some Query) throws(Failure) {
    guard printsSQL else { return try answer(query, in: database.open(.readOnly)) }
    var output = StandardOutput()
    _ = output.write(query.sql.literal(limit: limit) + "\n")
    try output.finish()
  }

  /// Prints the rows of `query`.
  func answer(_ query: some Query, in store: borrowing Store) throws(Failure) {
    var output = StandardOutput()
    do throws(SQLiteError) {
      try query.print(
        from: store.database, with: printer(for: query, .standardOutput), limit: limit
      ) { output.write($0) }
    } catch {
      throw Failure(error, database: database.path)
    }
    try output.finish()
  }

  /// The printer that was asked for; a table as the query wants it.
  func printer(for query: some Query, _ terminal: Terminal) -> any RowPrinter {
    format == .table ? query.tablePrinter(for: terminal) : format.printer(for: terminal)
  }
}
