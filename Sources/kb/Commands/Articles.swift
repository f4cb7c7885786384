import ArgumentParser
import KBQuery

struct Articles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "Print the articles in the database, or what could not be read.",
    discussion: "Example: kb articles --source Reuters")

  @Option(help: "Only of this outlet or agency.")
  var source: String?

  @Flag(help: "Print what could not be read, and why.")
  var problems = false

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    if problems {
      try options.answer(ProblemsQuery())
    } else {
      try options.answer(ArticlesQuery(source: source))
    }
  }
}
