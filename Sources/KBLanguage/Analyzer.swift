public import KBText

/// Tags, parses and finds names: what the extractors stand on.
public struct Analyzer: Sendable {
  private let lexicon: NameLexicon?
  private let tagger: PartOfSpeechTagger?
  private let parser: SyntaxParser?
  private let nameTagger: NameTagger?
  private let memories = AnalysisMemories()

  /// Reads nothing: the models lie in the program and are used in place.
  public init() {
    lexicon = NameLexicon(ModelFile(named: "lexicon"))
    tagger = PartOfSpeechTagger(
      SparseModel(ModelParts(named: "tagger")), classes: TagClasses(ModelFile(named: "tagclasses")),
      forms: WordFormTable(ModelFile(named: "wordforms")))
    parser = SyntaxParser { ModelParts(named: $0) }
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

  /// What is known of a document; no syntax where the program carries no model.
  public typealias Analysis = (syntax: Syntax?, names: [NameSpan])

  /// Syntax and names at once, which is faster than one after the other. O(n) in bytes.
  public func analysis(of document: Document) -> Analysis {
    analyses(of: [document]).first ?? (nil, [])
  }

  /// The same of each document, faster than one document after the other: each model works on all of them before the
  /// next, so that it stays near the processor. Best for some ten thousand words. O(n) in bytes.
  public func analyses(of documents: [Document]) -> [Analysis] {
    memories.lend { memory in
      let works = documents.compactMap { document in
        tagged(document, memory).map { (document: document, tagged: $0) }
      }
      guard works.count == documents.count else { return documents.map { _ in (nil, []) } }
      let names = works.map { document, tagged in
        nameTagger?.names(in: document, tagged.features, tagged.tags, memory) ?? []
      }
      return Array(zip(parse(works, memory), names))
    }
  }

  /// What names and parse stand on.
  package struct Tagged: Sendable {
    let features: DocumentFeatures
    let tagging: Tagging
    var tags: [PartOfSpeech] { tagging.tags }
  }

  /// Nil where the program carries no model.
  package func tagged(_ document: Document) -> Tagged? {
    memories.lend { tagged(document, $0) }
  }

  /// The syntax of each document, as the program makes it of several that come together.
  package func parse(_ works: [(document: Document, tagged: Tagged)]) -> [Syntax?] {
    memories.lend { parse(works, $0) }
  }

  private func tagged(_ document: Document, _ memory: AnalysisMemory) -> Tagged? {
    guard let tagger else { return nil }
    let features = DocumentFeatures(document, lexicon: lexicon)
    return Tagged(features: features, tagging: tagger.tagging(document, features, memory))
  }

  /// The syntax of each document.
  private func parse(
    _ works: [(document: Document, tagged: Tagged)], _ memory: AnalysisMemory
  ) -> [Syntax?] {
    guard let parser else { return works.map { _ in nil } }
    return parser.syntax(
      works.map { ($0.document, $0.tagged.features, $0.tagged.tagging) }, memory)
  }
}
