import KBModel
import KBStore
import KBText
import SQLite

/// The rows of one run in `ingests` and `ingest_problems`.
struct IngestLog: ~Copyable {
  private let id: Int64
  private var count: PreparedStatement
  private var problem: PreparedStatement
  private var finish: PreparedStatement

  /// Adds the run's row.
  init(_ db: borrowing Database, paths: [String], stamp: Stamp) throws(SQLiteError) {
    let count = try db.prepare(
      """
      UPDATE ingests SET articles_read = ?2, articles_new = ?3, articles_changed = ?4, articles_unchanged = ?5
      WHERE id = ?1
      """)
    let problem = try db.prepare(
      "INSERT INTO ingest_problems (ingest_id, path, line, problem) VALUES (?1, ?2, ?3, ?4)")
    let finish = try db.prepare("UPDATE ingests SET finished_at = ?2 WHERE id = ?1")
    id =
      try db.value(
        "INSERT INTO ingests (started_at, extractor, paths) VALUES (?1, ?2, ?3) RETURNING id",
        stamp.ingestedAt, stamp.extractor, IngestLog.json(paths)) ?? 0
    self.count = count
    self.problem = problem
    self.finish = finish
  }

  mutating func add(_ error: InputError) throws(SQLiteError) {
    try problem.run(id, error.path, error.line, error.problem)
  }

  mutating func update(_ report: IngestReport) throws(SQLiteError) {
    try count.run(
      id, report.input.articleCount, report.newIDs.count, report.changedCount, report.unchangedCount
    )
  }

  private static func json(_ paths: [String]) -> String {
    var json = JSONWriter()
    json.array { json in
      for path in paths { json.string(path) }
    }
    return String(decoding: json.utf8, as: UTF8.self)
  }

  mutating func end(at time: String) throws(SQLiteError) { try finish.run(id, time) }
}
