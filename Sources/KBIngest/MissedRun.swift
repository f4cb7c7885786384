import KBExtract
public import KBModel
public import KBRead
import KBText

/// `kb missed`: articles in, the sentences that look like speech and gave no statement out.
public struct MissedRun: Sendable {
  /// A sentence of an article.
  public struct Sentence: Sendable {
    public var path: String?
    public var title: String?
    public var text: String
  }

  private let articles: ArticleRun

  /// - Parameters:
  ///   - workers: articles at work at the same time; nil for one a processor.
  ///   - limits: beyond which an input is refused.
  public init(paths: [String], workers: Int? = nil, limits: ReadLimits = ReadLimits()) {
    articles = ArticleRun(paths: paths, workers: workers, limits: limits)
  }

  /// Hands each article's sentences to `write`, each problem to `complain`, both in input order.
  ///
  /// - Parameter write: false where nobody reads on, which ends the run.
  public func run(
    write: ([Sentence]) -> Bool, complain: (InputError) -> Void
  ) async -> InputReport {
    // One for all workers: it lends each of them the memory that its analyses write to.
    let extractor = ArticleExtractor()
    return await articles.run(
      { zip($0, extractor.extractions(of: $0)).map(MissedRun.sentences) }, write: write,
      complain: complain)
  }

  /// None of an article in another language, where no statement is sought.
  private static func sentences(of article: Article, _ found: Extraction) -> [Sentence] {
    guard ArticleExtractor.reads(article) else { return [] }
    let document = Document(article.text)
    return MissedSentences().sentences(in: document, statements: found.statements).map {
      Sentence(path: article.path, title: article.title, text: document.text($0))
    }
  }
}
