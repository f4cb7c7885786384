import ArgumentParser
import KBQuery

struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Print what happened: who did what to whom, where and when.",
    discussion: "Example: kb events --country Azerbaijan --since 2024-08")

  @Option(help: "Only events with this country as a participant: a name or an ISO 3166 code.")
  var country: String?

  @Option(help: "Only events with this person.")
  var person: String?

  @Option(help: "Only this PLOVER type: CONSULT, ACCUSE, ASSAULT …")
  var type: String?

  @Option(help: "Only events at this place.")
  var place: String?

  @OptionGroup var period: PeriodOptions

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    var query = EventsQuery()
    (query.country, query.person, query.type, query.place) = (country, person, type, place)
    (query.since, query.until) = (period.since?.text, period.until?.text)
    try options.answer(query)
  }
}
