import ArgumentParser

@main
struct KB: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kb", abstract: "Turns news articles into a database of who said and did what, with the words.",
    version: "0.1.0", subcommands: [Extract.self])
}
