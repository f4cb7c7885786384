/// The articles in the store, by date.
public struct ArticlesQuery: Query {
  /// Part of the outlet's or agency's name.
  public var source: String?

  public init(source: String? = nil) { self.source = source }

  public var sql: BoundSQL {
    BoundSQL(
      #"""
      SELECT id, published, title, source, agency, published_basis, words, statements, figures, events,
        story_id, path
      FROM article_list
      WHERE true
        AND (source LIKE ?1 ESCAPE '\' OR agency LIKE ?1 ESCAPE '\')
      ORDER BY published IS NULL, published, id
      """#,
      [Pattern.containing(source)])
  }
}
