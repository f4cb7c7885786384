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
  /// Of the candidates for the article that is being joined.
  private var wordings: [Int64: (text: String, wording: Wording)] = [:]

  init(_ db: borrowing Database) throws(SQLiteError) {
    let ofArticle = try db.prepare(
      """
      SELECT s.id, s.speaker_id, s.text, s.parts
      FROM statements s WHERE s.article_id = ?1 ORDER BY s.start_char, s.id
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

  /// Gives each statement of an article its utterance, found among the stored ones or new.
  mutating func join(articleID: Int64) throws(SQLiteError) {
    var statements: [(id: Int64, speakerID: Int64?, text: String, parts: String?)] = []
    try ofArticle.bind(articleID)
    while try ofArticle.step() {
      statements.append(
        (
          ofArticle.int64(0) ?? 0, ofArticle.int64(1), ofArticle.string(2) ?? "",
          ofArticle.string(3)
        ))
    }
    wordings = [:]
    // Of an article the first statement gives an utterance its words, and the first with a speaker its speaker.
    var told: Set<Int64> = []
    for one in statements {
      let text = try utterances.content(one.text, parts: one.parts, articleID: articleID)
      let wording = Wording(text)
      let speaker = try speaker(one.speakerID)
      if let match = try best(wording, speaker) {
        try assign.run(one.id, match.id)
        let isFirst = told.insert(match.id).inserted
        if isFirst || match.speaker.id == nil && one.speakerID != nil {
          try utterances.refresh(match.id)
        }
      } else {
        let id = try utterances.add(
          text: text, speakerID: one.speakerID, articleID: articleID, sketch: wording.sketch)
        try assign.run(one.id, id)
        told.insert(id)
      }
    }
  }

  /// Brings utterances up to date whose statements have been taken away; those without any are removed.
  mutating func refresh(_ ids: [Int64]) throws(SQLiteError) {
    for id in ids { try utterances.refresh(id) }
  }

  /// The best match; of equal ones the oldest.
  private mutating func best(
    _ wording: Wording, _ speaker: UtteranceMatching.Speaker
  ) throws(SQLiteError) -> Candidate? {
    var best: (candidate: Candidate, score: Double)?
    for candidate in try candidates(wording, speaker) {
      let score = UtteranceMatching.score(wording, candidate.wording, speaker, candidate.speaker)
      if score > best?.score ?? 0 { best = (candidate, score) }
    }
    return best?.candidate
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
          id: id, wording: self.wording(of: id, row.text), speaker: try self.speaker(row.speakerID))
      )
    }
    return candidates
  }

  /// Of an utterance; in a long article the same ones are compared again and again.
  private mutating func wording(of id: Int64, _ text: String) -> Wording {
    if let known = wordings[id], known.text == text { return known.wording }
    let made = Wording(text)
    wordings[id] = (text, made)
    return made
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
