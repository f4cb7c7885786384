public import SQLite

/// Why a file cannot be opened, read or written as a database of kb.
public struct StoreError: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// Not a SQLite file.
    case notADatabase
    /// A SQLite file of another program.
    case notOurs
    /// Written by a later kb: the file's schema, and the one that this kb knows.
    case newer(file: Int, known: Int)
    /// A migration that the file was made with is not the one that this kb holds.
    case changedMigration(String)
    /// The file's schema is older and the file cannot be written.
    case olderAndReadOnly(file: Int, known: Int)
    /// What SQLite refused.
    case sqlite(SQLiteError)
  }

  public var problem: Problem

  public init(_ problem: Problem) { self.problem = problem }

  /// SQLite's own error, where it is one.
  public var sqliteError: SQLiteError? {
    if case .sqlite(let error) = problem { error } else { nil }
  }
}

extension StoreError: SQLiteFailure {
  public init(_ error: SQLiteError) {
    problem = error.isNotADatabase ? .notADatabase : .sqlite(error)
  }
}

extension StoreError: CustomStringConvertible {
  /// What was found and the way out, without the file's name.
  public var description: String {
    switch problem {
    case .missing: "no such file; kb ingest makes one"
    case .notADatabase: "not a SQLite database"
    case .notOurs: "a SQLite database, but not one of kb"
    case .newer(let file, let known):
      "written by a newer kb (schema \(file)), this kb knows schema \(known): update kb"
    case .changedMigration(let name):
      "made with another text of the migration \(name) than this kb holds: use the kb that made it"
    case .olderAndReadOnly(let file, let known):
      "schema \(file) must be brought to \(known), but the file is read-only: make it writable once"
    case .sqlite(let error) where error.isBusy: "locked by another program: try again"
    case .sqlite(let error) where error.isFull: "the disk is full; what was stored before is kept"
    case .sqlite(let error) where error.isReadOnly: "the file or its folder is read-only"
    case .sqlite(let error): "\(error)"
    }
  }
}
