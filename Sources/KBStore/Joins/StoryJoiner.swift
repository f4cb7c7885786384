import KBLexicon
import SQLite

/// Finds the articles that tell the same news as a new one, and keeps them as a story.
struct StoryJoiner: ~Copyable {
  /// What the search for an article's story has come to.
  struct Joined {
    var storyID: Int64
    /// The article that it is most like.
    var matchID: Int64
  }

  private var profiles: StoryProfiler
  private var byEntity: PreparedStatement
  private var byUtterance: PreparedStatement
  private var stored: PreparedStatement
  private var insert: PreparedStatement
  private var assign: PreparedStatement
  private var assignEvents: PreparedStatement
  private var refresh: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    let profiles = try StoryProfiler(db)
    let byEntity = try db.prepare(
      """
      SELECT DISTINCT m.article_id FROM mentions m JOIN articles a ON a.id = m.article_id
      WHERE m.entity_id = ?1 AND m.article_id <> ?2 AND a.superseded_by IS NULL
      ORDER BY m.article_id DESC LIMIT 200
      """)
    let byUtterance = try db.prepare(
      """
      SELECT t.article_id, count(DISTINCT t.utterance_id)
      FROM statements s JOIN statements t ON t.utterance_id = s.utterance_id
      JOIN articles a ON a.id = t.article_id
      WHERE s.article_id = ?1 AND t.article_id <> ?1 AND a.superseded_by IS NULL
      GROUP BY t.article_id
      """)
    let stored = try db.prepare(
      """
      SELECT a.story_id, s.from_date, s.to_date
      FROM articles a LEFT JOIN stories s ON s.id = a.story_id WHERE a.id = ?1
      """)
    let insert = try db.prepare(
      "INSERT INTO stories (title) SELECT title FROM articles WHERE id = ?1 RETURNING id")
    let assign = try db.prepare("UPDATE articles SET story_id = ?2 WHERE id = ?1")
    let assignEvents = try db.prepare(
      """
      UPDATE events SET story_id = ?2 WHERE story_id IS NULL
        AND id IN (SELECT event_id FROM event_mentions WHERE article_id = ?1)
      """)
    refresh = try db.prepare(
      """
      UPDATE stories SET (from_date, to_date) = (
        SELECT min(substr(published, 1, 10)), max(substr(published, 1, 10))
        FROM articles WHERE story_id = ?1 AND superseded_by IS NULL)
      WHERE id = ?1
      """)
    self.profiles = profiles
    self.byEntity = byEntity
    self.byUtterance = byUtterance
    self.stored = stored
    self.insert = insert
    self.assign = assign
    self.assignEvents = assignEvents
  }

  /// Gives an article its story, an existing one or a new one, where another article tells the same news.
  ///
  /// - Parameter earlier: the article that this one is a later text of: it brings its story along.
  mutating func join(articleID: Int64, earlier: Int64?) throws(SQLiteError) -> Joined? {
    if let earlier, let storyID = try story(of: earlier)?.id {
      try assign.run(articleID, storyID)
      try refresh.run(storyID)
      return Joined(storyID: storyID, matchID: earlier)
    }
    guard let matchID = try best(articleID) else { return nil }
    let storyID: Int64
    if let known = try story(of: matchID)?.id {
      storyID = known
    } else {
      storyID = try insert.value(matchID) ?? 0
      try assign.run(matchID, storyID)
      try assignEvents.run(matchID, storyID)
    }
    try assign.run(articleID, storyID)
    try refresh.run(storyID)
    return Joined(storyID: storyID, matchID: matchID)
  }

  /// Sets the story's first and last day anew.
  mutating func refreshDates(storyID: Int64) throws(SQLiteError) { try refresh.run(storyID) }

  private mutating func story(
    of articleID: Int64
  ) throws(SQLiteError) -> (id: Int64, from: CivilDate?, to: CivilDate?)? {
    try stored.bind(articleID)
    guard try stored.step() else { return nil }
    let (id, from, to) = (stored.int64(0), stored.string(1), stored.string(2))
    stored.reset()
    guard let id else { return nil }
    return (id, from.flatMap { CivilDate($0) }, to.flatMap { CivilDate($0) })
  }

  /// The article that tells the same news for sure, the surest; of equal ones the oldest.
  private mutating func best(_ articleID: Int64) throws(SQLiteError) -> Int64? {
    let profile = try profiles.profile(of: articleID)
    var shared: [Int64: Int] = [:]
    try byUtterance.bind(articleID)
    while try byUtterance.step() {
      shared[byUtterance.int64(0) ?? 0] = byUtterance.column(1) ?? 0
    }
    var best: (id: Int64, score: Double)?
    for candidate in try candidates(articleID, profile, shared) {
      let other = try profiles.profile(of: candidate)
      guard
        let score = StoryMatching.score(profile, other, utterances: shared[candidate] ?? 0),
        score > best?.score ?? 0, try fits(profile.day, try story(of: candidate))
      else { continue }
      best = (candidate, score)
    }
    return best?.id
  }

  /// A story goes on for a week at most: what comes later is other news of the same people.
  private func fits(
    _ day: CivilDate?, _ story: (id: Int64, from: CivilDate?, to: CivilDate?)?
  ) throws(SQLiteError) -> Bool {
    guard let day, let from = story?.from, let to = story?.to else { return true }
    return day.dayNumber - from.dayNumber <= 7 && to.dayNumber - day.dayNumber <= 7
  }

  /// The twelve articles that share most with the names of this one, in order of their ids.
  private mutating func candidates(
    _ articleID: Int64, _ profile: StoryMatching.Profile, _ shared: [Int64: Int]
  ) throws(SQLiteError) -> [Int64] {
    var weights: [Int64: Double] = [:]
    for id in shared.keys { weights[id] = 1 }
    let rarest = profile.weights.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
    }
    for (entity, weight) in rarest.prefix(12) {
      try byEntity.bind(entity, articleID)
      while try byEntity.step() { weights[byEntity.int64(0) ?? 0, default: 0] += weight }
    }
    let most = weights.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return most.prefix(12).map(\.key).sorted()
  }
}
