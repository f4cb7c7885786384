import KBModel
import SQLite

/// Joins an article's findings with those of the articles before it.
struct ArticleJoiner: ~Copyable {
  private var utterances: UtteranceJoiner
  private var stories: StoryJoiner
  private var dates: DateInferrer
  private var quantities: QuantityJoiner
  private var events: EventJoiner
  private var storyOf: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    let utterances = try UtteranceJoiner(db)
    let stories = try StoryJoiner(db)
    let dates = try DateInferrer(db)
    let quantities = try QuantityJoiner(db)
    let events = try EventJoiner(db)
    storyOf = try db.prepare("SELECT story_id FROM articles WHERE id = ?1")
    self.utterances = utterances
    self.stories = stories
    self.dates = dates
    self.quantities = quantities
    self.events = events
  }

  /// Joins statements, finds the story, and dates what the story allows to date.
  ///
  /// - Parameter earlier: the article that this one is a later text of.
  /// - Returns: articles that have got a date, this one perhaps among them: their findings are to be written anew.
  mutating func joinStory(
    articleID: Int64, earlier: Int64?
  ) throws(SQLiteError) -> [DateInferrer.Dated] {
    try utterances.join(articleID: articleID)
    guard let joined = try stories.join(articleID: articleID, earlier: earlier) else { return [] }
    let dated = try dates.infer(storyID: joined.storyID, matchID: joined.matchID)
    if !dated.isEmpty { try stories.refreshDates(storyID: joined.storyID) }
    return dated
  }

  /// Joins the statements of an article whose findings have been written anew.
  mutating func joinUtterances(articleID: Int64) throws(SQLiteError) {
    try utterances.join(articleID: articleID)
  }

  /// Joins figures and events, when the story is known.
  mutating func joinFacts(articleID: Int64) throws(SQLiteError) {
    let storyID: Int64? = try storyOf.value(articleID)
    try quantities.join(articleID: articleID, storyID: storyID)
    try events.join(articleID: articleID)
  }

  /// Brings up to date what erased findings belonged to.
  mutating func refresh(_ touched: FindingsEraser.Touched) throws(SQLiteError) {
    try utterances.refresh(touched.utterances)
    try quantities.refresh(touched.quantities)
    try events.refresh(touched.events)
  }
}
