public import SQLite

/// One SQL query with the values of its parameters `?1`, `?2` …
///
/// A line that names a parameter without a value is left out, with the lines indented deeper beneath it. So a query is
/// written once with every condition that it may have, and asks only for what somebody wanted to know. A comment
/// (`-- ?1`) binds a line without a parameter to one.
public struct BoundSQL: Equatable, Sendable {
  /// The query with its parameters.
  public let text: String
  /// The value of `?1`, `?2` … up to the last that a line still names.
  public let parameters: [Value]

  /// - Parameter parameters: in order; nil drops the lines that name it.
  public init(_ text: String, _ parameters: [Value?] = []) {
    let lines = BoundSQL.keptLines(of: text) { number in
      !parameters.indices.contains(number - 1) || parameters[number - 1] != nil
    }
    self.text = lines.joined(separator: "\n")
    let last = lines.flatMap(BoundSQL.parameterNumbers).max() ?? 0
    self.parameters = parameters.prefix(last).map { $0 ?? .null }
  }

  /// SQL that is taken as it is, without parameters.
  init(verbatim text: String) { (self.text, parameters) = (text, []) }

  /// The query with its values in their places, and a limit where there is one: what `--sql` prints.
  public func literal(limit: Int?) -> String {
    limit.map { "\(literal)\nLIMIT \($0)" } ?? literal
  }

  /// The query with its values in their places: what `kb sql` takes.
  public var literal: String {
    var result = ""
    var rest = Substring(text)
    while let mark = rest.firstIndex(where: { $0 == "?" || $0 == "'" }) {
      result += rest[..<mark]
      rest = rest[mark...]
      if rest.first == "'" {
        let end =
          rest.dropFirst().firstIndex(of: "'").map { rest.index(after: $0) } ?? rest.endIndex
        result += rest[..<end]
        rest = rest[end...]
      } else {
        let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let number = Int(digits) ?? 0
        result +=
          (1...max(1, parameters.count)).contains(number)
          ? parameters[number - 1].sqlLiteral : "?\(digits)"
        rest = rest[digits.endIndex...]
      }
    }
    return result + rest
  }

  private static func keptLines(of text: String, hasValue: (Int) -> Bool) -> [Substring] {
    var kept: [Substring] = []
    var droppedIndent: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == " " }.count
      if let dropped = droppedIndent, indent > dropped { continue }
      droppedIndent = parameterNumbers(in: line).allSatisfy(hasValue) ? nil : indent
      if droppedIndent == nil { kept.append(withoutComment(line)) }
    }
    return kept
  }

  private static func parameterNumbers(in line: Substring) -> [Int] {
    line.split(separator: "?").dropFirst().compactMap { piece in
      Int(piece.prefix { $0.isASCII && $0.isNumber })
    }
  }

  private static func withoutComment(_ line: Substring) -> Substring {
    var end = line.startIndex
    while let mark = line[end...].utf8.firstIndex(of: UInt8(ascii: "-")) {
      if line[mark...].hasPrefix("-- ?") {
        var kept = line[..<mark]
        while kept.last == " " { kept.removeLast() }
        return kept
      }
      end = line.utf8.index(after: mark)
    }
    return line
  }
}
