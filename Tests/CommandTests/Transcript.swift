import Foundation

/// A session as a file: lines that begin with `$ ` are run, what follows is what they print, errors included.
///
/// A status other than 0 stands as `[65]` behind the output; `#` begins a comment; times are shown as `0.00 s`. An empty line
/// before a command stays.
struct Transcript {
  let file: URL
  private let text: String

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Transcripts")

  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  init(_ name: String) throws {
    let file = Self.folder.appending(path: name)
    self.init(text: try String(contentsOf: file, encoding: .utf8), file: file)
  }

  init(text: String, file: URL) {
    (self.text, self.file) = (text, file)
  }

  var expected: String { text }

  /// The transcript with what the commands print now.
  func replayed(in shell: Shell) throws -> String {
    var result = ""
    var previous: Substring = "#"
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { previous = line }
      if line.hasPrefix("# ") { result += (result.isEmpty ? "" : "\n") + line + "\n" }
      guard line.hasPrefix("$ ") else { continue }
      if previous.isEmpty, !result.isEmpty, !result.hasSuffix("\n\n") { result += "\n" }
      let run = try shell.run(String(line.dropFirst(2)), joinsErrors: true)
      result += line + "\n" + Self.settled(run.output)
      if run.status != 0 { result += "[\(run.status)]\n" }
    }
    return result
  }

  /// Times as 0.00 s, and with the line ends of a text file where CSV has its own.
  private static func settled(_ output: String) -> String {
    output.replacing("\r\n", with: "\n").replacing(/\d+\.\d\d s →/, with: "0.00 s →")
  }
}
