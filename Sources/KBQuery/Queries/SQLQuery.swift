/// A query as somebody typed it.
public struct SQLQuery: Query {
  public let sql: BoundSQL

  public init(_ text: String) { sql = BoundSQL(verbatim: text) }
}
