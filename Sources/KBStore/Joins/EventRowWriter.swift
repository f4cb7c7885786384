import SQLite

/// Keeps what an event says of itself true to its tellings.
struct EventRowWriter: ~Copyable {
  private var update: PreparedStatement
  private var clear: PreparedStatement
  private var fill: PreparedStatement
  private var delete: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    // Tellings in the order of their articles: those that still count first, then by publication.
    let tellings = """
      FROM event_mentions m JOIN articles a ON a.id = m.article_id WHERE m.event_id = ?1
      """
    let order = "a.superseded_by IS NOT NULL, a.published IS NULL, a.published, a.id, m.start_char"
    let update = try db.prepare(
      """
      UPDATE events SET
        summary = (SELECT m.text \(tellings) ORDER BY \(order) LIMIT 1),
        modality = (SELECT m.modality \(tellings) ORDER BY \(order) LIMIT 1),
        from_date = (SELECT m.date \(tellings) AND m.date IS NOT NULL ORDER BY length(m.date) DESC, \(order) LIMIT 1),
        to_date = (SELECT m.date \(tellings) AND m.date IS NOT NULL ORDER BY length(m.date) DESC, \(order) LIMIT 1),
        place_id = (
          SELECT m.place_id \(tellings) AND m.place_id IS NOT NULL
          ORDER BY m.place_id IN (SELECT id FROM countries), \(order) LIMIT 1),
        story_id = (SELECT a.story_id \(tellings) AND a.story_id IS NOT NULL ORDER BY \(order) LIMIT 1)
      WHERE id = ?1
      """)
    let clear = try db.prepare("DELETE FROM event_participants WHERE event_id = ?1")
    // Each participant once for each role, where it is named first. A country gives way to one who acts for it in the
    // same role, in a meeting in any: “Russia” and “Vladimir Putin” who met somebody are one side. A host who also met
    // is an actor only. Where a visit leads to is its place. “The leaders” of one telling are those whom another names.
    let fill = try db.prepare(
      """
      INSERT INTO event_participants (event_id, entity_id, country_id, sector, role, article_id, text, start_char, end_char)
      SELECT ?1, entity_id, country_id, sector, role, article_id, text, start_char, end_char FROM (
        SELECT p.*, row_number() OVER (
          PARTITION BY p.role, coalesce(p.entity_id, -p.country_id, lower(p.text)), iif(p.entity_id IS NULL, p.sector, NULL)
          ORDER BY \(order), p.id) AS place,
          row_number() OVER (ORDER BY p.role, \(order), p.id) AS turn
        FROM event_mention_participants p
        JOIN event_mentions m ON m.id = p.event_mention_id JOIN articles a ON a.id = m.article_id
        WHERE m.event_id = ?1) AS q
      WHERE place = 1 AND NOT EXISTS (
        SELECT 1 FROM event_mention_participants r
        JOIN event_mentions n ON n.id = r.event_mention_id
        JOIN people h ON h.id = r.entity_id
        JOIN events v ON v.id = n.event_id
        WHERE n.event_id = ?1 AND (r.role = q.role OR v.type = 'CONSULT') AND h.country_id = q.entity_id)
      AND NOT EXISTS (
        SELECT 1 FROM event_mention_participants r
        JOIN event_mentions n ON n.id = r.event_mention_id
        WHERE n.event_id = ?1 AND q.role = 'recipient' AND r.role = 'actor' AND r.entity_id = q.entity_id)
      AND NOT (q.entity_id IS NULL AND q.country_id IS NULL AND EXISTS (
        SELECT 1 FROM event_mention_participants r
        JOIN event_mentions n ON n.id = r.event_mention_id
        WHERE n.event_id = ?1 AND r.role = q.role AND r.event_mention_id <> q.event_mention_id
          AND coalesce(r.entity_id, r.country_id) IS NOT NULL))
      AND NOT EXISTS (
        SELECT 1 FROM events v WHERE v.id = ?1 AND v.type = 'CONSULT' AND v.place_id = q.entity_id)
      ORDER BY turn
      """)
    delete = try db.prepare(
      "DELETE FROM events WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM event_mentions WHERE event_id = ?1)"
    )
    self.update = update
    self.clear = clear
    self.fill = fill
  }

  /// Takes words, date, place and participants from its tellings. An event without tellings is removed.
  mutating func refresh(_ id: Int64) throws(SQLiteError) {
    try clear.run(id)
    try delete.run(id)
    try update.run(id)
    try fill.run(id)
  }
}
