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

  /// - Parameters:
  ///   - extract: the extraction of an article, for those that get a date only from other articles.
  public init(
    _ store: borrowing Store, stamp: Stamp, extract: @escaping (Article) -> Extraction
  ) throws(StoreError) {
    do throws(SQLiteError) {
      let rows = try ArticleRowWriter(store.database)
      findings = try FindingsWriter(store.database)
      self.rows = rows
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
      return Written(id: id, outcome: known.map { .version(of: $0.id) } ?? .new)
    } catch {
      throw StoreError(error)
    }
  }
}
