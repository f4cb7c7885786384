import ArgumentParser
import KBQuery

struct Organizations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organizations",
    abstract: "Print the organizations that articles name, or the profile of one.",
    discussion: "Example: kb organizations")

  @Argument(
    help:
      "A name, or part of it, for a profile: what is known of the organization, with where it stands."
  )
  var name: String?

  @OptionGroup var options: QueryOptions

  func run() throws(Failure) {
    if let name {
      try options.answer(ProfileQuery(kind: .organization, name: name))
    } else {
      try options.answer(OrganizationsQuery())
    }
  }
}
