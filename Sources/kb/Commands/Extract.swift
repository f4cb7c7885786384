import ArgumentParser

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the findings as JSON Lines, without a database.")
  @Argument(help: "Files to read; - is standard input.") var paths: [String]
  func run() throws {}
}
