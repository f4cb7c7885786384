import Foundation

/// The training data by its place in the folder: `names/train`, `names/dev`, `names/facts`, `news`.
struct DataFolder {
  let path: String

  /// The lines of a file, unpacked where its name ends in `.gz`.
  func lines(_ name: String) throws -> [String] {
    String(decoding: try bytes(name), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
  }

  private func bytes(_ name: String) throws -> Data {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    guard name.hasSuffix(".gz") else { return try Data(contentsOf: url) }
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", url.path]
    let pipe = Pipe()
    gzip.standardOutput = pipe
    try gzip.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    gzip.waitUntilExit()
    guard gzip.terminationStatus == 0 else {
      throw TrainingError(problem: "\(url.path): gzip failed")
    }
    return data
  }
}

/// What stops a training run.
struct TrainingError: Error, CustomStringConvertible {
  let problem: String
  var description: String { problem }
}
