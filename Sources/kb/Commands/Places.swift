import ArgumentParser
import KBQuery

struct Places: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places",
    abstract: "Print the places that articles name, or the profile of one.",
    discussion: "Example: kb places Baku")

  @Argument(
    help: "A name, or part of it, for a profile: what is known of the place, with where it stands.")
  var name: String?

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    if let name {
      try options.answer(ProfileQuery(kind: .place, name: name))
    } else {
      try options.answer(PlacesQuery())
    }
  }
}
