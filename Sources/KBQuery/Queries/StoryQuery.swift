/// One story's articles compared: what they agree on, where they differ, and what stands in one alone.
public struct StoryQuery: Query {
  /// The story's id.
  public var story: Int

  public init(story: Int) { self.story = story }

  /// `verdict` is `agreed`, `differing` or `only here`; `article_ids` names the articles.
  public var sql: BoundSQL {
    BoundSQL(
      """
      WITH told AS (SELECT id FROM article_list WHERE story_id = ?1)
      SELECT CASE WHEN count(DISTINCT f.article_id) = 1 THEN 'only here'
          WHEN count(DISTINCT f.reading) > 1 THEN 'differing' ELSE 'agreed' END AS verdict,
        'figure' AS finding, min(f.text) AS text, group_concat(DISTINCT printf('%.15g', f.value)) AS "values",
        group_concat(DISTINCT f.article_id) AS article_ids
      FROM figures AS f JOIN told ON told.id = f.article_id
      GROUP BY coalesce(f.quantity_id, -f.id)
      UNION ALL
      SELECT CASE WHEN count(DISTINCT s.article_id) = 1 THEN 'only here'
          WHEN count(DISTINCT s.text) > 1 THEN 'differing' ELSE 'agreed' END,
        'statement', min(s.text), e.name, group_concat(DISTINCT s.article_id)
      FROM statements AS s JOIN told ON told.id = s.article_id
        LEFT JOIN entities AS e ON e.id = s.speaker_id
      GROUP BY coalesce(s.utterance_id, -s.id)
      UNION ALL
      SELECT CASE WHEN count(DISTINCT m.article_id) = 1 THEN 'only here' ELSE 'agreed' END,
        'event', min(m.text), v.type, group_concat(DISTINCT m.article_id)
      FROM event_mentions AS m JOIN told ON told.id = m.article_id
        JOIN events AS v ON v.id = m.event_id
      GROUP BY v.id
      ORDER BY verdict, finding, article_ids, text
      """,
      [story.value])
  }
}
