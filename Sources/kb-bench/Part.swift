import ArgumentParser
import KBExtract
import KBLanguage
import KBModel
import KBText

/// A part of the extraction that can be timed alone: what it needs from the parts before it is made beforehand.
enum Part: String, CaseIterable, ExpressibleByArgument {
  /// Tokens and sentences.
  case tokens
  /// Tags, names and parse.
  case analysis
  /// Supertags, heads and relations.
  case parse
  case dates
  case figures
  /// All that `kb extract` does with an article's text.
  case extract

  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  private static let analyzer = Analyzer()
  private static let extractor = ArticleExtractor()

  /// Does the work; returns how many things were found.
  func found(in item: Corpus.Item) -> Int {
    switch self {
    case .tokens: Document(item.article.text).tokens.count
    case .analysis: Self.analyzer.analysis(of: item.document).names.count
    case .parse:
      item.tagged.flatMap { Self.analyzer.parse(item.document, $0) }?.heads.count ?? 0
    case .dates:
      TimeExtractor().times(in: item.document, published: item.article.published).count
    case .figures: FigureExtractor().figures(in: item.document, times: item.times).count
    case .extract: Self.extractor.extraction(of: item.article).figures.count
    }
  }
}
