/// The people that articles name, the most often named first.
public struct PeopleQuery: Query {
  public init() {}

  public var sql: BoundSQL {
    BoundSQL(
      """
      SELECT id, name, role, country, articles, mentions, statements, events, first_seen, last_seen
      FROM people_list
      ORDER BY articles DESC, mentions DESC, name, id
      """)
  }
}
