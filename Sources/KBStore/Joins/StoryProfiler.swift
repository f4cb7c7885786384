import KBLexicon
import SQLite

/// Reads what is known of an article for the comparison with others.
struct StoryProfiler: ~Copyable {
  private var total: PreparedStatement
  private var names: PreparedStatement
  private var text: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    let total = try db.prepare("SELECT coalesce(max(id), 0) FROM articles")
    // Beyond a thousand articles it does not matter how many.
    let names = try db.prepare(
      """
      SELECT e.id, e.kind,
        (SELECT count(*) FROM (SELECT DISTINCT article_id FROM mentions WHERE entity_id = e.id LIMIT 1000))
      FROM entities e WHERE e.id IN (SELECT entity_id FROM mentions WHERE article_id = ?1) ORDER BY e.id
      """)
    // News says what it is about in its first paragraphs; the rest is background that other news shares.
    text = try db.prepare(
      "SELECT title, substr(body, 1, 2000), published FROM articles WHERE id = ?1")
    self.total = total
    self.names = names
  }

  mutating func profile(of articleID: Int64) throws(SQLiteError) -> StoryMatching.Profile {
    let count: Int = try total.value() ?? 0
    var profile = StoryMatching.Profile(weights: [:], words: [])
    try names.bind(articleID)
    while try names.step() {
      profile.weights[names.int64(0) ?? 0] = StoryMatching.weight(
        kind: names.string(1) ?? "", articles: names.column(2) ?? 0, total: count)
    }
    try text.bind(articleID)
    if try text.step() {
      profile.words = ContentWords.of((text.string(0) ?? "") + " " + (text.string(1) ?? ""))
      profile.day = text.string(2).flatMap { CivilDate($0) }
      text.reset()
    }
    return profile
  }
}
