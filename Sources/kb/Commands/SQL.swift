import ArgumentParser
import KBIngest
import KBQuery
import KBStore
import SQLite

struct SQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Run a query of your own; it can read everything and change nothing.",
    discussion: """
      Example: kb sql "SELECT speaker, count(*) FROM who_said GROUP BY 1 ORDER BY 2 DESC"

      kb schema prints the tables and views. On a terminal the rows end after 1000 unless --limit says otherwise.
      """)

  /// Rows on a terminal where no limit is given.
  private static let screenful = 1000

  @Argument(help: "One SELECT statement; - reads it from standard input.")
  var query: String

  @Option(help: "Stop the query after this many seconds.")
  var timeout = 30.0

  @OptionGroup var options: QueryOptions

  func validate() throws {
    guard timeout > 0, timeout <= 86_400 else {
      throw ValidationError("--timeout is more than 0 and at most 86400 seconds, not \(timeout).")
    }
  }

  func run() throws(Failure) {
    let query = SQLQuery(query == "-" ? try StandardInput.text() : query)
    guard !options.printsSQL else { return try options.answer(query) }
    let terminal = Terminal.standardOutput
    let limit = options.limit ?? (terminal.isTerminal ? Self.screenful : nil)
    let store = try options.database.open(.readOnly)
    var output = StandardOutput()
    do throws(SQLiteError) {
      try store.database.admitStrangers(until: .now + .seconds(timeout))
      Watchdog.start(seconds: timeout + 2)
      let isComplete = try query.print(
        from: store.database, with: options.printer(for: query, terminal), limit: limit
      ) { output.write($0) }
      try? output.finish()
      if !isComplete, options.limit == nil {
        complain("there are more rows; --limit \(Self.screenful * 10) shows more")
      }
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: SQLiteError) -> Failure {
    switch error {
    case _ where error.isInterrupted:
      Failure(.temporary, "the query was stopped after \(timeout) s; --timeout gives it more")
    case _ where error.isDenied:
      Failure(.usage, "kb sql only reads: \(error.message)")
    case _ where error.isNotOneStatement:
      Failure(.usage, "kb sql takes one statement: \(error.message)")
    case _ where error.isTooBig: Failure(.usage, "the query makes a value that is too big")
    case _ where error.isOutOfMemory:
      Failure(.usage, "the query needs more memory than kb sql gives it")
    case _ where error.isStatementError || error.isParameter: Failure(.usage, error.message)
    default: Failure(error, database: options.database.path)
    }
  }
}
