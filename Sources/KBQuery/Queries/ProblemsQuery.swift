/// What could not be read, and why, the latest run first.
public struct ProblemsQuery: Query {
  public init() {}

  public var sql: BoundSQL {
    BoundSQL(
      """
      SELECT ingest_id, path, line, problem
      FROM ingest_problems
      ORDER BY ingest_id DESC, id
      """)
  }
}
