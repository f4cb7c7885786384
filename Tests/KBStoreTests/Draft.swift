import KBModel
import KBText
import SQLite
import Testing

@testable import KBStore

/// An invented article and findings in it, told by their words.
struct Draft {
  var article: Article
  var found = Extraction()

  init(_ text: String, path: String = "a.txt", published: String? = nil) {
    article = Article(text: text)
    article.path = path
    article.title = String(text.prefix { $0 != "." })
    article.published = published
    article.sha256 = SHA256.hexadecimal(Array(text.utf8))
    article.format = "text"
  }

  /// The first place of `words` behind `after`.
  func range(_ words: String, after: String = "") -> TextRange {
    let utf8 = Array(article.text.utf8)
    let start = after.isEmpty ? 0 : find(Array(after.utf8), in: utf8, from: 0)
    let found = find(Array(words.utf8), in: utf8, from: start)
    return TextRange(start: found, end: found + words.utf8.count)
  }

  private func find(_ words: [UInt8], in text: [UInt8], from start: Int) -> Int {
    var i = start
    while i + words.count <= text.count {
      if Array(text[i..<(i + words.count)]) == words { return i }
      i += 1
    }
    preconditionFailure("\(String(decoding: words, as: UTF8.self)) is not in the text")
  }

  /// Adds an entity named by `words`, and returns its index.
  @discardableResult
  mutating func name(
    _ words: String, _ kind: Entity.Kind, name: String? = nil, country: String? = nil,
    role: String? = nil
  ) -> Int {
    var entity = Entity(kind: kind, name: name ?? words)
    entity.country = country
    if let role {
      entity.role = role
      entity.roleRange = range(role)
    }
    found.entities.append(entity)
    let index = found.entities.count - 1
    mention(words, index)
    return index
  }

  mutating func mention(_ words: String, _ entity: Int, standsFor: Int? = nil, after: String = "") {
    let type = Mention.NameType(rawValue: found.entities[entity].kind.rawValue) ?? .other
    found.mentions.append(
      Mention(
        range: range(words, after: after), kind: .name, type: type, entity: entity,
        standsFor: standsFor))
  }

  @discardableResult
  mutating func say(
    _ words: String, by speaker: Int?, named: String? = nil, mode: Statement.Mode = .direct
  ) -> Int {
    var said = Statement(range: range(words), mode: mode)
    if let named { said.speaker = Statement.Speaker(range: range(named), entity: speaker) }
    found.statements.append(said)
    return found.statements.count - 1
  }

  @discardableResult
  mutating func count(
    _ words: String, _ kind: Figure.Kind, _ value: Double, unit: String?, of: String? = nil,
    statement: Int? = nil
  ) -> Int {
    var figure = Figure(range: range(words), kind: kind, value: value, unit: unit)
    figure.of = of.map { range($0) }
    figure.statement = statement
    found.figures.append(figure)
    return found.figures.count - 1
  }

  @discardableResult
  mutating func event(
    _ type: Event.Kind, _ words: String, trigger: String, actors: [(String, Int)],
    recipients: [(String, Int)] = [], date: String? = nil
  ) -> Int {
    var event = Event(range: range(words), type: type, trigger: range(trigger))
    event.actors = actors.map {
      Event.Participant(range: range($0.0), entity: $0.1, country: found.entities[$0.1].country)
    }
    event.recipients = recipients.map {
      Event.Participant(range: range($0.0), entity: $0.1, country: found.entities[$0.1].country)
    }
    event.date = date
    found.events.append(event)
    return found.events.count - 1
  }
}

extension Stamp {
  static let test = Stamp(ingestedAt: "2024-08-21T10:00:00Z", extractor: "test")
}

/// Writes drafts, `batch` of them in a transaction.
func write(
  _ drafts: [Draft], to store: borrowing Store, batch: Int = .max,
  extract: @escaping (Article) -> Extraction = { _ in Extraction() }
) throws -> [Written] {
  var writer = try ArticleWriter(store, stamp: .test, extract: extract)
  var written: [Written] = []
  var start = 0
  while start < drafts.count {
    let end = min(drafts.count, start + min(batch, drafts.count))
    try store.database.transaction { () throws(StoreError) in
      for draft in drafts[start..<end] {
        written.append(try writer.write(draft.article, draft.found))
      }
    }
    start = end
  }
  return written
}

/// The rows of a query as text, columns separated by ` | `, NULL as `-`.
func rows(_ sql: String, in store: borrowing Store) throws -> [String] {
  var query = try store.database.prepare(sql)
  var lines: [String] = []
  while try query.step() {
    lines.append((0..<query.columnCount).map { query.string($0) ?? "-" }.joined(separator: " | "))
  }
  return lines
}

/// Expects the rows of a query, in the form of `rows`.
func expect(
  _ sql: String, in store: borrowing Store, _ expected: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try rows(sql, in: store)
  #expect(found == expected, sourceLocation: sourceLocation)
}

/// Every row of every table, in a form that can be compared.
func everything(in store: borrowing Store) throws -> [String] {
  let tables = try rows(
    """
    SELECT name FROM sqlite_schema
    WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT GLOB '*_fts_*'
      AND name NOT IN ('schema_migrations', 'ingests', 'ingest_problems') ORDER BY name
    """, in: store)
  return try tables.flatMap { table in
    try rows("SELECT * FROM \(table) ORDER BY 1, 2", in: store).map { "\(table): \($0)" }
  }
}
