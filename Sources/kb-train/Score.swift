import ArgumentParser
import KBLanguage
import KBModel
import KBText

/// `kb-train score`: prints what the models reach on the development sets.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score the models on the development sets.")

  @Option(help: "The folder that holds names/ and news/.")
  var data: String
  @Option(help: "Where the models lie.")
  var models = "Sources/CData/models"

  func run() throws {
    let folder = DataFolder(path: data)
    let lexicon = try NameLexicon(ModelFile(path: "\(models)/lexicon.bin"))
    guard let tagger = try PartOfSpeechTagger(folder: models) else { return }
    let parser = try SyntaxParser {
      try ModelParts(path: "\(models)/\($0).bin")
    }
    for name in ["ewt", "gum"] {
      let documents = TreebankReader.documents(
        try folder.lines("names/dev/\(name).conllu.gz"), of: name)
      var (right, count, heads, relations) = (0, 0, 0, 0)
      for gold in documents {
        let features = DocumentFeatures(gold.document, lexicon: lexicon)
        let tagging = tagger.tagging(gold.document, features)
        guard let syntax = parser?.syntax([(gold.document, features, tagging)]).first else {
          continue
        }
        for (tag, wanted) in zip(syntax.tags, gold.tags) where wanted != nil {
          count += 1
          right += tag == wanted ? 1 : 0
        }
        for i in gold.heads.indices where syntax.heads[i] == gold.heads[i] {
          heads += 1
          if syntax.relations[i] == gold.relations[i] { relations += 1 }
        }
      }
      print(
        "\(name): XPOS \(percent(right, count)) UAS \(percent(heads, count)) LAS \(percent(relations, count))"
      )
    }
    guard let names = try NameTagger(SparseModel(ModelParts(path: "\(models)/names.bin"))) else {
      return
    }
    let sets = NameSets(folder: folder, lexicon: lexicon)
    for set in NameSets.names {
      var tally = NameTally()
      for gold in try sets.documents(set, part: "dev") {
        let features = DocumentFeatures(gold.document, lexicon: lexicon)
        let tags = tagger.tags(gold.document, features)
        let wanted = NameTally.spans(gold)
        tally.add(
          found: names.names(in: gold.document, features, tags), wanted: wanted,
          classes: set == "uner-ewt" ? 3 : 4)
      }
      print("\(set): \(tally)")
    }
  }
}
