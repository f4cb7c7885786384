public import KBText

/// Tags, parses and finds names: what the extractors stand on.
public struct Analyzer: Sendable {
  private let lexicon: NameLexicon?
  private let tagger: PartOfSpeechTagger?
  private let parser: DependencyParser?
  private let labeler: RelationLabeler?
  private let nameTagger: NameTagger?

  /// Reads nothing: the models lie in the program and are used in place.
  public init() {
    lexicon = NameLexicon(ModelFile(named: "lexicon"))
    tagger = PartOfSpeechTagger(
      SparseModelFile(named: "tagger"), classes: TagClasses(ModelFile(named: "tagclasses")))
    parser = DependencyParser(ModelFile(named: "parser"))
    labeler = RelationLabeler(ModelFile(named: "relations"))
    nameTagger = NameTagger(SparseModelFile(named: "names"))
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
    let features = DocumentFeatures(document, lexicon: lexicon)
    guard let tagger else { return (nil, []) }
    let tags = tagger.tags(document, features)
    let names = nameTagger?.names(in: document, features, tags) ?? []
    guard let parser, let labeler else { return (nil, names) }
    let heads = parser.heads(document, features, tags)
    let relations = labeler.relations(document, features, tags, heads)
    return (Syntax(tags: tags, heads: heads, relations: relations), names)
  }
}
