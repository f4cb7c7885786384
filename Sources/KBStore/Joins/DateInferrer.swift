import KBLexicon
import SQLite

/// Finds undated articles whose story has a dated one, and dates them.
///
/// A date that was inferred once stays: what comes later never flips it.
struct DateInferrer: ~Copyable {
  /// An article that has got a date.
  struct Dated {
    var articleID: Int64
    var inferred: DateInference.Inferred
  }

  private var undated: PreparedStatement
  private var dated: PreparedStatement
  private var expressions: PreparedStatement
  private var setDate: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    let undated = try db.prepare(
      "SELECT id FROM articles WHERE story_id = ?1 AND published IS NULL ORDER BY id")
    // A day that the article states itself; the article that the story was found by comes first.
    let dated = try db.prepare(
      """
      SELECT id, published FROM articles
      WHERE story_id = ?1 AND published_basis LIKE 'stated%' AND length(published) >= 10
      ORDER BY id <> ?2, superseded_by IS NOT NULL, published, id LIMIT 1
      """)
    let expressions = try db.prepare(
      """
      SELECT text, iif(from_date = to_date OR to_date IS NULL, coalesce(from_date, value), NULL) FROM dates
      WHERE article_id = ?1 AND type = 'DATE' ORDER BY start_char LIMIT 40
      """)
    setDate = try db.prepare(
      "UPDATE articles SET published = ?2, published_basis = ?3 WHERE id = ?1 AND published IS NULL"
    )
    self.undated = undated
    self.dated = dated
    self.expressions = expressions
  }

  /// Dates the story's undated articles.
  ///
  /// - Parameter matchID: the article by which the story was found.
  mutating func infer(storyID: Int64, matchID: Int64) throws(SQLiteError) -> [Dated] {
    var ids: [Int64] = []
    try undated.bind(storyID)
    while try undated.step() { ids.append(undated.int64(0) ?? 0) }
    guard !ids.isEmpty else { return [] }

    try dated.bind(storyID, matchID)
    guard try dated.step() else { return [] }
    let (sourceID, published) = (dated.int64(0) ?? 0, dated.string(1) ?? "")
    dated.reset()
    guard let day = CivilDate(published) else { return [] }

    let told = try expressions(of: sourceID)
    var result: [Dated] = []
    for id in ids {
      let inferred = DateInference.inferred(
        undated: try expressions(of: id), dated: told, articleID: sourceID, day: day)
      try setDate.run(id, inferred.published, inferred.basis)
      result.append(Dated(articleID: id, inferred: inferred))
    }
    return result
  }

  private mutating func expressions(
    of articleID: Int64
  ) throws(SQLiteError) -> [DateInference.Expression] {
    var found: [DateInference.Expression] = []
    try expressions.bind(articleID)
    while try expressions.step() {
      found.append(
        DateInference.Expression(
          text: expressions.string(0) ?? "", day: expressions.string(1).flatMap { CivilDate($0) }))
    }
    return found
  }
}
