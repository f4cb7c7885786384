import Foundation

/// The folder `Corpus` of example files beside the test that asks; paths are from that folder.
public enum Corpus {
  /// The cells of `NAME.txt`: a case a line, columns separated by `|`, lines with `#` are comments.
  /// None where the file cannot be read, which a test of their number shows.
  public static func rows(_ name: String, testFile: String = #filePath) -> [[String]] {
    lines("\(name).txt", testFile: testFile).filter { !$0.isEmpty && !$0.hasPrefix("#") }
      .map {
        $0.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingSpaces() }
      }
  }

  /// The lines of a file, empty ones too; none where it cannot be read.
  public static func lines(_ path: String, testFile: String = #filePath) -> [Substring] {
    let text = try? text(path, testFile: testFile)
    return text?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
  }

  /// The whole of a file; throws where it cannot be read.
  public static func text(_ path: String, testFile: String = #filePath) throws -> String {
    try String(contentsOf: folder(testFile).appending(path: path), encoding: .utf8)
  }

  /// The names of the files in a folder of the corpus, sorted, hidden ones left out.
  public static func files(_ folder: String, testFile: String = #filePath) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: self.folder(testFile).appending(path: folder).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func folder(_ testFile: String) -> URL {
    URL(filePath: testFile).deletingLastPathComponent().appending(path: "Corpus")
  }
}

extension StringProtocol {
  /// The text without the spaces at both of its ends.
  public func trimmingSpaces() -> String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
