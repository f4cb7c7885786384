import ArgumentParser
import KBIngest

/// What is read, and by how many workers.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files and folders to read; - is standard input.", completion: .file())
  var paths: [String]

  @Option(
    help:
      "Articles at work at the same time (default: one a processor). The result is the same for any number."
  )
  var workers: Int?

  func validate() throws {
    if let workers, !(1...1024).contains(workers) {
      throw ValidationError("--workers is 1 to 1024, not \(workers).")
    }
  }
}

extension InputReport {
  /// Throws the exit code where something could not be read; each problem was told already.
  func check() throws(Failure) {
    if missingCount > 0 { throw Failure(.noInput) }
    if problemCount > 0 { throw Failure(.data) }
  }
}
