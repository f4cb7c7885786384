import KBStore
import SQLite

extension Failure {
  /// - Parameter path: the database file.
  init(_ error: StoreError, database path: String) {
    let code: Code =
      switch error.problem {
      case .missing: .noInput
      case .notADatabase, .notOurs, .newer, .changedMigration: .data
      case .olderAndReadOnly: .cannotCreate
      case .sqlite(let error): Failure.code(of: error)
      }
    self.init(code, "\(path): \(error)")
  }

  /// - Parameter path: the database file.
  init(_ error: SQLiteError, database path: String) {
    self.init(StoreError(error), database: path)
  }

  private static func code(of error: SQLiteError) -> Code {
    switch error {
    case _ where error.isBusy: .temporary
    case _ where error.isNotADatabase || error.isCorrupt: .data
    case _ where error.isReadOnly || error.isCannotOpen: .cannotCreate
    case _ where error.isFull || error.isInputOutput: .inputOutput
    default: .software
    }
  }
}
