/// The tables and views with their columns and what these mean, as the comments in the migrations tell.
public struct SchemaQuery: Query {
  /// One table or view only.
  public var table: String?

  public init(table: String? = nil) { self.table = table }

  /// The comment of a column stands in its line of the `CREATE TABLE` that SQLite keeps.
  public var sql: BoundSQL {
    BoundSQL(
      #"""
      WITH defined AS (
        SELECT t.rowid AS position, t.name AS relation, t.type AS kind, c.cid, c.name, c.type, c."notnull",
          substr(t.sql, instr(t.sql, char(10) || '  ' || c.name || ' ') + 1) AS rest
        FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
        WHERE t.type IN ('table', 'view') AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\'
          AND t.name NOT LIKE '%\_fts\_%' ESCAPE '\'),
      line AS (
        SELECT *, substr(rest, 1, instr(rest || char(10), char(10)) - 1) AS text FROM defined)
      SELECT relation, kind, name AS "column", type,
        CASE WHEN kind = 'table' AND instr(text, '-- ') > 0 THEN substr(text, instr(text, '-- ') + 3) END AS meaning
      FROM line
      WHERE true
        AND relation = ?1 COLLATE NOCASE
      ORDER BY kind, position, cid
      """#,
      [table?.value])
  }

  public func tablePrinter(for terminal: Terminal) -> any RowPrinter {
    LayoutPrinter(SchemaLayout(terminal: terminal))
  }
}
