/// An article and everything found in it.
public struct ShowQuery: Query {
  /// The article's id.
  public var article: Int

  public init(article: Int) { self.article = article }

  /// The article's own row first, its `text` the body; then the findings in text order.
  public var sql: BoundSQL {
    BoundSQL(
      """
      SELECT 'article' AS finding, 0 AS start_char, length(a.body) AS end_char, a.body AS text,
        a.title AS meaning, coalesce(o.name, g.name) AS name, a.published AS value
      FROM articles AS a
        LEFT JOIN sources AS o ON o.id = a.source_id
        LEFT JOIN sources AS g ON g.id = a.agency_id
      WHERE a.id = ?1
      UNION ALL
      SELECT e.kind, m.start_char, m.end_char, m.text, m.kind, e.name, NULL
      FROM mentions AS m JOIN entities AS e ON e.id = m.entity_id
      WHERE m.article_id = ?1
      UNION ALL
      SELECT 'role', r.start_char, r.end_char, r.text, r.role, e.name, NULL
      FROM roles AS r JOIN entities AS e ON e.id = r.entity_id
      WHERE r.article_id = ?1 AND r.text IS NOT NULL
      UNION ALL
      SELECT 'statement', s.start_char, s.end_char, s.text, s.mode, coalesce(e.name, s.speaker_text), s.cue
      FROM statements AS s LEFT JOIN entities AS e ON e.id = s.speaker_id
      WHERE s.article_id = ?1
      UNION ALL
      SELECT 'figure', f.start_char, f.end_char, f.text, f.of, f.unit, coalesce(f.value, f.low)
      FROM figures AS f
      WHERE f.article_id = ?1
      UNION ALL
      SELECT 'date', d.start_char, d.end_char, d.text, d.type, NULL, d.value
      FROM dates AS d
      WHERE d.article_id = ?1
      UNION ALL
      SELECT 'event', m.start_char, m.end_char, m.text, m.type, m.trigger, m.date
      FROM event_mentions AS m
      WHERE m.article_id = ?1
      ORDER BY start_char, end_char DESC, finding, name
      """,
      [article.value])
  }

  public func tablePrinter(for terminal: Terminal) -> any RowPrinter {
    LayoutPrinter(ArticleLayout(terminal: terminal))
  }
}
