private import CSQLite

/// What the authorizer says of an access.
public enum Decision: Sendable {
  case allow
  /// A column reads as NULL; an action is not carried out.
  case ignore
  /// The statement does not compile.
  case deny
}

/// Something that a statement would do, told to the authorizer while it is compiled.
public struct Access: Hashable, Sendable {
  public enum Action: Int32, Sendable {
    case createIndex = 1
    case createTable, createTempIndex, createTempTable, createTempTrigger, createTempView
    case createTrigger, createView, delete, dropIndex, dropTable, dropTempIndex, dropTempTable
    case dropTempTrigger, dropTempView, dropTrigger, dropView, insert, pragma, read, select
    case transaction, update, attach, detach, alterTable, reindex, analyze, createVirtualTable
    case dropVirtualTable, function, savepoint, recursive
  }

  /// nil for an action that this version of the module does not know.
  public var action: Action?
  /// The table, index, pragma or file, as the documentation of `sqlite3_set_authorizer` lists them.
  public var subject: String?
  /// The column, pragma's argument or function.
  public var detail: String?

  public init(action: Action?, subject: String? = nil, detail: String? = nil) {
    self.action = action
    self.subject = subject
    self.detail = detail
  }

  /// Allows what reads and nothing else: no change, no ATTACH, no PRAGMA that sets something, no function that
  /// touches files or loads code.
  public var readOnlyDecision: Decision {
    switch action {
    case .select, .read, .recursive: .allow
    case .function: Self.unsafeFunctions.contains(detail?.lowercased() ?? "") ? .deny : .allow
    case .pragma:
      if Self.describingPragmas.contains(subject?.lowercased() ?? "") {
        .allow
      } else {
        detail == nil && Self.readablePragmas.contains(subject?.lowercased() ?? "") ? .allow : .deny
      }
    // SQLite asks for this when it only declares the columns of a virtual table to itself.
    case .update where subject == "sqlite_master": .ignore
    default: .deny
    }
  }

  private static let unsafeFunctions: Set<String> = [
    "load_extension", "fts3_tokenizer", "readfile", "writefile", "edit",
  ]

  /// Those whose argument says what to describe. FTS5 itself asks for `data_version`.
  private static let describingPragmas: Set<String> = [
    "collation_list", "compile_options", "data_version", "database_list", "foreign_key_check",
    "foreign_key_list", "function_list", "index_info", "index_list", "index_xinfo",
    "integrity_check", "module_list", "pragma_list", "quick_check", "table_info", "table_list",
    "table_xinfo",
  ]

  /// Those that only tell a setting while they have no argument.
  private static let readablePragmas: Set<String> = [
    "application_id", "encoding", "foreign_keys", "freelist_count", "journal_mode", "page_count",
    "page_size", "schema_version", "user_version",
  ]
}

extension Decision {
  var status: Int32 {
    switch self {
    case .allow: SQLITE_OK
    case .ignore: SQLITE_IGNORE
    case .deny: SQLITE_DENY
    }
  }
}
