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
  private var bodies: StoredBodies

  init(_ db: borrowing Database) throws(SQLiteError) {
    let insert = try db.prepare(
      "INSERT INTO utterances (speaker_id, text, first_article_id) VALUES (?1, ?2, ?3) RETURNING id"
    )
    let addHash = try db.prepare(
      "INSERT OR IGNORE INTO utterance_hashes (hash, utterance_id) VALUES (?1, ?2)")
    let removeHashes = try db.prepare("DELETE FROM utterance_hashes WHERE utterance_id = ?1")
    let first = try db.prepare(
      """
      SELECT s.article_id, s.text, s.parts
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
    let delete = try db.prepare("DELETE FROM utterances WHERE id = ?1")
    bodies = try StoredBodies(db)
    self.insert = insert
    self.addHash = addHash
    self.removeHashes = removeHashes
    self.first = first
    self.speaker = speaker
    self.update = update
    self.delete = delete
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
    let (articleID, whole, parts) = (first.int64(0) ?? 0, first.string(1) ?? "", first.string(2))
    first.reset()
    let text = try content(whole, parts: parts, articleID: articleID)
    let speakerID: Int64? = try speaker.value(id)
    try update.run(id, speakerID, text, articleID)
    try removeHashes.run(id)
    for hash in Wording(text).sketch { try addHash.run(hash, id) }
  }

  /// What a statement says without an attribution in between.
  ///
  /// - Parameter parts: `[[0,12],[30,45]]`, code points of the body; nil where the content is in one piece.
  mutating func content(
    _ text: String, parts: String?, articleID: Int64
  ) throws(SQLiteError) -> String {
    guard let parts else { return text }
    let places = parts.utf8.split { !($0 >= 48 && $0 <= 57) }.compactMap { Int(Substring($0)) }
    var pieces: [String] = []
    for i in stride(from: 0, to: places.count - 1, by: 2) {
      pieces.append(try bodies.text(of: articleID, from: places[i], to: places[i + 1]))
    }
    return pieces.isEmpty ? text : pieces.joined(separator: " ")
  }
}
