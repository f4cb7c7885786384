import KBModel
import KBText
import SQLite

/// Stores an article's own row, and knows which articles are stored.
struct ArticleRowWriter: ~Copyable {
  private var current: PreparedStatement
  private var copy: PreparedStatement
  private var insert: PreparedStatement
  private var supersede: PreparedStatement
  private var sources: SourceWriter

  /// What is stored already of an article.
  struct Known {
    var id: Int64
    var isUnchanged: Bool
  }

  init(_ db: borrowing Database) throws(SQLiteError) {
    let current = try db.prepare(
      """
      SELECT id, sha256, content_sha256 FROM articles
      WHERE address = ?1 AND superseded_by IS NULL ORDER BY id
      """)
    let copy = try db.prepare(
      "SELECT id FROM articles WHERE body_sha256 = ?1 AND address <> ?2 ORDER BY id LIMIT 1")
    let insert = try db.prepare(
      """
      INSERT INTO articles (
        source_id, agency_id, version_of, copy_of, title, byline, url, path, input_id, address, body,
        language, published, published_basis, modified, dateline, format, is_summary, sha256,
        content_sha256, body_sha256, words, ingested_at, extractor, origin)
      VALUES (
        ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
        ?23, ?24,
        coalesce(
          (SELECT origin FROM articles WHERE id = ?4), ?2, ?1,
          (SELECT -1 - coalesce(max(id), 0) FROM articles)))
      RETURNING id
      """)
    let supersede = try db.prepare("UPDATE articles SET superseded_by = ?2 WHERE id = ?1")
    sources = try SourceWriter(db)
    self.current = current
    self.copy = copy
    self.insert = insert
    self.supersede = supersede
  }

  /// The stored article of the same address; nil where there is none.
  mutating func known(_ article: Article) throws(SQLiteError) -> Known? {
    let content = article.contentSHA256
    // Several articles of one file may share its path where the file gives them neither an id nor a URL.
    let isAlone = article.url != nil || article.id != nil || article.hasFileToItself
    var found: Known?
    try current.bind(article.address)
    while try current.step() {
      let id = current.int64(0) ?? 0
      let isSameFile = isAlone && article.sha256 != nil && current.string(1) == article.sha256
      if isSameFile || current.string(2) == content {
        found = Known(id: id, isUnchanged: true)
        break
      }
      if isAlone { found = Known(id: id, isUnchanged: false) }
    }
    current.reset()
    return found
  }

  /// Stores the row of a new article, or of a later text of the article `earlier`.
  mutating func add(
    _ article: Article, body: Body, earlier: Int64?, stamp: Stamp
  ) throws(SQLiteError) -> Int64 {
    let bodySHA256 = SHA256.hexadecimal(Array(article.text.utf8))
    let address = article.address
    let outletID = try sources.outlet(name: article.outlet, domain: article.domain)
    let agencyID = try sources.agency(article.agency)
    let copyOf: Int64? = try article.text.isEmpty ? nil : copy.value(bodySHA256, address)
    let byline = article.byline.isEmpty ? nil : article.byline.joined(separator: ", ")
    let id: Int64? = try insert.value(
      outletID, agencyID, earlier, copyOf, article.title, byline, article.url, article.path,
      article.id, address, body.stored, article.language, article.published,
      article.publishedBasis ?? article.published.map { _ in "stated" }, article.modified,
      article.dateline, article.format, article.isSummary, article.sha256, article.contentSHA256,
      bodySHA256, article.wordCount, stamp.ingestedAt, stamp.extractor)
    if let id, let earlier { try supersede.run(earlier, id) }
    return id ?? 0
  }
}

extension Article {
  /// The file that it was read from holds this article only.
  fileprivate var hasFileToItself: Bool {
    format == nil || format == "text" || format == "html" || format == "markdown"
  }
}
