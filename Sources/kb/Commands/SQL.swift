import ArgumentParser
import KBQuery
import SQLite

struct SQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Run a query of your own; it can read everything and change nothing.",
    discussion: """
      Example: kb sql "SELECT speaker, count(*) FROM who_said GROUP BY 1 ORDER BY 2 DESC"

      kb schema prints the tables and views. A query of - is read from standard input. On a terminal the rows are
      limited to 1000 unless --limit says otherwise.
      """)

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
  }
}
