import SQLite

/// Joins statements whose words match into utterances: the same words across articles.
struct UtteranceJoiner: ~Copyable {
  private struct Candidate {
    var id: Int64
    var wording: Wording
    var speaker: UtteranceMatching.Speaker
  }

  private var ofArticle: PreparedStatement
  private var speakerOf: PreparedStatement
  private var byHash: PreparedStatement
  private var bySpeaker: PreparedStatement
  private var assign: PreparedStatement
  private var utterances: UtteranceRowWriter

  init(_ db: borrowing Database) throws(SQLiteError) {
    let ofArticle = try db.prepare(
      """
      SELECT s.id, s.speaker_id, \(Self.content)
      FROM statements s JOIN articles a ON a.id = s.article_id
      WHERE s.article_id = ?1 ORDER BY s.start_char, s.id
      """)
    let speakerOf = try db.prepare(
      """
      SELECT e.kind = 'person', coalesce(p.country_id, o.country_id, c.id)
      FROM entities e LEFT JOIN people p ON p.id = e.id LEFT JOIN organizations o ON o.id = e.id
      LEFT JOIN countries c ON c.id = e.id WHERE e.id = ?1
      """)
    // A run of words that many share (“told reporters on”) tells nothing: the latest that have it are enough.
    let byHash = try db.prepare(
      """
      SELECT u.id, u.text, u.speaker_id FROM utterances u
      WHERE u.id IN (
        SELECT utterance_id FROM utterance_hashes WHERE hash = ?1 ORDER BY utterance_id DESC LIMIT 50)
      """)
    let bySpeaker = try db.prepare(
      "SELECT id, text, speaker_id FROM utterances WHERE speaker_id = ?1 ORDER BY id DESC LIMIT 50")
    let assign = try db.prepare("UPDATE statements SET utterance_id = ?2 WHERE id = ?1")
    utterances = try UtteranceRowWriter(db)
    self.ofArticle = ofArticle
    self.speakerOf = speakerOf
    self.byHash = byHash
    self.bySpeaker = bySpeaker
    self.assign = assign
  }

  /// SQL for the content of the statement `s` of the article `a`, without an attribution in between.
  static let content = """
    coalesce(
      (SELECT group_concat(substr(a.body, (value ->> 0) + 1, (value ->> 1) - (value ->> 0)), ' ')
       FROM json_each(s.parts)), s.text)
    """

  /// Gives each statement of an article its utterance, found among the stored ones or new.
  mutating func join(articleID: Int64) throws(SQLiteError) {
    var statements: [(id: Int64, speakerID: Int64?, text: String)] = []
    try ofArticle.bind(articleID)
    while try ofArticle.step() {
      statements.append((ofArticle.int64(0) ?? 0, ofArticle.int64(1), ofArticle.string(2) ?? ""))
    }
    for one in statements {
      let wording = Wording(one.text)
      let speaker = try speaker(one.speakerID)
      let match = try best(wording, speaker)
      let utteranceID: Int64
      if let match {
        utteranceID = match
      } else {
        utteranceID = try utterances.add(
          text: one.text, speakerID: one.speakerID, articleID: articleID, sketch: wording.sketch)
      }
      try assign.run(one.id, utteranceID)
      if match != nil { try utterances.refresh(utteranceID) }
    }
  }

  /// Brings utterances up to date whose statements have been taken away; those without any are removed.
  mutating func refresh(_ ids: [Int64]) throws(SQLiteError) {
    for id in ids { try utterances.refresh(id) }
  }

  /// The best match; of equal ones the oldest.
  private mutating func best(
    _ wording: Wording, _ speaker: UtteranceMatching.Speaker
  ) throws(SQLiteError) -> Int64? {
    var best: (id: Int64, score: Double)?
    for candidate in try candidates(wording, speaker) {
      let score = UtteranceMatching.score(wording, candidate.wording, speaker, candidate.speaker)
      if score > best?.score ?? 0 { best = (candidate.id, score) }
    }
    return best?.id
  }

  /// In order of their ids.
  private mutating func candidates(
    _ wording: Wording, _ speaker: UtteranceMatching.Speaker
  ) throws(SQLiteError) -> [Candidate] {
    var found: [Int64: (text: String, speakerID: Int64?)] = [:]
    for hash in wording.sketch {
      try byHash.bind(hash)
      while try byHash.step() {
        found[byHash.int64(0) ?? 0] = (byHash.string(1) ?? "", byHash.int64(2))
      }
    }
    if let speakerID = speaker.id {
      try bySpeaker.bind(speakerID)
      while try bySpeaker.step() {
        found[bySpeaker.int64(0) ?? 0] = (bySpeaker.string(1) ?? "", bySpeaker.int64(2))
      }
    }
    var candidates: [Candidate] = []
    for (id, row) in found.sorted(by: { $0.key < $1.key }) {
      candidates.append(
        Candidate(
          id: id, wording: Wording(row.text), speaker: try self.speaker(row.speakerID)))
    }
    return candidates
  }

  private mutating func speaker(_ id: Int64?) throws(SQLiteError) -> UtteranceMatching.Speaker {
    guard let id else { return UtteranceMatching.Speaker(isPerson: false) }
    try speakerOf.bind(id)
    guard try speakerOf.step() else { return UtteranceMatching.Speaker(isPerson: false) }
    let speaker = UtteranceMatching.Speaker(
      id: id, isPerson: speakerOf.column(0) ?? false, countryID: speakerOf.int64(1))
    speakerOf.reset()
    return speaker
  }
}
