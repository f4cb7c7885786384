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

  /// Does the work on articles that come together; returns how many things were found.
  func found(in items: [Corpus.Item]) -> Int {
    switch self {
    case .tokens: items.reduce(0) { $0 + Document($1.article.text).tokens.count }
    case .analysis:
      Self.analyzer.analyses(of: items.map(\.document)).reduce(0) { $0 + $1.names.count }
    case .parse:
      Self.analyzer.parse(items.compactMap(\.tagged)).reduce(0) { $0 + ($1?.heads.count ?? 0) }
    case .dates:
      items.reduce(0) {
        $0 + TimeExtractor().times(in: $1.document, published: $1.article.published).count
      }
    case .figures:
      items.reduce(0) { $0 + FigureExtractor().figures(in: $1.document, times: $1.times).count }
    case .extract:
      Self.extractor.extractions(of: items.map(\.article)).reduce(0) { $0 + $1.figures.count }
    }
  }
}
