import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Example files of `Corpus/`: a case a line, columns separated by ` | `, lines with `#` are comments.
enum Corpus {
  static func rows(_ name: String) -> [[String]] {
    lines("\(name).txt").filter { !$0.isEmpty && !$0.hasPrefix("#") }
      .map {
        $0.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingSpaces() }
      }
  }

  /// The lines of a file of the folder; none where it cannot be read, which a test of their number shows.
  static func lines(_ path: String, testFile: String = #filePath) -> [Substring] {
    let folder = testFile[..<(testFile.lastIndex(of: "/") ?? testFile.endIndex)]
    guard let file = fopen("\(folder)/Corpus/\(path)", "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
  }
}

extension StringProtocol {
  func trimmingSpaces() -> String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
