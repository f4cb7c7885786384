/// The outlets and agencies in the store, with how many articles each has.
public struct SourcesQuery: Query {
  public init() {}

  public var sql: BoundSQL {
    BoundSQL(
      """
      SELECT s.id, s.name, s.kind, s.domain, count(a.id) AS articles,
        min(a.published) AS first_published, max(a.published) AS last_published
      FROM sources AS s
        LEFT JOIN articles AS a ON s.id IN (a.source_id, a.agency_id)
      GROUP BY s.id
      ORDER BY articles DESC, s.name, s.id
      """)
  }
}
