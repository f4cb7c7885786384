/// The outlets and agencies in the store, with how many articles each has.
public struct SourcesQuery: Query {
  public init() {}

  public var sql: BoundSQL {
    BoundSQL(
      """
      SELECT id, name, kind, domain, articles, first_seen, last_seen
      FROM source_list
      ORDER BY articles DESC, name, id
      """)
  }
}
