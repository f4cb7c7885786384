/// Headers as HTTP, WARC and mails write them: `Name: value`, continued by lines that begin with white space.
enum HeaderLines {
  /// The lines up to a blank one, continuations joined, and the offset behind it.
  static func read(_ bytes: ArraySlice<UInt8>) -> (lines: [String], end: Int) {
    var lines: [String] = []
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let end = bytes[i...].firstIndex(of: 10) ?? bytes.endIndex
      var line = bytes[i..<end]
      if line.last == 13 { line = line.dropLast() }
      i = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      let text = String(decoding: line, as: UTF8.self)
      if let first = line.first, first == 32 || first == 9, !lines.isEmpty {
        lines[lines.count - 1] += " " + text.drop { $0 == " " || $0 == "\t" }
      } else {
        lines.append(text)
      }
    }
    return (lines, i)
  }

  /// Names in lower case with their values, trimmed.
  static func fields(_ lines: some Sequence<String>) -> [(name: String, value: String)] {
    lines.compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      return (line[..<colon].lowercased(), String(value))
    }
  }
}
