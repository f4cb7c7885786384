import ArgumentParser
import Glibc

@main
struct KB: AsyncParsableCommand {
  /// Of this program and its extractors.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "kb",
    abstract: "Turns news articles into a database of who said and did what, with the words.",
    discussion: "Example: kb ingest articles/ && kb who-said ceasefire",
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "Reading articles", subcommands: [Ingest.self, Extract.self, Missed.self]),
      CommandGroup(
        name: "Asking",
        subcommands: [
          WhoSaid.self, People.self, Countries.self, Organizations.self, Places.self, Events.self,
          Figures.self, Sources.self, Articles.self, Stories.self, Show.self, Search.self,
        ]),
      CommandGroup(name: "The database", subcommands: [SQL.self, Schema.self, Check.self]),
    ])

  /// Parses and runs; every error becomes `kb: …` on standard error and an exit code of sysexits(3).
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      if let message = failure.message { complain(message) }
      Glibc.exit(failure.exitCode)
    } catch {
      let code = exitCode(for: error).rawValue
      guard code != 0 else { exit(withError: error) }
      let message = fullMessage(for: error)
      complain(message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message)
      Glibc.exit(code)
    }
  }
}
