import Foundation

/// A folder of its own in which the built `kb` is run.
struct Shell {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// What a command did.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The built program: it lies beside the tests' own.
  static var kb: URL {
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "."
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "kb")
  }

  /// Runs a line of shell; `kb` is the built program, with no terminal, locale or database of the tester's.
  ///
  /// - Parameter joinsErrors: standard error comes in between standard output, as on a terminal.
  func run(_ line: String, joinsErrors: Bool = false) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", joinsErrors ? "exec 2>&1\n" + line : line]
    process.currentDirectoryURL = folder
    let path = Self.kb.deletingLastPathComponent().path
    process.environment = ["PATH": "\(path):/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8"]
    let files = [folder.appending(path: ".output"), folder.appending(path: ".errors")]
    for file in files { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let status =
      process.terminationReason == .uncaughtSignal
      ? 128 + process.terminationStatus : process.terminationStatus
    return Result(status: status, output: try text(files[0]), errors: try text(files[1]))
  }

  /// Puts the project's `seeds/` into the folder.
  func seed() throws {
    let seeds = URL(filePath: #filePath).appending(path: "../../../seeds").standardized
    try FileManager.default.copyItem(at: seeds, to: folder.appending(path: "seeds"))
  }

  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  private func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
