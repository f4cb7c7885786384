import ArgumentParser
import KBQuery

struct Countries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "countries",
    abstract: "Print the countries that articles name, or the profile of one.",
    discussion: "Example: kb countries Azerbaijan")

  @Argument(
    help:
      "A name, or part of it, for a profile: what is known of the country, with where it stands.")
  var name: String?

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    if let name {
      try options.answer(ProfileQuery(kind: .country, name: name))
    } else {
      try options.answer(CountriesQuery())
    }
  }
}
