import SQLite

/// Joins what articles tell into events: the same deed of the same people on the same day.
struct EventJoiner: ~Copyable {
  private var ofArticle: PreparedStatement
  private var candidates: PreparedStatement
  private var participants: PreparedStatement
  private var insert: PreparedStatement
  private var assign: PreparedStatement
  private var rows: EventRowWriter

  init(_ db: borrowing Database) throws(SQLiteError) {
    let ofArticle = try db.prepare(
      """
      SELECT m.id, m.type, m.modality, m.date, m.place_id, a.story_id, m.article_id
      FROM event_mentions m JOIN articles a ON a.id = m.article_id
      WHERE m.article_id = ?1 ORDER BY m.start_char, m.id
      """)
    // Tellings that have an event, of each the latest: of the article itself, of its story, and of the same date
    // anywhere. Of many of one type in an article or a story, the nearest before are enough.
    let candidates = try db.prepare(
      """
      SELECT m.id, m.type, m.modality, m.date, m.place_id, a.story_id, m.article_id, m.event_id
      FROM event_mentions m JOIN articles a ON a.id = m.article_id
      WHERE m.event_id IS NOT NULL AND m.type = ?3 AND a.superseded_by IS NULL AND m.id IN (
        SELECT id FROM (
          SELECT id FROM event_mentions WHERE article_id = ?1 AND type = ?3 AND event_id IS NOT NULL
          ORDER BY start_char DESC LIMIT 100)
        UNION SELECT id FROM (
          SELECT id FROM event_mentions WHERE type = ?3 AND event_id IS NOT NULL
            AND article_id <> ?1 AND article_id IN (SELECT id FROM articles WHERE story_id = ?2)
          ORDER BY id DESC LIMIT 400)
        UNION SELECT id FROM (
          SELECT id FROM event_mentions
          WHERE event_id IN (SELECT id FROM events WHERE type = ?3 AND from_date = ?4 LIMIT 200) LIMIT 1000))
      ORDER BY m.event_id, m.id
      """)
    let participants = try db.prepare(
      """
      SELECT p.entity_id, coalesce(p.country_id, c.id, h.country_id, o.country_id, l.country_id),
        c.id IS NOT NULL OR p.entity_id IS NULL AND p.sector IS NULL, p.sector, p.role
      FROM event_mention_participants p
      LEFT JOIN countries c ON c.id = p.entity_id
      LEFT JOIN people h ON h.id = p.entity_id
      LEFT JOIN organizations o ON o.id = p.entity_id
      LEFT JOIN places l ON l.id = p.entity_id
      WHERE p.event_mention_id = ?1 ORDER BY p.id
      """)
    let insert = try db.prepare(
      "INSERT INTO events (type, modality, story_id) VALUES (?1, ?2, ?3) RETURNING id")
    let assign = try db.prepare("UPDATE event_mentions SET event_id = ?2 WHERE id = ?1")
    rows = try EventRowWriter(db)
    self.ofArticle = ofArticle
    self.candidates = candidates
    self.participants = participants
    self.insert = insert
    self.assign = assign
  }

  /// Gives each telling of an article its event, found among the stored ones or new.
  mutating func join(articleID: Int64) throws(SQLiteError) {
    var tellings: [(id: Int64, telling: EventMatching.Telling)] = []
    try ofArticle.bind(articleID)
    while try ofArticle.step() {
      tellings.append((ofArticle.int64(0) ?? 0, Self.telling(ofArticle)))
    }
    var touched: Set<Int64> = []
    for (id, bare) in tellings {
      let telling = try withParticipants(bare, of: id)
      let eventID: Int64
      if let match = try match(telling) {
        eventID = match
      } else {
        eventID = try insert.value(telling.type, telling.modality, telling.storyID) ?? 0
      }
      try assign.run(id, eventID)
      touched.insert(eventID)
    }
    for id in touched.sorted() { try rows.refresh(id) }
  }

  /// Brings events up to date whose tellings have been taken away; those without any are removed.
  mutating func refresh(_ ids: [Int64]) throws(SQLiteError) {
    for id in ids { try rows.refresh(id) }
  }

  /// The event all of whose tellings agree with this one; the best, of equal ones the oldest.
  private mutating func match(_ telling: EventMatching.Telling) throws(SQLiteError) -> Int64? {
    var found: [(id: Int64, eventID: Int64, telling: EventMatching.Telling)] = []
    try candidates.bind(telling.articleID, telling.storyID, telling.type, telling.date)
    while try candidates.step() {
      found.append((candidates.int64(0) ?? 0, candidates.int64(7) ?? 0, Self.telling(candidates)))
    }
    var scores: [Int64: Double] = [:]
    for (id, eventID, bare) in found where scores[eventID] != 0 {
      let score = EventMatching.score(telling, try withParticipants(bare, of: id))
      scores[eventID] = score == 0 ? 0 : max(score, scores[eventID] ?? 0)
    }
    let best = scores.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.first
    return best.flatMap { $0.value > 0 ? $0.key : nil }
  }

  private mutating func withParticipants(
    _ telling: EventMatching.Telling, of id: Int64
  ) throws(SQLiteError) -> EventMatching.Telling {
    var whole = telling
    try participants.bind(id)
    while try participants.step() {
      let one = EventMatching.Participant(
        entityID: participants.int64(0), countryID: participants.int64(1),
        isCountry: participants.column(2) ?? false, sector: participants.string(3))
      if participants.string(4) == "actor" {
        whole.actors.append(one)
      } else {
        whole.recipients.append(one)
      }
    }
    return whole
  }

  private static func telling(_ row: borrowing PreparedStatement) -> EventMatching.Telling {
    EventMatching.Telling(
      type: row.string(1) ?? "", modality: row.string(2) ?? "", date: row.string(3),
      placeID: row.int64(4), storyID: row.int64(5), articleID: row.int64(6) ?? 0, actors: [],
      recipients: [])
  }
}
