import KBModel
import SQLite

/// Stores what an article tells of an event: the words, the participants and the figures.
struct EventWriter: ~Copyable {
  private var mention: PreparedStatement
  private var participant: PreparedStatement
  private var figure: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    let mention = try db.prepare(
      """
      INSERT INTO event_mentions (
        article_id, type, modality, trigger, trigger_start_char, trigger_end_char,
        place_id, place_text, place_start_char, place_end_char, date, statement_id,
        text, start_char, end_char)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) RETURNING id
      """)
    let participant = try db.prepare(
      """
      INSERT INTO event_mention_participants (
        event_mention_id, article_id, entity_id, country_id, sector, role, text, start_char, end_char)
      VALUES (?1, ?2, ?3, (SELECT id FROM countries WHERE iso3 = ?4), ?5, ?6, ?7, ?8, ?9)
      """)
    figure = try db.prepare(
      "INSERT OR IGNORE INTO event_mention_figures (event_mention_id, figure_id) VALUES (?1, ?2)")
    self.mention = mention
    self.participant = participant
  }

  /// - Parameters:
  ///   - statements: ids of the article's statements, in their order; `figures` likewise.
  /// - Returns: the row's id; nil where its range is none of the text.
  mutating func add(
    _ event: Event, articleID: Int64, statements: [Int64?], figures: [Int64?],
    referents: Referents, body: Body
  ) throws(SQLiteError) -> Int64? {
    guard let span = body.span(event.range), let trigger = body.span(event.trigger) else {
      return nil
    }
    let place = body.span(event.place)
    guard
      let id: Int64 = try mention.value(
        articleID, event.type.rawValue, event.modality.rawValue, trigger.text, trigger.start,
        trigger.end, referents.id(event.placeEntity), place?.text, place?.start, place?.end,
        event.date, statements.id(event.reportedBy), span.text, span.start, span.end)
    else { return nil }
    let sides = [("actor", event.actors), ("recipient", event.recipients)]
    for (role, participants) in sides {
      for one in participants {
        guard let words = body.span(one.range) else { continue }
        try participant.run(
          id, articleID, referents.agent(one.entity, at: one.range), one.country, one.sector, role,
          words.text, words.start, words.end)
      }
    }
    for index in event.figures {
      if let figureID = figures.id(index) { try figure.run(id, figureID) }
    }
    return id
  }
}
