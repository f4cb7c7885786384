import ArgumentParser
import Glibc
import KBStore
import SQLite

/// Which database a command works on.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"), help: "The database file (default: $KB_DB, else kb.db).",
    completion: .file(extensions: ["db"]))
  var file: String?

  /// The file as given, or by the environment.
  var path: String {
    if let file { return file }
    let inherited = getenv("KB_DB").map { String(cString: $0) } ?? ""
    return inherited.isEmpty ? "kb.db" : inherited
  }
}

extension DatabaseOptions {
  /// The database, to be read only.
  func openForReading() throws(Failure) -> Database {
    guard access(path, F_OK) == 0 else {
      throw Failure(.noInput, "\(path): no such database; kb ingest PATH makes one")
    }
    do throws(SQLiteError) {
      return try Database(path: path, mode: .readOnly)
    } catch {
      throw Failure(error, database: path)
    }
  }
}
