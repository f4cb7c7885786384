import KBExtract
public import KBModel
public import KBRead
import KBText

/// `kb extract`: articles in, findings out as JSON Lines, in input order whatever the number of workers.
public struct ExtractRun: Sendable {
  private let articles: ArticleRun

  /// - Parameters:
  ///   - workers: articles at work at the same time; nil for one a processor.
  ///   - limits: beyond which an input is refused.
  public init(paths: [String], workers: Int? = nil, limits: ReadLimits = ReadLimits()) {
    articles = ArticleRun(paths: paths, workers: workers, limits: limits)
  }

  /// Reads, extracts and hands each article's line to `write`, each problem to `complain`, both in input order.
  ///
  /// - Parameter write: takes whole lines; false where nobody reads on, which ends the run.
  public func run(
    write: ([UInt8]) -> Bool, complain: (InputError) -> Void
  ) async -> InputReport {
    // One for all workers: it lends each of them the memory that its analyses write to.
    let extractor = ArticleExtractor()
    return await articles.run(
      { zip($0, extractor.extractions(of: $0)).map(ExtractRun.line) }, write: write,
      complain: complain)
  }

  private static func line(_ article: Article, _ found: Extraction) -> [UInt8] {
    var json = JSONWriter()
    ExtractionPrinter(article: article, extraction: found).print(to: &json)
    return json.utf8
  }
}
