import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Example files of `Corpus/`: a case a line, columns separated by ` | `, lines with `#` are comments.
enum Corpus {
  static func rows(_ name: String, file: String = #filePath) -> [[String]] {
    let folder = file[..<(file.lastIndex(of: "/") ?? file.endIndex)]
    guard let handle = fopen("\(folder)/Corpus/\(name).txt", "r") else { return [] }
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(handle), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
          var cell = cell
          while cell.first == " " { cell.removeFirst() }
          while cell.last == " " { cell.removeLast() }
          return String(cell)
        }
      }
  }
}
