import KBText

/// Cuts a text into lines and joins those that a program wrapped at a column.
enum LineSplitter {
  /// No mail or terminal wraps at more columns.
  private static let widestWrap = 100

  /// - Parameter isWrapped: true where the text is known to be wrapped; else its lines tell.
  static func lines(of utf8: [UInt8], isWrapped: Bool = false) -> [TextLine] {
    let raw = rawLines(utf8)
    let wrap = wrapColumn(of: raw, isWrapped: isWrapped)
    var paragraphs: [(text: String, startsGroup: Bool)] = []
    var startsGroup = true
    var previous: Substring = ""
    for line in raw {
      if line.isEmpty {
        startsGroup = true
        previous = ""
        continue
      }
      if let wrap, !startsGroup, !paragraphs.isEmpty, joins(previous, line, wrap: wrap) {
        paragraphs[paragraphs.count - 1].text += " " + line
      } else {
        paragraphs.append((String(line), startsGroup))
      }
      previous = line
      startsGroup = false
    }
    return paragraphs.map { TextLine($0.text, startsGroup: $0.startsGroup) }
  }

  /// The lines of the first 4 kB, none of them joined.
  static func firstLines(of utf8: ArraySlice<UInt8>) -> [TextLine] {
    var startsGroup = true
    var lines: [TextLine] = []
    for line in rawLines(Array(utf8.prefix(4096))) {
      if !line.isEmpty { lines.append(TextLine(String(line), startsGroup: startsGroup)) }
      startsGroup = line.isEmpty
    }
    return lines
  }

  /// Lines of an export: those of a paragraph joined, and an empty one where a blank line stands.
  static func exportLines(of utf8: [UInt8]) -> [String] {
    var result: [String] = []
    for line in lines(of: utf8, isWrapped: true) {
      if line.startsGroup, !result.isEmpty { result.append("") }
      result.append(line.text)
    }
    return result
  }

  /// Lines without white space around them and without control characters; empty where blank.
  static func rawLines(_ utf8: [UInt8]) -> [Substring] {
    let text = String(decoding: utf8, as: UTF8.self)
    var lines: [Substring] = []
    var start = text.utf8.startIndex
    var i = start
    var previousWasReturn = false
    while i < text.utf8.endIndex {
      let byte = text.utf8[i]
      let next = text.utf8.index(after: i)
      if byte == 10 || byte == 13 || byte == 12 || byte == 11 {
        if !(byte == 10 && previousWasReturn) { lines.append(trimmed(text[start..<i])) }
        start = next
      }
      previousWasReturn = byte == 13
      i = next
    }
    lines.append(trimmed(text[start...]))
    return lines.flatMap { line in
      line.unicodeScalars.contains { $0.value == 0x2028 || $0.value == 0x2029 }
        ? line.split { $0 == "\u{2028}" || $0 == "\u{2029}" }.map(trimmed) : [line]
    }
  }

  private static func trimmed(_ line: Substring) -> Substring {
    let scalars = line.unicodeScalars
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar.value < 32 || scalar.value == 0x200B
        || scalar.value == 0xFEFF
    }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return Substring(scalars[first...last])
  }

  /// The column that the text was wrapped at, nil where its lines are paragraphs.
  ///
  /// A wrapped text has hardly a line beyond 100 characters, and lines within paragraphs that reach two thirds of the widest.
  private static func wrapColumn(of lines: [Substring], isWrapped: Bool) -> Int? {
    let lengths = lines.map { $0.unicodeScalars.count }.filter { $0 > 0 }
    let short = lengths.filter { $0 <= widestWrap }
    guard let widest = short.max(), widest >= 40, short.count * 20 >= lengths.count * 19 else {
      return nil
    }
    var (pairs, wrapped) = (0, 0)
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
      pairs += 1
      if joins(line, next, wrap: widest) { wrapped += 1 }
    }
    return isWrapped || wrapped >= 3 && wrapped * 3 >= pairs ? widest : nil
  }

  /// The next line's first word had no room on this line, and this line is prose.
  private static func joins(_ line: Substring, _ next: Substring, wrap: Int) -> Bool {
    let word = next.unicodeScalars.prefix { $0 != " " }.count
    let length = line.unicodeScalars.count
    guard length + 1 + word > wrap, length * 3 >= wrap * 2 || word > wrap / 3 else { return false }
    return line.utf8.contains { $0.isASCIILower || $0 >= 0x80 } && line.contains(" ")
  }
}
