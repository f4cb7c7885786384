import ArgumentParser
import KBQuery

struct Stories: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Print which articles tell the same news, or compare the articles of one story.",
    discussion: "Example: kb stories 1")

  @Argument(help: "The number of a story, to compare its articles.")
  var id: Int?

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    if let id {
      try options.answer(StoryQuery(story: id))
    } else {
      try options.answer(StoriesQuery())
    }
  }
}
