import ArgumentParser
import KBQuery

struct WhoSaid: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who-said",
    abstract: "Print who said something, with the exact words, the outlet and the date.",
    discussion: "Example: kb who-said 'free access' --speaker Alizade")

  @Argument(
    help:
      "Words that the statement contains; \"…\" keeps them together, sanction* finds beginnings.")
  var words: [String] = []

  @Option(help: "Only statements of this person, organization or country.")
  var speaker: String?

  @Option(help: "Only statements that mention this name.")
  var about: String?

  @Option(help: "Only statements of or about this country: a name or an ISO 3166 code.")
  var country: String?

  @Option(help: "Only direct, mixed or indirect speech.")
  var mode: StatementMode?

  @Option(help: "Only in articles of this outlet or agency.")
  var source: String?

  @Flag(
    name: .customLong("explain"),
    help: "Print the rule that found each statement, and its confidence.")
  var isExplained = false

  @OptionGroup var period: PeriodOptions

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    var query = WhoSaidQuery()
    query.words = words.joined(separator: " ")
    query.speaker = speaker
    query.about = about
    query.country = country
    query.mode = mode?.rawValue
    query.source = source
    query.isExplained = isExplained
    (query.since, query.until) = (period.since?.text, period.until?.text)
    try options.answer(query)
  }
}
