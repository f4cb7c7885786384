/// The articles in the store, by date.
public struct ArticlesQuery: Query {
  /// Part of the outlet's or agency's name.
  public var source: String?

  public init(source: String? = nil) { self.source = source }

  public var sql: BoundSQL {
    BoundSQL(
      #"""
      SELECT a.id, a.published, a.published_basis, a.title, o.name AS source, w.name AS agency,
        a.dateline, a.words, a.story_id, a.version_of, a.path
      FROM articles AS a
        LEFT JOIN sources AS o ON o.id = a.source_id
        LEFT JOIN sources AS w ON w.id = a.agency_id
      WHERE true
        AND (o.name LIKE ?1 ESCAPE '\' OR w.name LIKE ?1 ESCAPE '\')
      ORDER BY a.published IS NULL, a.published, a.id
      """#,
      [Pattern.containing(source)])
  }
}
