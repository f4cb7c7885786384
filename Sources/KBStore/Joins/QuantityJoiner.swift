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

  /// The last two: 100 characters before the figure and behind it.
  private static let columns = """
    f.id, f.article_id, f.quantity_id, f.kind, f.value, f.low, f.high, f.unit, f.per, f.period,
    f.entity_id, f.of, f.reading,
    substr(a.body, max(1, f.start_char - 99), min(100, f.start_char)), substr(a.body, f.end_char + 1, 100)
    FROM figures f JOIN articles a ON a.id = f.article_id
    """

  init(_ db: borrowing Database) throws(SQLiteError) {
    let ofArticle = try db.prepare(
      "SELECT \(Self.columns) WHERE f.article_id = ?1 ORDER BY f.start_char, f.id")
    let inStory = try db.prepare(
      """
      SELECT \(Self.columns)
      WHERE f.id IN (
        SELECT id FROM figures WHERE kind = ?3 AND quantity_id IS NOT NULL AND article_id IN (
          SELECT ?1 UNION SELECT id FROM articles WHERE story_id = ?2 AND superseded_by IS NULL)
        ORDER BY id DESC LIMIT 200)
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
    delete = try db.prepare(
      "DELETE FROM quantities WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM figures WHERE quantity_id = ?1)"
    )
    self.ofArticle = ofArticle
    self.inStory = inStory
    self.byValue = byValue
    self.insert = insert
    self.assign = assign
    self.refresh = refresh
  }

  /// Gives each figure of an article its quantity, found among the stored ones or new.
  mutating func join(articleID: Int64, storyID: Int64?) throws(SQLiteError) {
    try ofArticle.bind(articleID)
    var measures: [(measure: QuantityMatching.Measure, of: String?)] = []
    while try ofArticle.step() { measures.append((Self.measure(ofArticle), ofArticle.string(11))) }
    for (measure, of) in measures where QuantityMatching.kinds.contains(measure.kind) {
      let id: Int64
      var reading = 1
      if let match = try match(measure, storyID: storyID) {
        (id, reading) = match
      } else {
        id = try insert.value(of, measure.entityID, measure.unit, measure.period) ?? 0
      }
      try assign.run(measure.id, id, reading)
      try refresh.run(id)
    }
  }

  /// Brings quantities up to date whose figures have been taken away; those without any are removed.
  mutating func refresh(_ ids: [Int64]) throws(SQLiteError) {
    for id in ids {
      try refresh.run(id)
      try delete.run(id)
    }
  }

  /// The quantity of the figure that matches best, of equal ones the oldest; and which of its values this one is.
  private mutating func match(
    _ measure: QuantityMatching.Measure, storyID: Int64?
  ) throws(SQLiteError) -> (id: Int64, reading: Int)? {
    var told: [QuantityMatching.Measure] = []
    try inStory.bind(measure.articleID, storyID, measure.kind)
    while try inStory.step() { told.append(Self.measure(inStory)) }
    if let best = Self.best(measure, told, by: QuantityMatching.scoreInStory) { return best }
    guard let value = measure.value else { return nil }
    told = []
    try byValue.bind(measure.unit, value)
    while try byValue.step() { told.append(Self.measure(byValue)) }
    told.sort { $0.id < $1.id }
    return Self.best(measure, told, by: QuantityMatching.scoreAcross)
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

  private static func measure(_ row: borrowing PreparedStatement) -> QuantityMatching.Measure {
    let kind = row.string(3) ?? ""
    let fate =
      kind == "count"
      ? Fates.nearest(before: row.string(13) ?? "", after: row.string(14) ?? "") : nil
    return QuantityMatching.Measure(
      id: row.int64(0) ?? 0, articleID: row.int64(1) ?? 0, quantityID: row.int64(2),
      reading: row.column(12), kind: kind, value: row.double(4), low: row.double(5),
      high: row.double(6), unit: row.string(7), per: row.string(8), period: row.string(9),
      entityID: row.int64(10),
      of: ContentWords.of(row.string(11) ?? "").subtracting(ContentWords.anybody), fate: fate)
  }
}
