import KBText

/// Tells the lines of a saved page that are not its article: `lists/page-junk.tsv`.
struct PageJunk: Sendable {
  enum Kind: Sendable {
    /// Dropped wherever it stands.
    case line
    /// Dropped with the lines up to the next blank line.
    case block
    /// Nothing of the article follows.
    case end
    /// What stands under a picture.
    case caption
  }

  static let shared = PageJunk()

  private struct Rule: Sendable {
    var kind: Kind
    var pattern: LinePattern
  }

  /// By the first byte of what they match; at 256 those that may begin with anything.
  private let rules: [[Rule]]
  private static let longest = 300

  private init() {
    var rules = [[Rule]](repeating: [], count: 257)
    for row in DataList.rows("page-junk") where row.count >= 2 {
      let kind: Kind =
        switch row[0] {
        case "block": .block
        case "end": .end
        case "caption": .caption
        default: .line
        }
      let pattern = LinePattern(row[1])
      rules[pattern.firstByte.map(Int.init) ?? 256].append(Rule(kind: kind, pattern: pattern))
    }
    self.rules = rules
  }

  /// - Parameter key: a line as `TextLine.key` folds it.
  func kind(of key: [UInt8]) -> Kind? {
    guard let first = key.first, key.count <= Self.longest else { return nil }
    return rules[Int(first)].first { $0.pattern.matches(key) }?.kind
      ?? rules[256].first { $0.pattern.matches(key) }?.kind
  }
}
