import ArgumentParser
import KBQuery

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Print the articles that hold some words, with the words marked.",
    discussion: "Example: kb search 'trade routes'")

  @Argument(
    help: "Words that the article contains; \"…\" keeps them together, sanction* finds beginnings.")
  var words: [String]

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    try options.answer(SearchQuery(words: words.joined(separator: " ")))
  }
}
