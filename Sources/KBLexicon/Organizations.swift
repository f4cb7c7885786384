public import KBText

/// Organizations that the news name without saying what they are: `lists/organizations.tsv`.
public struct Organizations: Sendable {
  public static let shared = Organizations()
  private let table: PhraseTable

  private init() {
    var table = PhraseTable()
    for (index, row) in DataList.rows("organizations").enumerated() {
      table.insert(row[0], value: index)
    }
    self.table = table
  }

  /// The tokens of the longest name that begins at the token and ends before `end`.
  public func match(in document: Document, at token: Int, before end: Int) -> Range<Int>? {
    guard token < end, document.tokens[token].kind == .word else { return nil }
    return table.longestMatch(in: document, at: token, before: end)?.tokens
  }
}
