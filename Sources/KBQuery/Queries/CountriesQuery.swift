/// The countries that articles name, the most often named first.
public struct CountriesQuery: Query {
  public init() {}

  public var sql: BoundSQL {
    BoundSQL(
      """
      SELECT id, name, iso2, iso3, articles, mentions, statements, events, first_seen, last_seen
      FROM country_list
      ORDER BY articles DESC, mentions DESC, name, id
      """)
  }
}
