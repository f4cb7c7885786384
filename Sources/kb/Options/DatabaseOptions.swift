import ArgumentParser
import Glibc
import KBStore

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

  /// The database, opened for a command that reads or writes it.
  func open(_ mode: Store.Mode) throws(Failure) -> Store {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(.data, "\(path): a folder, not a database")
    }
    do throws(StoreError) {
      return try Store(path: path, mode: mode)
    } catch {
      throw Failure(error, database: path)
    }
  }
}
