private import CSQLite

/// What SQLite refused, with its own words.
public struct SQLiteError: Error, Hashable, Sendable {
  /// SQLite's extended result code, such as 787 for `SQLITE_CONSTRAINT_FOREIGNKEY`.
  public let code: Int32
  /// SQLite's message, in English.
  public let message: String
  /// The statement that failed, where there is one.
  public let sql: String?

  public init(code: Int32, message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  /// The code without its extension: 19, `SQLITE_CONSTRAINT`, for 787.
  public var primaryCode: Int32 { code & 0xFF }

  /// Another connection holds a lock for longer than the busy timeout: try again.
  public var isBusy: Bool { primaryCode == SQLITE_BUSY || primaryCode == SQLITE_LOCKED }
  /// The disk is full, or the file has reached its largest size.
  public var isFull: Bool { primaryCode == SQLITE_FULL }
  /// The file is not a SQLite database.
  public var isNotADatabase: Bool { primaryCode == SQLITE_NOTADB }
  /// The file is a damaged database.
  public var isCorrupt: Bool { primaryCode == SQLITE_CORRUPT }
  /// The file, its folder or the connection does not allow writing.
  public var isReadOnly: Bool { primaryCode == SQLITE_READONLY }
  /// The file cannot be opened: missing, a folder, or no permission.
  public var isCannotOpen: Bool { primaryCode == SQLITE_CANTOPEN }
  /// The operating system failed to read or write.
  public var isInputOutput: Bool { primaryCode == SQLITE_IOERR }
  /// A row breaks a constraint.
  public var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }
  /// A row refers to a row that is not there.
  public var isForeignKey: Bool { code == SQLITE_CONSTRAINT | (3 << 8) }
  /// Stopped by `Interrupter`, by a progress handler or by the deadline.
  public var isInterrupted: Bool { primaryCode == SQLITE_INTERRUPT }
  /// The authorizer denied an access.
  public var isDenied: Bool { primaryCode == SQLITE_AUTH }
  /// A text, a blob or a statement is longer than the limit.
  public var isTooBig: Bool { primaryCode == SQLITE_TOOBIG }
  /// SQLite may take no more memory.
  public var isOutOfMemory: Bool { primaryCode == SQLITE_NOMEM }
  /// The statement is not SQL that this database understands, or fails on its values.
  public var isStatementError: Bool { primaryCode == SQLITE_ERROR }
  /// Wrong number or name of a parameter.
  public var isParameter: Bool { primaryCode == SQLITE_RANGE }
  /// More than one statement, or none, where one is expected.
  public var isNotOneStatement: Bool { primaryCode == SQLITE_MISUSE }
}

extension SQLiteError: CustomStringConvertible {
  /// The message, and the statement shortened to one line.
  public var description: String {
    guard let sql else { return message }
    let line = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(message) in: \(line.count > 120 ? line.prefix(119) + "…" : line[...])"
  }
}

/// An error that can carry SQLite's: what a transaction may throw besides its own.
public protocol SQLiteFailure: Error {
  init(_ error: SQLiteError)
}

extension SQLiteError: SQLiteFailure {
  public init(_ error: SQLiteError) { self = error }
}
