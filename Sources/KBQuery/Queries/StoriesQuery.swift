/// News that several articles tell, the latest first.
public struct StoriesQuery: Query {
  public init() {}

  public var sql: BoundSQL {
    BoundSQL(
      """
      SELECT id, from_date, to_date, title, articles, sources
      FROM story_list
      ORDER BY from_date DESC, id
      """)
  }
}
