import SQLite

/// Takes an article's findings away, so that they can be written anew.
struct FindingsEraser: ~Copyable {
  /// What the findings belonged to, by id.
  struct Touched {
    var utterances: [Int64] = []
    var quantities: [Int64] = []
    var events: [Int64] = []
    var entities: [Int64] = []
  }

  /// A statement that takes an article's id, in a place where it can be one of many.
  private final class ByArticle {
    private var statement: PreparedStatement

    init(_ db: borrowing Database, _ sql: String) throws(SQLiteError) {
      statement = try db.prepare(sql)
    }

    func run(_ id: Int64) throws(SQLiteError) { try statement.run(id) }

    func ids(_ id: Int64) throws(SQLiteError) -> [Int64] {
      var ids: [Int64] = []
      try statement.bind(id)
      while try statement.step() { ids.append(statement.int64(0) ?? 0) }
      return ids
    }
  }

  private let utterances: ByArticle
  private let quantities: ByArticle
  private let events: ByArticle
  private let entities: ByArticle
  /// In the order that foreign keys ask for.
  private let deletions: [ByArticle]
  private let orphans: [ByArticle]

  init(_ db: borrowing Database) throws(SQLiteError) {
    let utterances = try ByArticle(
      db,
      "SELECT DISTINCT utterance_id FROM statements WHERE article_id = ?1 AND utterance_id IS NOT NULL ORDER BY 1"
    )
    let quantities = try ByArticle(
      db,
      "SELECT DISTINCT quantity_id FROM figures WHERE article_id = ?1 AND quantity_id IS NOT NULL ORDER BY 1"
    )
    let events = try ByArticle(
      db,
      "SELECT DISTINCT event_id FROM event_mentions WHERE article_id = ?1 AND event_id IS NOT NULL ORDER BY 1"
    )
    let entities = try ByArticle(
      db, "SELECT DISTINCT entity_id FROM mentions WHERE article_id = ?1 ORDER BY 1")
    let mentioned = "(SELECT id FROM event_mentions WHERE article_id = ?1)"
    var deletions: [ByArticle] = []
    for sql in [
      "DELETE FROM event_mention_figures WHERE event_mention_id IN \(mentioned)",
      "DELETE FROM event_mention_participants WHERE event_mention_id IN \(mentioned)",
      "DELETE FROM event_participants WHERE article_id = ?1",
      "DELETE FROM event_mentions WHERE article_id = ?1", "DELETE FROM dates WHERE article_id = ?1",
      "DELETE FROM figures WHERE article_id = ?1", "DELETE FROM statements WHERE article_id = ?1",
      "DELETE FROM roles WHERE article_id = ?1", "DELETE FROM mentions WHERE article_id = ?1",
    ] {
      deletions.append(try ByArticle(db, sql))
    }
    // An entity that nothing names any more is no row's business; the countries of the world stay.
    let isOrphan = """
      NOT EXISTS (SELECT 1 FROM countries WHERE id = ?1)
        AND NOT EXISTS (SELECT 1 FROM mentions WHERE entity_id = ?1)
        AND NOT EXISTS (SELECT 1 FROM roles WHERE entity_id = ?1)
        AND NOT EXISTS (SELECT 1 FROM statements WHERE speaker_id = ?1)
        AND NOT EXISTS (SELECT 1 FROM utterances WHERE speaker_id = ?1)
        AND NOT EXISTS (SELECT 1 FROM figures WHERE entity_id = ?1)
        AND NOT EXISTS (SELECT 1 FROM quantities WHERE entity_id = ?1)
        AND NOT EXISTS (SELECT 1 FROM events WHERE place_id = ?1)
        AND NOT EXISTS (SELECT 1 FROM event_mentions WHERE place_id = ?1)
        AND NOT EXISTS (SELECT 1 FROM event_participants WHERE entity_id = ?1)
        AND NOT EXISTS (SELECT 1 FROM event_mention_participants WHERE entity_id = ?1)
      """
    var orphans: [ByArticle] = []
    for (table, key) in [
      ("aliases", "entity_id"), ("people", "id"), ("organizations", "id"), ("places", "id"),
      ("entities", "id"),
    ] {
      orphans.append(try ByArticle(db, "DELETE FROM \(table) WHERE \(key) = ?1 AND \(isOrphan)"))
    }
    self.utterances = utterances
    self.quantities = quantities
    self.events = events
    self.entities = entities
    self.deletions = deletions
    self.orphans = orphans
  }

  /// Removes all findings of the article; the caller brings up to date what they belonged to.
  func erase(articleID: Int64) throws(SQLiteError) -> Touched {
    let touched = Touched(
      utterances: try utterances.ids(articleID), quantities: try quantities.ids(articleID),
      events: try events.ids(articleID), entities: try entities.ids(articleID))
    for deletion in deletions { try deletion.run(articleID) }
    return touched
  }

  /// Removes those of the entities that nothing refers to any more.
  func removeOrphans(_ entities: [Int64]) throws(SQLiteError) {
    for id in entities { for orphan in orphans { try orphan.run(id) } }
  }
}
