import SQLite

/// Words of stored articles by their place.
///
/// SQLite counts the characters of a body from its beginning for each `substr`; here a body is read once and held while
/// it is one of those used last.
struct StoredBodies: ~Copyable {
  private var select: PreparedStatement
  /// The one used last at the end.
  private var held: [(articleID: Int64, text: CodePointText)] = []
  private var byteCount = 0

  /// Bodies, and bytes of them: enough for the articles of a story; not tuned.
  private static let most = 32
  private static let mostBytes = 32 << 20

  init(_ db: borrowing Database) throws(SQLiteError) {
    select = try db.prepare("SELECT body FROM articles WHERE id = ?1")
  }

  /// The code points from `start` up to `end` of the article's body, as far as it has them.
  mutating func text(
    of articleID: Int64, from start: Int, to end: Int
  ) throws(SQLiteError) -> String {
    try body(of: articleID).text(from: start, to: end)
  }

  private mutating func body(of articleID: Int64) throws(SQLiteError) -> CodePointText {
    if let index = held.lastIndex(where: { $0.articleID == articleID }) {
      let found = held.remove(at: index)
      held.append(found)
      return found.text
    }
    let body: String? = try select.value(articleID)
    let text = CodePointText(body ?? "")
    byteCount += text.byteCount
    held.append((articleID, text))
    while held.count > 1, held.count > Self.most || byteCount > Self.mostBytes {
      byteCount -= held.removeFirst().text.byteCount
    }
    return text
  }
}
