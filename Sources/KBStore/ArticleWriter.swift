public import KBModel
import SQLite

/// Stores articles with all that was found in them.
///
/// One writer serves many articles and many transactions of one connection; the caller opens the transactions:
///
///     var writer = try ArticleWriter(store, stamp: stamp, extract: extractor.extraction(of:))
///     try store.database.transaction { () throws(StoreError) in
///       for (article, found) in batch { _ = try writer.write(article, found) }
///     }
///
/// An article is joined to those before it as soon as it is written, so that the rows do not depend on how many
/// articles make a transaction.
public struct ArticleWriter: ~Copyable {
  private let stamp: Stamp
  private var rows: ArticleRowWriter
  private var findings: FindingsWriter
  private var joiner: ArticleJoiner
  private var reader: ArticleReader
  private let eraser: FindingsEraser
  private let extract: (Article) -> Extraction

  /// - Parameters:
  ///   - extract: the extraction of an article, for those that get a date only from other articles.
  public init(
    _ store: borrowing Store, stamp: Stamp, extract: @escaping (Article) -> Extraction
  ) throws(StoreError) {
    do throws(SQLiteError) {
      let rows = try ArticleRowWriter(store.database)
      let findings = try FindingsWriter(store.database)
      let joiner = try ArticleJoiner(store.database)
      let reader = try ArticleReader(store.database)
      eraser = try FindingsEraser(store.database)
      self.rows = rows
      self.findings = findings
      self.joiner = joiner
      self.reader = reader
      self.extract = extract
      self.stamp = stamp
    } catch {
      throw StoreError(error)
    }
  }

  /// The id of the article where it is stored with this text, so that it need not be extracted.
  public mutating func unchangedID(of article: Article) throws(StoreError) -> Int64? {
    do throws(SQLiteError) {
      guard let known = try rows.known(article), known.isUnchanged else { return nil }
      return known.id
    } catch {
      throw StoreError(error)
    }
  }

  /// Stores one article, unless it is there with the same text.
  ///
  /// - Parameter found: what the extractors found in `article`.
  public mutating func write(_ article: Article, _ found: Extraction) throws(StoreError) -> Written
  {
    do throws(SQLiteError) {
      let known = try rows.known(article)
      if let known, known.isUnchanged { return Written(id: known.id, outcome: .unchanged) }
      let body = Body(article.text)
      let id = try rows.add(article, body: body, earlier: known?.id, stamp: stamp)
      try findings.write(found, articleID: id, body: body)
      let dated = try joiner.joinStory(articleID: id, earlier: known?.id).map(\.articleID)
      for other in dated { try rewrite(other, isNew: other == id) }
      try joiner.joinFacts(articleID: id)
      return Written(
        id: id, outcome: known.map { .version(of: $0.id) } ?? .new, dated: dated)
    } catch {
      throw StoreError(error)
    }
  }

  /// Writes the findings of an article anew that has got a date, since its relative dates now mean a day.
  ///
  /// - Parameter isNew: its figures and events are not joined yet.
  private mutating func rewrite(_ articleID: Int64, isNew: Bool) throws(SQLiteError) {
    guard let article = try reader.article(articleID) else { return }
    let touched = try eraser.erase(articleID: articleID)
    try findings.write(extract(article), articleID: articleID, body: Body(article.text))
    try joiner.joinUtterances(articleID: articleID)
    if !isNew { try joiner.joinFacts(articleID: articleID) }
    try joiner.refresh(touched)
    try eraser.removeOrphans(touched.entities)
  }
}
