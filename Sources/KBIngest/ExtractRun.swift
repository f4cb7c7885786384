import KBExtract
public import KBModel
import KBText

/// `kb extract`: articles in, findings out as JSON Lines, in input order whatever the number of workers.
public struct ExtractRun: Sendable {
  private let paths: [String]
  private let workers: Int

  /// - Parameter workers: articles at work at the same time; nil for one a processor.
  public init(paths: [String], workers: Int? = nil) {
    self.paths = paths
    self.workers = workers ?? OrderedWork.processors
  }

  /// What one element of the input became.
  private enum Line: Sendable {
    case json([UInt8])
    case problem(InputError, isMissing: Bool)
  }

  /// Reads, extracts and hands each article's line to `write`, each problem to `complain`, both in input order.
  ///
  /// - Parameter write: takes whole lines; false where nobody reads on, which ends the run.
  public func run(
    write: ([UInt8]) -> Bool, complain: (InputError) -> Void
  ) async -> InputReport {
    var input = InputReader(paths)
    var report = InputReport()
    let extractor = ArticleExtractor()
    do throws(Stopped) {
      try await OrderedWork.run(workers: workers) { () throws(Stopped) in
        input.next()
      } transform: { element -> Line? in
        switch element {
        case .article(let article):
          .json(ExtractRun.line(article, extractor.extraction(of: article)))
        case .problem(let problem, let isMissing): .problem(problem, isMissing: isMissing)
        case .skipped: nil
        }
      } receive: { line throws(Stopped) in
        switch line {
        case .json(let json):
          report.articleCount += 1
          guard write(json) else { throw Stopped() }
        case .problem(let problem, let isMissing):
          report.add(isMissing: isMissing)
          complain(problem)
        case nil: break
        }
      }
    } catch {
      // Nobody reads on: what was written stands.
    }
    return report
  }

  private struct Stopped: Error {}

  private static func line(_ article: Article, _ found: Extraction) -> [UInt8] {
    var json = JSONWriter()
    ExtractionPrinter(article: article, extraction: found).print(to: &json)
    return json.utf8
  }
}
