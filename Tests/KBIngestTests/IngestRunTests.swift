import KBModel
import KBStore
import SQLite
import TestSupport
import Testing

@testable import KBIngest

@Suite struct IngestRunTests {
  private static let articleCount = 12

  /// Every row of every table but the log of runs.
  private static func dump(_ store: borrowing Store) throws -> [String] {
    var names: [String] = []
    var tables = try store.database.prepare(
      """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'ingest%'
        AND name NOT LIKE '%_fts%' AND name NOT IN ('schema_migrations', 'sqlite_stat1') ORDER BY name
      """)
    while try tables.step() { names.append(tables.string(0) ?? "") }
    var lines: [String] = []
    for name in names {
      var rows = try store.database.prepare("SELECT * FROM \(name) ORDER BY 1, 2")
      while try rows.step() {
        let values = (0..<rows.columnCount).map { "\(rows.value(at: $0))" }
        lines.append("\(name): \(values.joined(separator: " "))")
      }
    }
    return lines
  }

  private static func listener(
    _ problems: ProblemList = ProblemList(), stopAfter: Int = .max
  ) -> IngestListener {
    var count = 0
    return IngestListener {
      problems.add($0)
    } progress: {
      count = $0.articleCount
    } shouldStop: {
      count >= stopAfter
    } now: {
      "2031-04-01T00:00:00Z"
    }
  }

  private func rows(
    of folder: TemporaryFolder, workers: Int = 1, batchSize: Int = 256
  ) async throws -> [String] {
    let store = try Store(path: ":memory:")
    let report = await IngestRun(paths: [folder.path], workers: workers, batchSize: batchSize)
      .run(into: store, version: "test", listener: Self.listener())
    #expect(report.failure == nil)
    #expect(report.newIDs.count == Self.articleCount)
    return try Self.dump(store)
  }

  @Test func `workers and batches make no difference`() async throws {
    let folder = try InventedNews.folder(Self.articleCount)
    let expected = try await rows(of: folder)
    #expect(expected.count > Self.articleCount * 3)
    #expect(try await rows(of: folder, workers: 4, batchSize: 256) == expected)
    #expect(try await rows(of: folder, workers: 4, batchSize: 1) == expected)
    #expect(try await rows(of: folder, workers: 2, batchSize: 7) == expected)
  }

  @Test func `the same bytes again change nothing`() async throws {
    let folder = try InventedNews.folder(Self.articleCount)
    let store = try Store(path: ":memory:")
    let run = IngestRun(paths: [folder.path], workers: 2)
    _ = await run.run(into: store, version: "test", listener: Self.listener())
    let expected = try Self.dump(store)
    let report = await run.run(into: store, version: "test", listener: Self.listener())
    #expect(report.unchangedCount == Self.articleCount && report.newIDs.isEmpty)
    #expect(try Self.dump(store) == expected)
  }

  @Test(arguments: [1, 5])
  func `a run that was stopped and run again equals an undisturbed one`(stopAfter: Int) async throws
  {
    let folder = try InventedNews.folder(Self.articleCount)
    let expected = try await rows(of: folder)
    let store = try Store(path: ":memory:")
    let run = IngestRun(paths: [folder.path], workers: 2, batchSize: 4)
    let first = await run.run(
      into: store, version: "test", listener: Self.listener(stopAfter: stopAfter))
    #expect(first.wasStopped || first.newIDs.count == Self.articleCount)
    #expect(first.newIDs.count >= stopAfter)
    let second = await run.run(into: store, version: "test", listener: Self.listener())
    #expect(first.newIDs.count + second.newIDs.count == Self.articleCount)
    #expect(try Self.dump(store) == expected)
  }

  @Test func `a changed file becomes a new version`() async throws {
    let folder = try InventedNews.folder(3)
    let store = try Store(path: ":memory:")
    let run = IngestRun(paths: [folder.path], workers: 1)
    _ = await run.run(into: store, version: "test", listener: Self.listener())
    try folder.write(
      InventedNews.text(0) + "\n\nA correction was added later in the day.", to: "0/000.txt")
    let report = await run.run(into: store, version: "test", listener: Self.listener())
    #expect(report.changedCount == 1 && report.newIDs.count == 1 && report.unchangedCount == 2)
    let count: Int? = try store.database.value("SELECT count(*) FROM article_list")
    #expect(count == 3)
  }

  @Test func `problems are told, kept, and do not stop the rest`() async throws {
    let folder = try InventedNews.folder(2)
    try folder.write([], to: "empty.txt")
    try folder.write([0, 1, 2, 255, 0, 7], to: "binary.dat")
    try folder.write("{\"text\": \"Rain fell.\"}\nnonsense\n{\"text\": 1}\n", to: "lines.jsonl")
    let store = try Store(path: ":memory:")
    let problems = ProblemList()
    let report = await IngestRun(paths: [folder.path, folder.path + "/nothing"], workers: 2)
      .run(into: store, version: "test", listener: Self.listener(problems))
    #expect(report.newIDs.count == 3)
    #expect(report.input.problemCount == 5 && report.input.missingCount == 1)
    #expect(problems.lines.count == 5)
    let kept: Int? = try store.database.value(
      "SELECT count(*) FROM ingest_problems WHERE path <> ''")
    #expect(kept == 5)
    let line: Int? = try store.database.value(
      "SELECT min(line) FROM ingest_problems WHERE path LIKE '%.jsonl'")
    #expect(line == 2)
  }

  @Test func `a full database keeps what was stored before`() async throws {
    let folder = try InventedNews.folder(3)
    let rain = String(repeating: "Rain fell on the harbour of the town. ", count: 900)
    try folder.write("Rain\n\n" + rain, to: "9/rain.txt")
    let store = try Store(path: ":memory:")
    let pages: Int? = try store.database.value("PRAGMA page_count")
    try store.database.execute("PRAGMA max_page_count = \((pages ?? 0) + 5)")
    let run = IngestRun(paths: [folder.path], workers: 2, batchSize: 1)
    let report = await run.run(into: store, version: "test", listener: Self.listener())
    #expect(report.failure?.sqliteError?.isFull == true)
    let stored: Int? = try store.database.value("SELECT count(*) FROM articles")
    #expect(stored == report.newIDs.count && stored == 3)
    try store.database.execute("PRAGMA max_page_count = 1000000")
    let rest = await run.run(into: store, version: "test", listener: Self.listener())
    #expect(rest.newIDs.count == 1 && rest.unchangedCount == 3 && rest.failure == nil)
  }
}

/// Problems in the order in which they were told.
final class ProblemList {
  private(set) var lines: [String] = []

  func add(_ problem: InputError) { lines.append("\(problem)") }
}
