/// The places that articles name, the most often named first.
public struct PlacesQuery: Query {
  public init() {}

  public var sql: BoundSQL {
    BoundSQL(
      """
      SELECT o.id, o.name, (SELECT name FROM countries WHERE id = o.country_id) AS country,
        count(DISTINCT m.article_id) AS articles, count(*) AS mentions,
        min(a.published) AS first_seen, max(a.published) AS last_seen
      FROM places AS o
        JOIN mentions AS m ON m.entity_id = o.id
        JOIN articles AS a ON a.id = m.article_id
      GROUP BY o.id
      ORDER BY articles DESC, mentions DESC, o.name, o.id
      """)
  }
}
