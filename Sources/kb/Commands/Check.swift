import ArgumentParser
import KBQuery
import KBStore
import SQLite

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove that every span holds its text and every reference its row.",
    discussion: """
      Example: kb check --db kb.db

      Prints a row for each fault, and ends with 65 where there is one.
      """)

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    guard !options.printsSQL else { return try options.answer(CheckQuery()) }
    let store = try options.database.open(.readOnly)
    let (faults, spans) = try counts(in: store)
    guard faults == 0 else {
      try options.answer(CheckQuery())
      throw Failure(.data, "\(options.database.path): \(faults) faults in \(spans) spans")
    }
    complain("\(options.database.path): \(spans) spans hold their text, every reference its row")
  }

  /// Faults found, and spans looked at.
  private func counts(in store: borrowing Store) throws(Failure) -> (faults: Int, spans: Int) {
    do throws(SQLiteError) {
      let faults: Int? = try store.database.value(
        "SELECT count(*) FROM (\(CheckQuery().sql.literal))")
      let spans: Int? = try store.database.value(
        """
        SELECT (SELECT count(*) FROM mentions) + (SELECT count(*) FROM roles)
          + (SELECT count(*) FROM statements) + (SELECT count(*) FROM figures)
          + (SELECT count(*) FROM dates) + (SELECT count(*) FROM event_mentions)
          + (SELECT count(*) FROM event_mention_participants)
        """)
      return (faults ?? 0, spans ?? 0)
    } catch {
      throw Failure(error, database: options.database.path)
    }
  }
}
