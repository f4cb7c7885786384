import ArgumentParser
import KBIngest
import KBRead

/// What is read, and by how many workers.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files and folders to read; - is standard input.", completion: .file())
  var paths: [String]

  @Option(
    help:
      "Articles at work at the same time (default: one a processor). The result is the same for any number."
  )
  var workers: Int?

  @Option(
    name: .customLong("max-document"),
    help: ArgumentHelp(
      "Refuse a page, a text, a line of JSON Lines or a record of an archive of more megabytes.",
      valueName: "MB"))
  var largestDocument = 16

  @Option(
    name: .customLong("max-growth"),
    help: ArgumentHelp(
      "Refuse compressed data that grow more times than this, once 32 MB came out of them.",
      valueName: "times"))
  var largestGrowth = 250

  var limits: ReadLimits {
    var limits = ReadLimits()
    limits.documentBytes = largestDocument << 20
    limits.inflationRatio = largestGrowth
    return limits
  }

  func validate() throws {
    if !(1...1024).contains(largestDocument) {
      throw ValidationError("--max-document is 1 to 1024, not \(largestDocument).")
    }
    if !(1...1_000_000).contains(largestGrowth) {
      throw ValidationError("--max-growth is 1 to 1000000, not \(largestGrowth).")
    }
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
