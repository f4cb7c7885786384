private import CSQLite

/// A connection to a database file, closed at the end of its scope.
///
/// One connection serves one thread at a time; only its `interrupter` may be used from another. Foreign keys are
/// enforced, and `"x"` names a column, never a string.
@safe
public struct Database: ~Copyable {
  public enum Mode: Sendable {
    /// Read and write; the file is created where there is none.
    case create
    /// Read and write a file that is there.
    case readWrite
    /// Read only; a file in WAL mode needs its `-shm` file or a folder that can be written.
    case readOnly
    /// Read only and without locks, for a file that nobody changes, as on a read-only medium.
    case immutable
  }

  let handle: OpaquePointer
  let hooks = Hooks()
  /// The path as given.
  public let path: String
  /// Stops what runs on this connection, from any thread.
  public let interrupter: Interrupter

  /// Opens a file and reads its header.
  ///
  /// - Parameters:
  ///   - path: of the file; `:memory:` is a database that is gone when it is closed.
  ///   - busyMilliseconds: how long a statement waits for another connection's lock.
  /// - Throws: `isCannotOpen`, `isNotADatabase`, `isBusy` or `isCorrupt`.
  public init(
    path: String, mode: Mode = .create, busyMilliseconds: Int = 5_000
  ) throws(SQLiteError) {
    let handle = unsafe try Database.open(path, mode, busyMilliseconds)
    unsafe self.handle = handle
    self.path = path
    self.interrupter = unsafe Interrupter(handle)
  }

  deinit {
    interrupter.detach()
    unsafe sqlite3_set_authorizer(handle, nil, nil)
    unsafe sqlite3_progress_handler(handle, 0, nil, nil)
    // The handle outlives this call until the last of its statements is gone.
    unsafe sqlite3_close_v2(handle)
  }

  /// The row id of the last successful INSERT, 0 before the first.
  public var lastInsertRowID: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// Rows changed, added or removed by the last statement, without those of triggers and foreign keys.
  public var changeCount: Int { Int(unsafe sqlite3_changes64(handle)) }

  /// Rows changed, added or removed since the connection was opened, with those of triggers and foreign keys.
  public var totalChangeCount: Int { Int(unsafe sqlite3_total_changes64(handle)) }

  /// A transaction is open.
  public var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  func configure(_ option: Int32, _ isOn: Bool) {
    unsafe _ = kb_sqlite_db_config(handle, option, isOn ? 1 : 0)
  }

  /// A connection whose file has been looked at; closed again where that fails.
  private static func open(
    _ path: String, _ mode: Mode, _ busyMilliseconds: Int
  ) throws(SQLiteError) -> OpaquePointer {
    guard !path.utf8.contains(0), !path.isEmpty else {
      throw SQLiteError(code: SQLITE_CANTOPEN, message: "not a file name")
    }
    var opened: OpaquePointer?
    let name = mode == .immutable ? immutableURI(path) : path
    var status = unsafe sqlite3_open_v2(name, &opened, mode.flags, nil)
    guard let handle = unsafe opened else {
      throw SQLiteError(code: status, message: "out of memory")
    }
    if status == SQLITE_OK {
      unsafe sqlite3_busy_timeout(handle, Int32(clamping: busyMilliseconds))
      unsafe _ = kb_sqlite_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1)
      unsafe _ = kb_sqlite_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0)
      unsafe _ = kb_sqlite_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0)
      status = unsafe sqlite3_exec(handle, "SELECT 1 FROM sqlite_schema LIMIT 0", nil, nil, nil)
    }
    guard status == SQLITE_OK else {
      let error = unsafe SQLiteError(handle, code: status)
      unsafe sqlite3_close_v2(handle)
      throw error
    }
    return unsafe handle
  }

  /// `path` as a URI with `immutable=1`; every byte that is not a letter, a digit, `/`, `.`, `-` or `_` as `%XX`.
  private static func immutableURI(_ path: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var uri = Array("file:".utf8)
    if path.hasPrefix("//") { uri += Array("//".utf8) }
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        uri.append(byte)
      default:
        uri += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: uri, as: UTF8.self) + "?immutable=1"
  }
}

extension Database.Mode {
  fileprivate var flags: Int32 {
    let common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    return switch self {
    case .create: common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    case .readWrite: common | SQLITE_OPEN_READWRITE
    case .readOnly: common | SQLITE_OPEN_READONLY
    case .immutable: common | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
    }
  }
}

extension SQLiteError {
  /// The connection's last error.
  init(_ handle: OpaquePointer, code: Int32, sql: String? = nil) {
    unsafe self.init(code: code, message: String(cString: sqlite3_errmsg(handle)), sql: sql)
  }
}
