public import KBText

/// The words of `qualifiers.tsv`: `at least`, `nearly`, `or more`, and verbs such as `exceeded`.
public final class Qualifiers: Sendable {
  public static let shared = Qualifiers()

  private let before: Words
  private let after: Words
  private let verbs: Words

  private struct Words: Sendable {
    let table: PhraseIndex
    let names: [String]

    init(_ rows: [[String]], _ place: String) {
      let rows = rows.filter { $0[2] == place }
      table = PhraseIndex(rows.map { $0[0] })
      names = rows.map { $0[1] }
    }

    /// The longest phrase whose last token is the one before `end`.
    func match(endingAt end: Int, from limit: Int, in document: Document) -> (
      name: String, start: Int
    )? {
      var start = max(limit, end - table.longest)
      while start < end {
        if let index = table.index(ofTokens: start..<end, in: document) {
          return (names[index], start)
        }
        start += 1
      }
      return nil
    }
  }

  private init() {
    let rows = DataList.rows("qualifiers").filter { $0.count >= 3 }
    (before, after, verbs) = (Words(rows, "before"), Words(rows, "after"), Words(rows, "verb"))
  }

  /// The qualifier whose last token is the one before `end` and whose first is not before `limit`.
  public func qualifier(endingAt end: Int, from limit: Int, in document: Document) -> (
    name: String, start: Int
  )? {
    before.match(endingAt: end, from: limit, in: document)
  }

  /// The qualifier that begins at the token `start` behind a figure.
  public func qualifier(at start: Int, before end: Int, in document: Document) -> String? {
    after.table.longestMatch(at: start, before: end, in: document).map { after.names[$0.index] }
  }

  /// What a verb that ends before the token `end` and has the figure as its object says of it.
  public func verb(endingAt end: Int, from limit: Int, in document: Document) -> String? {
    verbs.match(endingAt: end, from: limit, in: document)?.name
  }
}
