/// The organizations that articles name, the most often named first.
public struct OrganizationsQuery: Query {
  public init() {}

  public var sql: BoundSQL {
    BoundSQL(
      """
      SELECT id, name, acronym, country, articles, mentions, statements, events, first_seen, last_seen
      FROM organization_list
      ORDER BY articles DESC, mentions DESC, name, id
      """)
  }
}
