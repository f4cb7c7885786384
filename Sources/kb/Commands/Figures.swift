import ArgumentParser
import KBQuery

struct Figures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Print quantities with their units, who claims them, and whether the sources agree.",
    discussion: "Example: kb figures --country Azerbaijan --conflicts")

  @Option(help: "Only this unit: an ISO 4217 code, a UCUM code, % or a counted noun.")
  var unit: String?

  @Option(help: "Only this kind: money, percent, count, mass, duration …")
  var kind: String?

  @Option(help: "Only figures for, or about something named, this.")
  var about: String?

  @Option(help: "Only figures of, or claimed for, this country: a name or an ISO 3166 code.")
  var country: String?

  @Flag(help: "Only quantities for which the sources give different values.")
  var conflicts = false

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    var query = FiguresQuery()
    (query.unit, query.kind, query.about, query.country) = (unit, kind, about, country)
    query.onlyConflicts = conflicts
    try options.answer(query)
  }
}
