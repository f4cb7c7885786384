import KBModel
import SQLite

/// Stores what was found in one article.
struct FindingsWriter: ~Copyable {
  private var entities: EntityWriter
  private var mentions: MentionWriter
  private var statements: StatementWriter
  private var figures: FigureWriter
  private var times: TimeWriter
  private var events: EventWriter

  init(_ db: borrowing Database) throws(SQLiteError) {
    let entities = try EntityWriter(db)
    let mentions = try MentionWriter(db)
    let statements = try StatementWriter(db)
    let figures = try FigureWriter(db)
    let times = try TimeWriter(db)
    events = try EventWriter(db)
    self.entities = entities
    self.mentions = mentions
    self.statements = statements
    self.figures = figures
    self.times = times
  }

  mutating func write(_ found: Extraction, articleID: Int64, body: Body) throws(SQLiteError) {
    let ids = try entities.ids(of: found.entities)
    let referents = Referents(ids: ids, mentions: found.mentions)
    for mention in found.mentions {
      try mentions.add(mention, articleID: articleID, referents: referents, body: body)
    }
    for (entity, id) in zip(found.entities, ids) {
      try mentions.addRole(of: entity, id: id, articleID: articleID, body: body)
    }
    var statementIDs: [Int64?] = []
    for statement in found.statements {
      statementIDs.append(
        try statements.add(statement, articleID: articleID, referents: referents, body: body))
    }
    var figureIDs: [Int64?] = []
    for figure in found.figures {
      figureIDs.append(
        try figures.add(
          figure, articleID: articleID, statements: statementIDs, referents: referents, body: body))
    }
    for time in found.times { try times.add(time, articleID: articleID, body: body) }
    for event in found.events {
      _ = try events.add(
        event, articleID: articleID, statements: statementIDs, figures: figureIDs,
        referents: referents, body: body)
    }
  }
}
