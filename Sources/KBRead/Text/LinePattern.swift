import KBText

/// A pattern for a whole line: `*` stands for anything, `#` for a number, the rest for itself.
///
/// `# views` matches `982 views`, `1 204 views`, `12.5k views`.
struct LinePattern: Sendable {
  private let pattern: [UInt8]

  init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

  /// The byte that every match begins with; nil where the pattern begins with `*` or `#`.
  var firstByte: UInt8? {
    pattern.first.flatMap { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") ? nil : $0 }
  }

  /// O(length of pattern × length of line) at worst, linear as a rule.
  func matches(_ line: [UInt8]) -> Bool {
    if let last = pattern.last, last != UInt8(ascii: "*"), last != UInt8(ascii: "#"),
      last != line.last
    {
      return false
    }
    var (p, t) = (0, 0)
    var (star, starText) = (-1, 0)
    while true {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        (star, starText) = (p, t)
        p += 1
      } else if p < pattern.count, t < line.count, pattern[p] == UInt8(ascii: "#"),
        line[t].isASCIIDigit
      {
        t = Self.endOfNumber(line, from: t)
        p += 1
      } else if p < pattern.count, t < line.count, pattern[p] == line[t] {
        p += 1
        t += 1
      } else if p == pattern.count, t == line.count {
        return true
      } else if star >= 0, starText < line.count {
        starText += 1
        (p, t) = (star + 1, starText)
      } else {
        return false
      }
    }
  }

  /// Behind the digits, the separators between them and a `k` or `m` for thousands or millions.
  private static func endOfNumber(_ line: [UInt8], from start: Int) -> Int {
    var i = start + 1
    while i < line.count {
      if line[i].isASCIIDigit {
        i += 1
      } else if i + 1 < line.count, line[i + 1].isASCIIDigit, ".,:' ".utf8.contains(line[i]) {
        i += 2
      } else {
        break
      }
    }
    if i < line.count, "km+%".utf8.contains(line[i]), i + 1 == line.count || line[i + 1] == 32 {
      i += 1
    }
    return i
  }
}
