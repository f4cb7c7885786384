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
    guard options.database.file == nil, access(options.database.path, F_OK) != 0 else {
      return try options.answer(query)
    }
    var empty = options
    empty.database.file = ":memory:"
    try empty.answer(query)
  }
}
