import ArgumentParser
import Foundation
import KBExtract
import KBLanguage

/// `kb-train pronouns`: weighs what speaks for the antecedent of a pronoun.
struct TrainPronouns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pronouns", abstract: "Train the weights that choose what a pronoun means.",
    discussion: "The results in five parts, each held out in turn, stand in docs/models.md.")

  @Option(help: "The folder that holds names/ and news/.")
  var data: String
  @Option(help: "The list that is rewritten.")
  var list = "Sources/CData/lists/pronoun-weights.tsv"

  func run() throws {
    let folder = DataFolder(path: data)
    let analyzer = Analyzer()
    var texts = try CoreferenceReader.documents(folder.lines("names/train/gum.conllu.gz")).map {
      PronounText($0, analyzer)
    }
    texts += try PronounNews.documents(folder).map { PronounText($0, analyzer) }
    for group in PronounGroup.allCases { tryOut(texts, group) }
    try write(PronounGroup.allCases.map { PronounTrainer(texts, $0) })
  }

  /// Prints how it does on five parts, each held out in turn: names that it gives and that there are to give.
  private func tryOut(_ texts: [PronounText], _ group: PronounGroup) {
    var (known, answered, right) = (0, 0, 0)
    for part in 0..<5 {
      let trainer = PronounTrainer(
        texts.indices.filter { $0 % 5 != part }.map { texts[$0] }, group)
      for index in texts.indices where index % 5 == part {
        let examples = PronounExample.examples(
          of: texts[index], policy: .trained(trainer, margin: PronounTrainer.margin), group)
        for example in examples {
          if let answer = example.answer, example.isNamed[answer] { known += 1 }
          guard let choice = trainer.choice(example.candidates, margin: PronounTrainer.margin),
            example.isNamed[choice]
          else {
            continue
          }
          answered += 1
          if choice == example.answer { right += 1 }
        }
      }
    }
    print("\(group): \(right) right of \(answered) answered, \(known) known")
  }

  /// Replaces all rows under the comment.
  private func write(_ trainers: [PronounTrainer]) throws {
    var lines = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("#") }.map(String.init)
    for (feature, name) in PronounQuestion.featureNames.enumerated() {
      let columns = trainers.map { "\(($0.printed(feature) * 100).rounded() / 100)" }
      lines.append(([name] + columns).joined(separator: "\t"))
    }
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: list, atomically: true, encoding: .utf8)
  }
}
