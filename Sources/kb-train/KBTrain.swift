import ArgumentParser

@main
struct KBTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kb-train", abstract: "Trains the models that kb carries.")
  func run() throws {}
}
