/// News that several articles tell.
public struct StoriesQuery: Query {
  public init() {}

  /// The latest first.
  public var sql: BoundSQL {
    BoundSQL(
      """
      SELECT t.id, t.from_date, t.to_date, t.title, count(a.id) AS articles,
        count(DISTINCT coalesce(a.agency_id, a.source_id)) AS sources
      FROM stories AS t
        JOIN articles AS a ON a.story_id = t.id
      GROUP BY t.id
      ORDER BY t.from_date DESC, t.id
      """)
  }
}
