/// Articles that hold some words, the best match first, with the words marked in their sentence.
public struct SearchQuery: Query {
  /// As `FullText.query` reads them.
  public var words: String

  public init(words: String) { self.words = words }

  public var sql: BoundSQL {
    BoundSQL(
      """
      SELECT a.id, a.published, a.source, a.title,
        snippet(articles_fts, -1, '⟦', '⟧', '…', 24) AS snippet
      FROM articles_fts
        JOIN article_list AS a ON a.id = articles_fts.rowid
      WHERE articles_fts MATCH ?1
      ORDER BY articles_fts.rank, a.id
      """,
      [(FullText.query(words) ?? "\"\"").value])
  }

  public func tablePrinter(for terminal: Terminal) -> any RowPrinter {
    LayoutPrinter(SearchLayout(terminal: terminal))
  }
}
