import KBLanguage
public import KBModel
import KBText

/// The pipeline: an article in, everything found in it out. Pure: same article, same findings.
public struct ArticleExtractor: Sendable {
  private let analyzer = Analyzer()
  private let timeExtractor = TimeExtractor()
  private let figureExtractor = FigureExtractor()
  private let mentionExtractor = MentionExtractor()
  private let statementExtractor = StatementExtractor()
  private let figureAttribution = FigureAttribution()
  private let eventExtractor = EventExtractor()

  public init() {}

  /// English, or of unknown language.
  public static func reads(_ article: Article) -> Bool {
    article.language.map { $0.hasPrefix("en") } ?? true
  }

  /// - Parameter article: in English, or of unknown language; others are only cut into sentences.
  public func extraction(of article: Article) -> Extraction {
    extractions(of: [article]).first ?? Extraction()
  }

  /// The same of each article, faster than one article after the other.
  ///
  /// - Parameter articles: some thirty of a few kilobytes are best; more are held in memory at the same time.
  public func extractions(of articles: [Article]) -> [Extraction] {
    let documents = articles.map { Document($0.text) }
    let readable = articles.indices.filter { Self.reads(articles[$0]) }
    let analyses = analyzer.analyses(of: readable.map { documents[$0] })
    var found = documents.map { document in
      var found = Extraction()
      found.sentences = document.sentences.map(\.range)
      return found
    }
    for (i, analysis) in zip(readable, analyses) {
      complete(&found[i], articles[i], documents[i], analysis)
    }
    return found
  }

  /// Adds all that stands on the analysis.
  private func complete(
    _ found: inout Extraction, _ article: Article, _ document: Document,
    _ analysis: Analyzer.Analysis
  ) {
    let (syntax, names) = analysis
    found.times = timeExtractor.times(in: document, published: article.published)
    found.figures = figureExtractor.figures(in: document, times: found.times)
    (found.entities, found.mentions) = mentionExtractor.mentions(
      in: document, names: names, syntax: syntax)
    found.statements = statementExtractor.statements(
      in: document, mentions: found.mentions, entities: found.entities, syntax: syntax,
      times: found.times)
    found.mentions = mentionExtractor.mentions(
      found.mentions, withSpeakersOf: found.statements, among: found.entities, in: document)
    found.figures = figureAttribution.attributed(
      found.figures, in: document, mentions: found.mentions, statements: found.statements,
      times: found.times, syntax: syntax)
    found.events = eventExtractor.events(
      in: document, mentions: found.mentions, entities: found.entities, times: found.times,
      statements: found.statements, figures: found.figures, syntax: syntax)
    found.mentions = mentionExtractor.mentions(
      found.mentions, withPairsOf: found.entities, in: document, syntax: syntax)
  }
}
