/// Who said something: statements with speaker, exact words, outlet and date.
public struct WhoSaidQuery: Query {
  /// Words that the statement contains, as `FullText.query` reads them.
  public var words: String?
  /// Part of the speaker's name.
  public var speaker: String?
  /// Part of a name that the statement mentions.
  public var about: String?
  /// A country by name or ISO 3166 code: the speaker's, or mentioned in the statement.
  public var country: String?
  /// `direct`, `mixed` or `indirect`.
  public var mode: String?
  /// Part of the outlet's or agency's name.
  public var source: String?
  /// First day, ISO 8601 at any precision.
  public var since: String?
  /// Last day, ISO 8601 at any precision.
  public var until: String?
  /// With the rule that found each statement, and how often that rule is right.
  public var isExplained = false

  public init() {}

  /// Best match first where words are asked for, else by date.
  public var sql: BoundSQL {
    BoundSQL(
      #"""
      SELECT w.statement_id, w.speaker, w.role, w.mode, w.text, w.cue, w.source, w.title, w.published,
        w.published_basis, w.article_id, w.start_char, w.end_char, w.outlets, w.utterance_id,
        w.speaker_text, w.stance, w.negated, w.said_on\#(isExplained ? ", w.rule, w.confidence" : "")
      FROM who_said AS w
        JOIN statements_fts AS f ON f.rowid = w.statement_id AND statements_fts MATCH ?1
      WHERE true
        AND (w.speaker_id IN (SELECT entity_id FROM aliases WHERE key LIKE ?2 ESCAPE '\')
          OR w.speaker_id IS NULL AND lower(w.speaker_text) LIKE ?2 ESCAPE '\')
        AND EXISTS ( -- ?3
          SELECT 1 FROM mentions AS m JOIN aliases AS n ON n.entity_id = m.entity_id
          WHERE m.article_id = w.article_id AND m.start_char >= w.start_char
            AND m.end_char <= w.end_char AND n.key LIKE ?3 ESCAPE '\')
        AND EXISTS ( -- ?4
          SELECT 1 FROM countries AS c
          WHERE (upper(?4) IN (c.iso2, c.iso3) OR c.id IN (SELECT entity_id FROM aliases WHERE key = ?4))
            AND (c.id = w.speaker_id OR c.name = w.country
              OR c.id IN (SELECT m.entity_id FROM mentions AS m WHERE m.article_id = w.article_id
                AND m.start_char >= w.start_char AND m.end_char <= w.end_char)))
        AND w.mode = ?5
        AND (w.source LIKE ?6 ESCAPE '\' OR w.agency LIKE ?6 ESCAPE '\')
        AND coalesce(w.said_on, w.published) >= ?7
        AND substr(coalesce(w.said_on, w.published), 1, length(?8)) <= ?8
      ORDER BY
        f.rank, -- ?1
        w.published IS NULL, w.published, w.article_id, w.start_char, w.statement_id
      """#,
      [
        words.flatMap(FullText.query)?.value, Pattern.name(speaker),
        Pattern.name(about),
        Pattern.key(country), mode?.value, Pattern.containing(source), since?.value, until?.value,
      ])
  }

  public func tablePrinter(for terminal: Terminal) -> any RowPrinter {
    LayoutPrinter(StatementLayout(terminal: terminal))
  }
}
