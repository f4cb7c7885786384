import SQLite

extension Failure {
  /// - Parameter path: the database file.
  init(_ error: SQLiteError, database path: String) {
    switch error {
    case _ where error.isBusy: self.init(.temporary, "\(path): locked by another program; try again")
    case _ where error.isNotADatabase: self.init(.data, "\(path): not a database")
    case _ where error.isCorrupt: self.init(.data, "\(path): damaged: \(error.message)")
    case _ where error.isFull: self.init(.inputOutput, "\(path): the disk is full")
    case _ where error.isReadOnly: self.init(.cannotCreate, "\(path): may not be written")
    case _ where error.isCannotOpen: self.init(.cannotCreate, "\(path): cannot be opened")
    case _ where error.isInputOutput: self.init(.inputOutput, "\(path): \(error.message)")
    default: self.init(.software, "\(path): \(error)")
    }
  }
}
