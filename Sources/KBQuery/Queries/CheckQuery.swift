/// What is wrong with a store: no rows where every span holds its text and every reference its row.
public struct CheckQuery: Query {
  public init() {}

  /// A row a fault: the table, the row's id, its article and what is wrong.
  public var sql: BoundSQL {
    BoundSQL(
      """
      WITH span ("table", id, article_id, text, start_char, end_char) AS (
        SELECT 'mentions', id, article_id, text, start_char, end_char FROM mentions
        UNION ALL
        SELECT 'roles', id, article_id, text, start_char, end_char FROM roles WHERE text IS NOT NULL
        UNION ALL
        SELECT 'statements', id, article_id, text, start_char, end_char FROM statements
        UNION ALL
        SELECT 'statements.speaker', id, article_id, speaker_text, speaker_start_char, speaker_end_char
        FROM statements WHERE speaker_start_char IS NOT NULL
        UNION ALL
        SELECT 'statements.cue', id, article_id, cue, cue_start_char, cue_end_char
        FROM statements WHERE cue_start_char IS NOT NULL
        UNION ALL
        SELECT 'statements.addressee', id, article_id, addressee, addressee_start_char, addressee_end_char
        FROM statements WHERE addressee_start_char IS NOT NULL
        UNION ALL
        SELECT 'figures', id, article_id, text, start_char, end_char FROM figures
        UNION ALL
        SELECT 'figures.of', id, article_id, of, of_start_char, of_end_char
        FROM figures WHERE of_start_char IS NOT NULL
        UNION ALL
        SELECT 'dates', id, article_id, text, start_char, end_char FROM dates
        UNION ALL
        SELECT 'event_mentions', id, article_id, text, start_char, end_char FROM event_mentions
        UNION ALL
        SELECT 'event_mentions.trigger', id, article_id, trigger, trigger_start_char, trigger_end_char
        FROM event_mentions
        UNION ALL
        SELECT 'event_mentions.place', id, article_id, place_text, place_start_char, place_end_char
        FROM event_mentions WHERE place_start_char IS NOT NULL
        UNION ALL
        SELECT 'event_mention_participants', id, article_id, text, start_char, end_char
        FROM event_mention_participants
        UNION ALL
        SELECT 'event_participants', id, article_id, text, start_char, end_char FROM event_participants)
      SELECT span."table", span.id, span.article_id,
        'expected ' || quote(span.text) || ', found '
          || quote(substr(a.body, span.start_char + 1, span.end_char - span.start_char)) AS problem
      FROM span JOIN articles AS a ON a.id = span.article_id
      WHERE substr(a.body, span.start_char + 1, span.end_char - span.start_char) IS NOT span.text
        OR span.start_char < 0 OR span.end_char > length(a.body)
      UNION ALL
      SELECT "table", rowid, NULL, 'refers to a row of ' || parent || ' that is not there'
      FROM pragma_foreign_key_check
      UNION ALL
      SELECT 'file', NULL, NULL, integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'
      """)
  }
}
