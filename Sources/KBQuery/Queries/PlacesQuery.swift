/// The places that articles name, the most often named first.
public struct PlacesQuery: Query {
  public init() {}

  public var sql: BoundSQL {
    BoundSQL(
      """
      SELECT id, name, country, articles, mentions, statements, events, first_seen, last_seen
      FROM place_list
      ORDER BY articles DESC, mentions DESC, name, id
      """)
  }
}
