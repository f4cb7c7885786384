import KBLanguage
import KBModel
import KBText

/// A text, analysed, whose pronouns have known meanings.
struct PronounText {
  /// What a pronoun means.
  enum Meaning {
    /// Whatever these ranges name.
    case chain([TextRange])
    case person(name: String)
    /// Nothing that the text names.
    case none
  }

  let document: Document
  let names: [NameSpan]
  let syntax: Syntax?
  private let chains: [[TextRange]]?
  private let known: [TextRange: String?]

  /// A text in which every pronoun that means something is in a chain.
  init(_ gold: CoreferenceDocument, _ analyzer: Analyzer) {
    self.init(gold.text, chains: gold.chains, known: [:], analyzer)
  }

  /// A text of which only the pronouns `known` are told: their names, nil for nobody named.
  init(_ news: PronounNews, _ analyzer: Analyzer) {
    self.init(news.text, chains: nil, known: news.known, analyzer)
  }

  private init(
    _ text: String, chains: [[TextRange]]?, known: [TextRange: String?], _ analyzer: Analyzer
  ) {
    document = Document(text)
    (syntax, names) = analyzer.analysis(of: document)
    (self.chains, self.known) = (chains, known)
  }

  /// nil where the text does not tell.
  func meaning(_ pronoun: TextRange) -> Meaning? {
    if let chains {
      return .chain(chains.first { $0.contains(pronoun) } ?? [])
    }
    guard let name = known[pronoun] else { return nil }
    return name.map { .person(name: $0) } ?? Meaning.none
  }

  /// The words in `range` name what is meant.
  func names(_ range: TextRange, _ meaning: Meaning) -> Bool {
    switch meaning {
    case .chain(let chain): chain.contains { isHead(range, of: $0) }
    case .person(let name):
      document.text(range).split(separator: " ").contains { $0 == name.split(separator: " ").last }
    case .none: false
    }
  }

  /// A name within a longer mention is its head where it ends it or fills half of it.
  private func isHead(_ name: TextRange, of mention: TextRange) -> Bool {
    guard mention.contains(name) else { return name.contains(mention) }
    return 2 * name.byteCount >= mention.byteCount || name.end == mention.end
  }
}
