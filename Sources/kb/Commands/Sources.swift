import ArgumentParser
import KBQuery

struct Sources: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Print the outlets and agencies in the database.",
    discussion: "Example: kb sources")

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    try options.answer(SourcesQuery())
  }
}
