import KBModel
import SQLite

/// Reads an article back as it was stored.
struct ArticleReader: ~Copyable {
  private var select: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    select = try db.prepare(
      """
      SELECT a.body, a.title, a.published, a.published_basis, a.dateline, a.language, a.path, a.url,
        a.input_id, o.name, o.domain, g.name, a.modified, a.format, a.is_summary, a.sha256, a.byline
      FROM articles a LEFT JOIN sources o ON o.id = a.source_id LEFT JOIN sources g ON g.id = a.agency_id
      WHERE a.id = ?1
      """)
  }

  mutating func article(_ id: Int64) throws(SQLiteError) -> Article? {
    try select.bind(id)
    guard try select.step() else { return nil }
    var article = Article(text: select.string(0) ?? "")
    article.title = select.string(1)
    article.published = select.string(2)
    article.publishedBasis = select.string(3)
    article.dateline = select.string(4)
    article.language = select.string(5)
    article.path = select.string(6)
    article.url = select.string(7)
    article.id = select.string(8)
    article.outlet = select.string(9)
    article.domain = select.string(10)
    article.agency = select.string(11)
    article.modified = select.string(12)
    article.format = select.string(13)
    article.isSummary = select.column(14) ?? false
    article.sha256 = select.string(15)
    article.byline = select.string(16).map { [$0] } ?? []
    select.reset()
    return article
  }
}
