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
    let supertagger = try Supertagger(SparseModel(ModelParts(path: "\(models)/supertags.bin")))
    let parser = try DependencyParser(ModelParts(path: "\(models)/parser.bin"))
    let labeler = try RelationLabeler(SparseModel(ModelParts(path: "\(models)/relations.bin")))
    let reviser = try TagReviser(SparseModel(ModelParts(path: "\(models)/revisions.bin")))
    for name in ["ewt", "gum"] {
      let documents = TreebankReader.documents(
        try folder.lines("names/dev/\(name).conllu.gz"), of: name)
      var (right, count, heads, relations) = (0, 0, 0, 0)
      for gold in documents {
        let features = DocumentFeatures(gold.document, lexicon: lexicon)
        let tagging = tagger.tagging(gold.document, features)
        let tags = tagging.tags
        guard let supertagger, let parser, let labeler, let reviser else { continue }
        let supertags = supertagger.supertags(gold.document, features, tags)
        let found = parser.heads(gold.document, features, tags, supertags)
        let mended = SyntaxMender.mended(
          Syntax(
            tags: tags, heads: found,
            relations: labeler.relations(gold.document, features, tags, supertags, found)),
          of: gold.document)
        let syntax = reviser.revised(mended, of: gold.document, features, tagging.doubts)
        for (tag, wanted) in zip(syntax.tags, gold.tags) where wanted != nil {
          count += 1
          right += tag == wanted ? 1 : 0
        }
        for i in found.indices where syntax.heads[i] == gold.heads[i] {
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
