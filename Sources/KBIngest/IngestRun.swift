import KBExtract
import KBModel
public import KBRead
public import KBStore

/// `kb ingest`: articles in, rows out: the same rows whatever the number of workers and wherever an earlier run was cut off.
public struct IngestRun: Sendable {
  private let paths: [String]
  private let filter: PathFilter
  private let workers: Int
  private let limits: ReadLimits
  private let batchSize: Int

  /// - Parameters:
  ///   - filter: which of the files found are to be read.
  ///   - workers: articles at work at the same time; nil for one a processor.
  ///   - limits: beyond which an input is refused.
  ///   - batchSize: articles in one transaction.
  public init(
    paths: [String], filter: PathFilter = PathFilter(), workers: Int? = nil,
    limits: ReadLimits = ReadLimits(), batchSize: Int = 256
  ) {
    self.paths = paths
    self.filter = filter
    self.workers = workers ?? OrderedWork.processors
    self.limits = limits
    self.batchSize = max(1, batchSize)
  }

  /// Reads, extracts in parallel, and stores in input order.
  ///
  /// - Parameter version: of the program whose extractors are at work.
  /// - Returns: what is stored, also where the run failed.
  public func run(
    into store: borrowing Store, version: String, listener: IngestListener
  ) async -> IngestReport {
    // One for all workers: it lends each of them the memory that its analyses write to.
    let extractor = ArticleExtractor()
    let stamp = Stamp(ingestedAt: listener.now(), extractor: version)
    let batch: IngestBatch
    do throws(StoreError) {
      batch = try IngestBatch(store, size: batchSize, paths: paths, stamp: stamp) {
        extractor.extraction(of: $0)
      }
    } catch {
      var report = IngestReport()
      report.failure = error
      return report
    }
    do throws(StoreError) {
      try await fill(batch, extractor, in: store, listener)
      try batch.commit(to: store)
      try batch.finish(at: listener.now(), in: store)
    } catch {
      batch.fail(error)
    }
    return batch.report
  }

  private func fill(
    _ batch: IngestBatch, _ extractor: ArticleExtractor, in store: borrowing Store,
    _ listener: IngestListener
  ) async throws(StoreError) {
    var input = InputReader(paths, filter: filter, limits: limits) {
      batch.holdsFile($0, sha256: $1)
    }
    try await OrderedWork.run(
      workers: workers, groupWeight: Article.groupWeight, weight: \.weight
    ) { () throws(StoreError) -> InputReader.Element? in
      guard !listener.shouldStop() else {
        batch.stop()
        return nil
      }
      guard let element = input.next() else { return nil }
      guard case .article(let article) = element else { return element }
      batch.addKind(of: article)
      return try batch.holds(article) ? .skipped : element
    } transform: {
      InputReader.Element.transformed($0, extractor.extractions)
    } receive: { element, found throws(StoreError) in
      switch element {
      case .article(let article): if let found { try batch.add(article, found, to: store) }
      case .problem(let problem, let isMissing):
        batch.add(problem, isMissing: isMissing)
        listener.problem(problem)
      case .skipped: batch.addUnchanged()
      }
      listener.progress(
        IngestProgress(
          filesRead: input.filesRead, fileCount: input.fileCount,
          articleCount: batch.report.input.articleCount, fraction: input.fractionRead))
    }
  }
}
