import ArgumentParser
import KBQuery
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
    var output = StandardOutput()
    if printsSQL {
      _ = output.write(query.sql.literal(limit: limit) + "\n")
      return try output.finish()
    }
    let terminal = Terminal.standardOutput
    let printer = format == .table ? query.tablePrinter(for: terminal) : format.printer(for: terminal)
    let db = try database.openForReading()
    do throws(SQLiteError) {
      try query.print(from: db, with: printer, limit: limit) { output.write($0) }
    } catch {
      throw Failure(error, database: database.path)
    }
    try output.finish()
  }
}

