import KBModel
import KBStore
import SQLite

/// Collects results and stores them in the order in which they come, many in one transaction.
final class IngestBatch {
  private var writer: ArticleWriter
  private var log: IngestLog
  private var stored: PreparedStatement
  private let size: Int
  private var articles: [(Article, Extraction)] = []
  private var problems: [InputError] = []
  /// What has been committed, and how reading goes.
  private(set) var report = IngestReport()

  /// - Parameters:
  ///   - size: articles in a transaction.
  ///   - extract: the extraction of an article that got its date from others.
  init(
    _ store: borrowing Store, size: Int, paths: [String], stamp: Stamp,
    extract: @escaping (Article) -> Extraction
  ) throws(StoreError) {
    let writer = try ArticleWriter(store, stamp: stamp, extract: extract)
    do throws(SQLiteError) {
      let stored = try store.database.prepare(
        """
        SELECT 1 FROM articles
        WHERE path = ?1 AND sha256 = ?2 AND superseded_by IS NULL AND format IN ('text', 'html', 'markdown')
        """)
      log = try IngestLog(store.database, paths: paths, stamp: stamp)
      self.stored = stored
    } catch {
      throw StoreError(error)
    }
    self.writer = writer
    self.size = size
  }

  /// True where the file `path` is stored with these bytes as the one article that it is.
  func holdsFile(_ path: String, sha256: String) -> Bool {
    (try? stored.value(path, sha256, as: Int.self)) == 1
  }

  /// True where the article is stored with this text.
  func holds(_ article: Article) throws(StoreError) -> Bool {
    try writer.unchangedID(of: article) != nil
  }

  /// Counts what a file that was read was taken for.
  func addKind(of article: Article) { report.input.kinds.add(article) }

  func addUnchanged() {
    report.input.articleCount += 1
    report.unchangedCount += 1
  }

  func add(_ article: Article, _ found: Extraction, to store: borrowing Store) throws(StoreError) {
    report.input.articleCount += 1
    articles.append((article, found))
    if articles.count >= size { try commit(to: store) }
  }

  func add(_ problem: InputError, isMissing: Bool) {
    report.input.add(isMissing: isMissing)
    problems.append(problem)
  }

  /// Stores what was collected, whole or not at all.
  func commit(to store: borrowing Store) throws(StoreError) {
    guard !articles.isEmpty || !problems.isEmpty else { return }
    var after = report
    try store.database.transaction { () throws(StoreError) in
      for (article, found) in articles { after.add(try writer.write(article, found)) }
      do throws(SQLiteError) {
        for problem in problems { try log.add(problem) }
        try log.update(after)
      } catch {
        throw StoreError(error)
      }
    }
    report = after
    articles.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
  }

  /// Notes in the log that the run came to its end.
  func finish(at time: String, in store: borrowing Store) throws(StoreError) {
    do throws(SQLiteError) {
      try log.update(report)
      try log.end(at: time)
      report.holdings = try Holdings(of: report.newIDs, in: store.database)
    } catch {
      throw StoreError(error)
    }
  }

  func stop() { report.wasStopped = true }

  func fail(_ error: StoreError) { report.failure = error }
}

extension IngestReport {
  fileprivate mutating func add(_ written: Written) {
    switch written.outcome {
    case .unchanged: unchangedCount += 1
    case .new: newIDs.append(written.id)
    case .version:
      newIDs.append(written.id)
      changedCount += 1
    }
    datedCount += written.dated.count
  }
}
