import KBText

/// The words of a text in Markdown (CommonMark) without its marks.
enum MarkdownText {
  struct Paragraph: Equatable {
    var text: String
    /// 1 to 6 for a heading, 0 for other text.
    var level = 0
  }

  /// Paragraphs, headings, items of lists and quotations in order; pictures, rules and code are left out.
  static func paragraphs(_ text: String) -> [Paragraph] {
    var result: [Paragraph] = []
    var current = ""
    var isInCode = false
    func flush() {
      let plain = withoutMarks(current)
      if plain.utf8.contains(where: { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 }) {
        result.append(Paragraph(text: plain))
      }
      current = ""
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
        flush()
        isInCode.toggle()
      } else if isInCode {
        continue
      } else if trimmed.isEmpty || isRule(trimmed) {
        flush()
      } else if let heading = heading(trimmed) {
        flush()
        result.append(heading)
      } else {
        let quoted = trimmed.drop { $0 == ">" || $0 == " " }
        if let item = item(quoted) {
          flush()
          current = item
        } else {
          current += current.isEmpty ? String(quoted) : " " + quoted
        }
        if line.hasSuffix("  ") || line.hasSuffix("\\") { flush() }
      }
    }
    flush()
    return result
  }

  private static func heading(_ line: Substring) -> Paragraph? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
    let text = withoutMarks(String(line.dropFirst(level + 1)).trimmingHashes)
    return text.isEmpty ? nil : Paragraph(text: text, level: level)
  }

  private static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    return marks.count >= 3
      && (marks.allSatisfy { $0 == "-" } || marks.allSatisfy { $0 == "*" }
        || marks.allSatisfy { $0 == "_" })
  }

  private static func item(_ line: Substring) -> String? {
    guard let first = line.first else { return nil }
    if "-*+".contains(first), line.dropFirst().first == " " { return String(line.dropFirst(2)) }
    return nil
  }

  /// Links as their words, pictures as nothing, emphasis as the words in it, escapes undone.
  static func withoutMarks(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var i = 0
    while i < scalars.count {
      let scalar = scalars[i]
      if scalar == "\\", i + 1 < scalars.count, scalars[i + 1].isASCII,
        !scalars[i + 1].properties.isAlphabetic
      {
        result.append(scalars[i + 1])
        i += 2
      } else if scalar == "!", i + 1 < scalars.count, scalars[i + 1] == "[",
        let link = link(scalars, at: i + 1)
      {
        i = link.end
      } else if scalar == "[", let link = link(scalars, at: i) {
        let words =
          link.words.upperBound - link.words.lowerBound < scalars.count
          ? String(String.UnicodeScalarView(scalars[link.words])) : ""
        result.append(contentsOf: withoutMarks(words).unicodeScalars)
        i = link.end
      } else if scalar == "*" || scalar == "`" || (scalar == "_" && isEmphasis(scalars, at: i)) {
        i += 1
      } else {
        result.append(scalar)
        i += 1
      }
    }
    return String(result).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// An underscore at the edge of a word.
  private static func isEmphasis(_ scalars: [Unicode.Scalar], at i: Int) -> Bool {
    let before = i == 0 || !scalars[i - 1].properties.isAlphabetic
    let after = i + 1 == scalars.count || !scalars[i + 1].properties.isAlphabetic
    return before != after || before && after
  }

  /// `[words](address)`, `[words][name]`.
  private static func link(_ scalars: [Unicode.Scalar], at open: Int) -> (
    words: Range<Int>, end: Int
  )? {
    var depth = 0
    var i = open
    while i < scalars.count, i - open < 2000 {
      if scalars[i] == "[" { depth += 1 }
      if scalars[i] == "]" {
        depth -= 1
        if depth == 0 { break }
      }
      i += 1
    }
    guard i + 2 <= scalars.count - 1, depth == 0, scalars[i] == "]" else { return nil }
    let closing: Unicode.Scalar
    switch scalars[i + 1] {
    case "(": closing = ")"
    case "[": closing = "]"
    default: return nil
    }
    guard let end = scalars[(i + 2)..<min(scalars.count, i + 4000)].firstIndex(of: closing) else {
      return nil
    }
    return (open + 1..<i, end + 1)
  }
}

extension String {
  /// Without `#` at the end of a heading.
  fileprivate var trimmingHashes: String {
    var text = self[...]
    while let last = text.last, last == "#" || last == " " { text.removeLast() }
    return String(text)
  }
}
