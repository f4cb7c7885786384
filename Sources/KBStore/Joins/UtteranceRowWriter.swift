import SQLite

/// Stores utterances, and keeps what they say of themselves true to their statements.
struct UtteranceRowWriter: ~Copyable {
  private var insert: PreparedStatement
  private var addHash: PreparedStatement
  private var removeHashes: PreparedStatement
  private var first: PreparedStatement
  private var speaker: PreparedStatement
  private var update: PreparedStatement
  private var delete: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    let insert = try db.prepare(
      "INSERT INTO utterances (speaker_id, text, first_article_id) VALUES (?1, ?2, ?3) RETURNING id"
    )
    let addHash = try db.prepare(
      "INSERT OR IGNORE INTO utterance_hashes (hash, utterance_id) VALUES (?1, ?2)")
    let removeHashes = try db.prepare("DELETE FROM utterance_hashes WHERE utterance_id = ?1")
    let first = try db.prepare(
      """
      SELECT s.article_id, \(UtteranceJoiner.content)
      FROM statements s JOIN articles a ON a.id = s.article_id
      WHERE s.utterance_id = ?1
      ORDER BY a.superseded_by IS NOT NULL, a.published IS NULL, a.published, a.id, s.start_char
      LIMIT 1
      """)
    let speaker = try db.prepare(
      """
      SELECT speaker_id FROM statements
      WHERE utterance_id = ?1 AND speaker_id IS NOT NULL ORDER BY article_id, id LIMIT 1
      """)
    let update = try db.prepare(
      "UPDATE utterances SET speaker_id = ?2, text = ?3, first_article_id = ?4 WHERE id = ?1")
    delete = try db.prepare("DELETE FROM utterances WHERE id = ?1")
    self.insert = insert
    self.addHash = addHash
    self.removeHashes = removeHashes
    self.first = first
    self.speaker = speaker
    self.update = update
  }

  /// Stores a new utterance and returns its id.
  mutating func add(
    text: String, speakerID: Int64?, articleID: Int64, sketch: [Int64]
  ) throws(SQLiteError) -> Int64 {
    let id: Int64 = try insert.value(speakerID, text, articleID) ?? 0
    for hash in sketch { try addHash.run(hash, id) }
    return id
  }

  /// Takes words and speaker from its statements: the words of the article published first, the first speaker that is
  /// known. An utterance without statements is removed.
  mutating func refresh(_ id: Int64) throws(SQLiteError) {
    try first.bind(id)
    guard try first.step() else {
      try removeHashes.run(id)
      try delete.run(id)
      return
    }
    let (articleID, text) = (first.int64(0) ?? 0, first.string(1) ?? "")
    first.reset()
    let speakerID: Int64? = try speaker.value(id)
    try update.run(id, speakerID, text, articleID)
    try removeHashes.run(id)
    for hash in Wording(text).sketch { try addHash.run(hash, id) }
  }
}
