import ArgumentParser
import KBQuery

struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Print the people that articles name, or the profile of one.",
    discussion: "Example: kb people 'Ilham Aliyev'")

  @Argument(
    help: "A name, or part of it, for a profile: what is known of the person, with where it stands."
  )
  var name: String?

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    if let name {
      try options.answer(ProfileQuery(kind: .person, name: name))
    } else {
      try options.answer(PeopleQuery())
    }
  }
}
