public import KBModel
import SQLite

/// Keeps account of one run of `kb ingest`: what was asked for, what came of it, and what could not be read.
public struct IngestLog: ~Copyable {
  /// The run's id.
  public let id: Int64
  private var problem: PreparedStatement
  private var end: PreparedStatement

  /// Begins a run.
  ///
  /// - Parameter paths: the files and folders asked for, as given.
  public init(_ store: borrowing Store, stamp: Stamp, paths: [String]) throws(StoreError) {
    do throws(SQLiteError) {
      var begin = try store.database.prepare(
        "INSERT INTO ingests (started_at, extractor, paths) VALUES (?1, ?2, ?3) RETURNING id")
      let problem = try store.database.prepare(
        "INSERT INTO ingest_problems (ingest_id, path, line, problem) VALUES (?1, ?2, ?3, ?4)")
      let end = try store.database.prepare(
        """
        UPDATE ingests SET finished_at = ?2, articles_read = ?3, articles_new = ?4,
          articles_changed = ?5, articles_unchanged = ?6
        WHERE id = ?1
        """)
      let id: Int64? = try begin.value(
        stamp.ingestedAt, stamp.extractor, "[" + paths.map(\.json).joined(separator: ",") + "]")
      self.id = id ?? 0
      self.problem = problem
      self.end = end
    } catch {
      throw StoreError(error)
    }
  }

  /// Notes an input, or a line of it, that could not be read.
  public mutating func add(_ error: InputError) throws(StoreError) {
    do throws(SQLiteError) {
      try problem.run(id, error.path, error.line, error.problem)
    } catch {
      throw StoreError(error)
    }
  }

  /// Notes what came of the run.
  ///
  /// - Parameter finishedAt: ISO 8601, UTC.
  public mutating func finish(_ counts: IngestCounts, at finishedAt: String) throws(StoreError) {
    do throws(SQLiteError) {
      try end.run(id, finishedAt, counts.read, counts.new, counts.changed, counts.unchanged)
    } catch {
      throw StoreError(error)
    }
  }
}

/// How many articles of a run were read, and what became of them.
public struct IngestCounts: Equatable, Sendable {
  public var read = 0
  public var new = 0
  /// Stored as a later text of an article that was there.
  public var changed = 0
  public var unchanged = 0

  public init() {}

  /// Counts one article.
  public mutating func add(_ outcome: Written.Outcome) {
    read += 1
    switch outcome {
    case .new: new += 1
    case .unchanged: unchanged += 1
    case .version: changed += 1
    }
  }
}

extension String {
  /// The text as a JSON string.
  var json: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
