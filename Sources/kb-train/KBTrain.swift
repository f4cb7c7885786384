import ArgumentParser

@main
struct KBTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kb-train", abstract: "Trains the models that kb carries.",
    discussion: "See docs/models.md for the data folder's layout and the licences of its parts.",
    subcommands: [Train.self, TrainPronouns.self, Score.self, ParseText.self, Lemmas.self],
    defaultSubcommand: Train.self)
}
