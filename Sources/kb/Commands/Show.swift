import ArgumentParser
import KBQuery

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print an article with what was found marked in it.",
    discussion: "Example: kb show 1")

  @Argument(help: "The number of the article, as kb articles prints it.")
  var id: Int

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    try options.answer(ShowQuery(article: id))
  }
}
