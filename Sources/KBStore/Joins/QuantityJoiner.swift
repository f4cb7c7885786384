import SQLite

/// Joins figures that measure the same thing into quantities, where sources agree or differ.
struct QuantityJoiner: ~Copyable {
  private var ofArticle: PreparedStatement
  private var inStory: PreparedStatement
  private var byValue: PreparedStatement
  private var insert: PreparedStatement
  private var assign: PreparedStatement
  private var refresh: PreparedStatement
  private var delete: PreparedStatement
  private var bodies: StoredBodies

  private static let columns = """
    f.id, f.article_id, f.quantity_id, f.kind, f.value, f.low, f.high, f.unit, f.per, f.period,
    f.entity_id, f.of, f.reading, f.start_char, f.end_char
    FROM figures f JOIN articles a ON a.id = f.article_id
    """

  /// Figures of one kind in a story that a new one is compared with, the latest: what many share tells nothing.
  private static let mostInStory = 200

  init(_ db: borrowing Database) throws(SQLiteError) {
    let ofArticle = try db.prepare(
      "SELECT \(Self.columns) WHERE f.article_id = ?1 ORDER BY f.start_char, f.id")
    let inStory = try db.prepare(
      """
      SELECT \(Self.columns)
      WHERE f.id IN (
        SELECT id FROM figures WHERE kind = ?3 AND quantity_id IS NOT NULL AND article_id IN (
          SELECT ?1 UNION SELECT id FROM articles WHERE story_id = ?2 AND superseded_by IS NULL)
        ORDER BY id DESC LIMIT \(Self.mostInStory))
      ORDER BY f.id
      """)
    let byValue = try db.prepare(
      """
      SELECT \(Self.columns)
      WHERE f.unit IS ?1 AND f.value = ?2 AND f.quantity_id IS NOT NULL AND a.superseded_by IS NULL
      ORDER BY f.id DESC LIMIT 100
      """)
    let insert = try db.prepare(
      "INSERT INTO quantities (of, entity_id, unit, period) VALUES (?1, ?2, ?3, ?4) RETURNING id")
    let assign = try db.prepare("UPDATE figures SET quantity_id = ?2, reading = ?3 WHERE id = ?1")
    // What its first figure that knows it says.
    let refresh = try db.prepare(
      """
      UPDATE quantities SET
        of = (SELECT of FROM figures WHERE quantity_id = ?1 AND of IS NOT NULL ORDER BY id LIMIT 1),
        entity_id = (SELECT entity_id FROM figures WHERE quantity_id = ?1 AND entity_id IS NOT NULL ORDER BY id LIMIT 1),
        period = (SELECT period FROM figures WHERE quantity_id = ?1 AND period IS NOT NULL ORDER BY id LIMIT 1)
      WHERE id = ?1
      """)
    let bodies = try StoredBodies(db)
    delete = try db.prepare(
      "DELETE FROM quantities WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM figures WHERE quantity_id = ?1)"
    )
    self.ofArticle = ofArticle
    self.inStory = inStory
    self.byValue = byValue
    self.insert = insert
    self.assign = assign
    self.refresh = refresh
    self.bodies = bodies
  }

  /// Gives each figure of an article its quantity, found among the stored ones or new.
  mutating func join(articleID: Int64, storyID: Int64?) throws(SQLiteError) {
    try ofArticle.bind(articleID)
    var rows: [Row] = []
    while try ofArticle.step() { rows.append(Self.row(ofArticle)) }
    var inStory: [String: [QuantityMatching.Measure]] = [:]
    var touched: Set<Int64> = []
    for row in rows where QuantityMatching.kinds.contains(row.measure.kind) {
      var measure = try withFate(row)
      var told: [QuantityMatching.Measure]
      if let known = inStory.removeValue(forKey: measure.kind) {
        told = known
      } else {
        told = try self.told(as: measure, storyID: storyID)
      }
      let id: Int64
      if let match = try match(measure, told) {
        (id, measure.reading) = match
      } else {
        id = try insert.value(row.of, measure.entityID, measure.unit, measure.period) ?? 0
        measure.reading = 1
      }
      measure.quantityID = id
      try assign.run(measure.id, id, measure.reading)
      touched.insert(id)
      told.insert(measure, at: told.lastIndex { $0.id < measure.id }.map { $0 + 1 } ?? 0)
      if told.count > Self.mostInStory { told.removeFirst() }
      inStory[measure.kind] = told
    }
    for id in touched.sorted() { try refresh.run(id) }
  }

  /// Brings quantities up to date whose figures have been taken away; those without any are removed.
  mutating func refresh(_ ids: [Int64]) throws(SQLiteError) {
    for id in ids {
      try refresh.run(id)
      try delete.run(id)
    }
  }

  /// The latest figures of a kind in the article and its story that have a quantity, by id.
  private mutating func told(
    as measure: QuantityMatching.Measure, storyID: Int64?
  ) throws(SQLiteError) -> [QuantityMatching.Measure] {
    var told: [Row] = []
    try inStory.bind(measure.articleID, storyID, measure.kind)
    while try inStory.step() { told.append(Self.row(inStory)) }
    return try told.map { row throws(SQLiteError) in try withFate(row) }
  }

  /// The quantity of the figure that matches best, of equal ones the oldest; and which of its values this one is.
  private mutating func match(
    _ measure: QuantityMatching.Measure, _ inStory: [QuantityMatching.Measure]
  ) throws(SQLiteError) -> (id: Int64, reading: Int)? {
    if let best = Self.best(measure, inStory, by: QuantityMatching.scoreInStory) { return best }
    guard let value = measure.value, QuantityMatching.isDistinctive(measure) else { return nil }
    var told: [Row] = []
    try byValue.bind(measure.unit, value)
    while try byValue.step() { told.append(Self.row(byValue)) }
    told.sort { $0.measure.id < $1.measure.id }
    let measures = try told.map { row throws(SQLiteError) in try withFate(row) }
    return Self.best(measure, measures, by: QuantityMatching.scoreAcross)
  }

  private static func best(
    _ measure: QuantityMatching.Measure, _ told: [QuantityMatching.Measure],
    by score: (QuantityMatching.Measure, QuantityMatching.Measure) -> Double
  ) -> (id: Int64, reading: Int)? {
    // A quantity to which this article gives another value already is another thing.
    let taken = Set(
      told.filter {
        $0.articleID == measure.articleID && !QuantityMatching.haveEqualValues($0, measure)
      }.compactMap(\.quantityID))
    var best: (id: Int64, score: Double)?
    for other in told {
      guard let id = other.quantityID, !taken.contains(id) else { continue }
      let score = score(measure, other)
      if score > best?.score ?? 0 { best = (id, score) }
    }
    guard let best else { return nil }
    let values = told.filter { $0.quantityID == best.id }
    let equal = values.first { QuantityMatching.haveEqualValues(measure, $0) }
    return (best.id, equal?.reading ?? (values.compactMap(\.reading).max() ?? 0) + 1)
  }

  /// A figure with its place in the body.
  private struct Row {
    var measure: QuantityMatching.Measure
    var of: String?
    var start: Int
    var end: Int
  }

  private static func row(_ row: borrowing PreparedStatement) -> Row {
    let of = row.string(11)
    let measure = QuantityMatching.Measure(
      id: row.int64(0) ?? 0, articleID: row.int64(1) ?? 0, quantityID: row.int64(2),
      reading: row.column(12), kind: row.string(3) ?? "", value: row.double(4),
      low: row.double(5), high: row.double(6), unit: row.string(7), per: row.string(8),
      period: row.string(9), entityID: row.int64(10),
      of: ContentWords.of(of ?? "").subtracting(ContentWords.anybody), fate: nil)
    return Row(measure: measure, of: of, start: row.column(13) ?? 0, end: row.column(14) ?? 0)
  }

  /// The figure with the fate that the hundred characters before it and behind it tell.
  private mutating func withFate(_ row: Row) throws(SQLiteError) -> QuantityMatching.Measure {
    var measure = row.measure
    guard measure.kind == "count" else { return measure }
    measure.fate = Fates.nearest(
      before: try bodies.text(of: measure.articleID, from: row.start - 100, to: row.start),
      after: try bodies.text(of: measure.articleID, from: row.end, to: row.end + 100))
    return measure
  }
}
