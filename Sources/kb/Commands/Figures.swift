import ArgumentParser
import KBQuery

struct Figures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Print quantities with their units, who claims them, and whether the sources agree.",
    discussion: "Example: kb figures --country Azerbaijan --conflicts")

  @Option(help: "Only this unit: an ISO 4217 code, a UCUM code or word, % or a counted noun.")
  var unit: String?

  @Option(name: .customLong("in"), help: "Measures in this unit, converted: km2, [acr_us], acres.")
  var convertedUnit: String?

  @Option(help: "Only this kind: money, percent, count, mass, duration …")
  var kind: String?

  @Option(help: "Only figures for, or about something named, this.")
  var about: String?

  @Option(help: "Only figures of, or claimed for, this country: a name or an ISO 3166 code.")
  var country: String?

  @Flag(help: "Only quantities for which the sources give different values.")
  var conflicts = false

  @Flag(help: "What an article says that does not add up: parts, percentages, weekdays.")
  var doubtful = false

  @OptionGroup var options: QueryOptions

  func validate() throws {
    if let convertedUnit, FiguresQuery.unitCode(named: convertedUnit) == nil {
      throw ValidationError(
        "--in takes a unit of measure such as km2, [acr_us] or acres, not \(convertedUnit); money is never converted."
      )
    }
  }

  func run() throws(Failure) {
    if doubtful { return try options.answer(DoubtfulQuery()) }
    var query = FiguresQuery()
    (query.unit, query.kind, query.about, query.country) = (unit, kind, about, country)
    query.onlyConflicts = conflicts
    query.convertedUnit = convertedUnit.flatMap(FiguresQuery.unitCode)
    try options.answer(query)
  }
}
