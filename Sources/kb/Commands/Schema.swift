import ArgumentParser
import Glibc
import KBQuery
import KBStore

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the tables and views with their columns and what these mean.",
    discussion: """
      Example: kb schema who_said

      Where there is no database, the schema is that of a new one.
      """)

  @Argument(help: "One table or view; all without it.")
  var table: String?

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    let query = SchemaQuery(table: table)
    let hasFile = options.database.file != nil || access(options.database.path, F_OK) == 0
    guard !hasFile, !options.printsSQL else { return try options.answer(query) }
    try options.answer(query, in: newStore())
  }

  private func newStore() throws(Failure) -> Store {
    do throws(StoreError) {
      return try Store(path: ":memory:")
    } catch {
      throw Failure(error, database: "a new database")
    }
  }
}
