/// What is known of a person, country, organization or place, each row with where it stands.
public struct ProfileQuery: Query {
  public enum Kind: String, Sendable {
    case person, country, organization, place
  }

  public var kind: Kind
  /// Part of a name, or of another way to name it.
  public var name: String

  public init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  /// A row a fact: `section` is `role`, `name`, `said`, `did`, `figure` or `article`.
  public var sql: BoundSQL {
    BoundSQL(
      #"""
      WITH subject AS (
        SELECT DISTINCT e.id, e.name FROM aliases AS a JOIN entities AS e ON e.id = a.entity_id
        WHERE e.kind = ?1 AND a.key LIKE ?2 ESCAPE '\'),
      fact (entity_id, section, date, what, text, article_id, start_char, end_char) AS (
        SELECT r.entity_id, 'role', NULL, r.role, r.text, r.article_id, r.start_char, r.end_char
        FROM roles AS r
        UNION ALL
        SELECT a.entity_id, 'name', NULL, a.name, NULL, NULL, NULL, NULL FROM aliases AS a
        UNION ALL
        SELECT s.speaker_id, 'said', s.said_on, s.mode, s.text, s.article_id, s.start_char, s.end_char
        FROM statements AS s
        UNION ALL
        SELECT p.entity_id, 'did', m.date, m.type || ' (' || p.role || ')', m.text, m.article_id,
          m.start_char, m.end_char
        FROM event_mention_participants AS p JOIN event_mentions AS m ON m.id = p.event_mention_id
        UNION ALL
        SELECT f.entity_id, 'figure', f.period, f.of, f.text, f.article_id, f.start_char, f.end_char
        FROM figures AS f
        UNION ALL
        SELECT m.entity_id, 'article', NULL, count(*) || iif(count(*) = 1, ' mention', ' mentions'), NULL, m.article_id, NULL, NULL
        FROM mentions AS m GROUP BY m.entity_id, m.article_id)
      SELECT subject.id, subject.name, fact.section, coalesce(fact.date, a.published) AS date, fact.what,
        fact.text, a.source, a.title, fact.article_id, fact.start_char, fact.end_char
      FROM subject
        JOIN fact ON fact.entity_id = subject.id
        LEFT JOIN article_list AS a ON a.id = fact.article_id
      WHERE fact.article_id IS NULL OR a.id IS NOT NULL
      ORDER BY subject.name, subject.id,
        instr('role name said did figure article', fact.section), date, fact.article_id, fact.start_char
      """#,
      [kind.rawValue.value, Pattern.name(name)])
  }

  public func tablePrinter(for terminal: Terminal) -> any RowPrinter {
    LayoutPrinter(ProfileLayout(terminal: terminal))
  }
}
