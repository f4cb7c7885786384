import ArgumentParser
import KBLanguage

/// `kb-train train`: reads the data, writes the models.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Train models and write them.")

  @Option(help: "The folder that holds names/ and news/.")
  var data: String
  @Option(help: "The folder of WordNet 3.0, as Debian's wordnet-base installs it.")
  var wordnet = "/usr/share/wordnet"
  @Option(help: "Where the models are written.")
  var output = "Sources/CData/models"
  @Option(help: "Which of lexicon, tagger, revisions, names, parser; each stands on the first two.")
  var only: [Model] = Model.allCases

  enum Model: String, ExpressibleByArgument, CaseIterable {
    case lexicon, tagger, revisions, names, parser

    /// Learns from tags as they will be.
    var standsOnTags: Bool { ![.lexicon, .tagger].contains(self) }
  }

  func run() throws {
    let folder = DataFolder(path: data)
    if only.contains(.lexicon) {
      try LexiconBuilder(folder: folder).model().write(to: "\(output)/lexicon.bin")
      try WordNet(folder: wordnet).image().write(to: "\(output)/wordforms.bin")
    }
    let lexicon = try NameLexicon(ModelFile(path: "\(output)/lexicon.bin"))
    guard let forms = WordFormTable(try ModelFile(path: "\(output)/wordforms.bin")) else { return }
    let treebanks = try ["ewt", "gum"].flatMap { name in
      TreebankReader.documents(try folder.lines("names/train/\(name).conllu.gz"), of: name)
    }
    let trainer = TaggerTrainer(lexicon: lexicon, forms: forms)
    if only.contains(.tagger) {
      let model = trainer.model(treebanks)
      try model.weights.write(to: "\(output)/tagger.bin")
      try model.classes.write(to: "\(output)/tagclasses.bin")
    }
    let tagger = try PartOfSpeechTagger(folder: output)
    guard let tagger, only.contains(where: { $0.standsOnTags }) else { return }
    let folded = trainer.foldedTaggers(treebanks)
    if only.contains(.names) {
      try NameTrainer(lexicon: lexicon, tagger: tagger, folded: folded).model(folder).write(
        to: "\(output)/names.bin")
    }
    guard only.contains(.revisions) || only.contains(.parser) else { return }
    let features = treebanks.map { DocumentFeatures($0.document, lexicon: lexicon) }
    let taggings = folded.taggings(treebanks, features)
    if only.contains(.revisions) {
      try TagReviserTrainer(documents: treebanks, features: features, taggings: taggings).model()
        .write(to: "\(output)/revisions.bin")
    }
    guard only.contains(.parser) else { return }
    let tags = taggings.map(\.tags)
    let entries = taggings.map(\.entries)
    let supertagger = SupertagTrainer(
      documents: treebanks, features: features, tags: tags, entries: entries)
    try supertagger.model().write(to: "\(output)/supertags.bin")
    let supertags = supertagger.folded()
    try RelationTrainer(
      documents: treebanks, features: features, tags: tags, supertags: supertags,
      entries: entries
    ).model().write(to: "\(output)/relations.bin")
    let examples = ParserExample.examples(treebanks, features, tags, supertags, entries)
    try ParserTrainer(examples: examples).model().write(to: "\(output)/parser.bin")
  }
}
