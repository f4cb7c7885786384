import KBExtract
import KBModel
import KBRead

/// Reads articles, makes something of each, and hands it on in input order whatever the number of workers.
struct ArticleRun: Sendable {
  let paths: [String]
  /// Articles at work at the same time.
  let workers: Int
  /// Beyond which an input is refused.
  let limits: ReadLimits

  /// - Parameter workers: nil for one a processor.
  init(paths: [String], workers: Int?, limits: ReadLimits) {
    self.paths = paths
    self.limits = limits
    self.workers = workers ?? OrderedWork.processors
  }

  /// - Parameters:
  ///   - transform: one result for each article.
  ///   - write: false where nobody reads on, which ends the run.
  ///   - complain: takes each problem; both are called in input order.
  func run<Result: Sendable>(
    _ transform: @escaping @Sendable ([Article]) -> [Result], write: (Result) -> Bool,
    complain: (InputError) -> Void
  ) async -> InputReport {
    var input = InputReader(paths, limits: limits)
    var report = InputReport()
    do throws(Stopped) {
      try await OrderedWork.run(
        workers: workers, groupWeight: Article.groupWeight, weight: \.weight
      ) { () throws(Stopped) in
        input.next()
      } transform: {
        InputReader.Element.transformed($0, transform)
      } receive: { element, result throws(Stopped) in
        if case .problem(let problem, let isMissing) = element {
          report.add(isMissing: isMissing)
          complain(problem)
        }
        guard let result else { return }
        report.articleCount += 1
        guard write(result) else { throw Stopped() }
      }
    } catch {
      // Nobody reads on: what was written stands.
    }
    return report
  }

  private struct Stopped: Error {}
}
