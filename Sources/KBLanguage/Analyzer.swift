public import KBText

/// Tags, parses and finds names: what the extractors stand on.
public struct Analyzer: Sendable {
  private let lexicon: NameLexicon?
  private let tagger: PartOfSpeechTagger?
  private let supertagger: Supertagger?
  private let parser: DependencyParser?
  private let labeler: RelationLabeler?
  private let nameTagger: NameTagger?
  private let memories = AnalysisMemories()

  /// Reads nothing: the models lie in the program and are used in place.
  public init() {
    lexicon = NameLexicon(ModelFile(named: "lexicon"))
    tagger = PartOfSpeechTagger(
      SparseModel(ModelParts(named: "tagger")), classes: TagClasses(ModelFile(named: "tagclasses")),
      forms: WordFormTable(ModelFile(named: "wordforms")))
    supertagger = Supertagger(SparseModel(ModelParts(named: "supertags")))
    parser = DependencyParser(ModelParts(named: "parser"))
    labeler = RelationLabeler(SparseModel(ModelParts(named: "relations")))
    nameTagger = NameTagger(SparseModel(ModelParts(named: "names")))
  }

  /// Part-of-speech tags and dependencies of every sentence; nil where the program carries no model.
  public func syntax(of document: Document) -> Syntax? {
    analysis(of: document).syntax
  }

  /// Names in text order; they never overlap.
  public func names(in document: Document) -> [NameSpan] {
    analysis(of: document).names
  }

  /// Syntax and names at once, which is faster than one after the other. O(n) in bytes.
  public func analysis(of document: Document) -> (syntax: Syntax?, names: [NameSpan]) {
    memories.lend { memory in
      guard let tagged = tagged(document, memory) else { return (nil, []) }
      let names = nameTagger?.names(in: document, tagged.features, tagged.tags, memory) ?? []
      return (parse(document, tagged, memory), names)
    }
  }

  /// What names and parse stand on.
  package struct Tagged: Sendable {
    let features: DocumentFeatures
    let tags: [PartOfSpeech]
  }

  /// Nil where the program carries no model.
  package func tagged(_ document: Document) -> Tagged? {
    memories.lend { tagged(document, $0) }
  }

  /// Nil where the program carries no model.
  package func parse(_ document: Document, _ tagged: Tagged) -> Syntax? {
    memories.lend { parse(document, tagged, $0) }
  }

  private func tagged(_ document: Document, _ memory: AnalysisMemory) -> Tagged? {
    guard let tagger else { return nil }
    let features = DocumentFeatures(document, lexicon: lexicon)
    return Tagged(features: features, tags: tagger.tags(document, features, memory))
  }

  private func parse(_ document: Document, _ tagged: Tagged, _ memory: AnalysisMemory) -> Syntax? {
    guard let supertagger, let parser, let labeler else { return nil }
    let (features, tags) = (tagged.features, tagged.tags)
    let supertags = supertagger.supertags(document, features, tags, memory)
    let heads = parser.heads(document, features, tags, supertags, memory)
    let relations = labeler.relations(document, features, tags, supertags, heads, memory)
    return SyntaxMender.mended(
      Syntax(tags: tags, heads: heads, relations: relations), of: document)
  }
}
