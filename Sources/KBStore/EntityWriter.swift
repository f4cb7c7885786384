import KBModel
import SQLite

/// Finds the rows of an article's entities by name, or makes them.
///
/// Countries join by code, everything else by its name as `NameKey` folds it and within its kind. Two of one name that
/// lie in or act for different countries stay two, but for people: a full name is one person.
struct EntityWriter: ~Copyable {
  private var country: PreparedStatement
  private var candidates: PreparedStatement
  private var insert: PreparedStatement
  private var details: EntityDetailWriter
  private var people: PersonMatcher

  init(_ db: borrowing Database) throws(SQLiteError) {
    let country = try db.prepare("SELECT id FROM countries WHERE iso3 = ?1")
    let candidates = try db.prepare(
      """
      SELECT DISTINCT e.id, coalesce(o.country_id, l.country_id)
      FROM aliases a JOIN entities e ON e.id = a.entity_id
      LEFT JOIN organizations o ON o.id = e.id
      LEFT JOIN places l ON l.id = e.id
      WHERE a.key = ?1 AND e.kind = ?2 ORDER BY e.id
      """)
    let insert = try db.prepare("INSERT INTO entities (kind, name) VALUES (?1, ?2) RETURNING id")
    let details = try EntityDetailWriter(db)
    people = try PersonMatcher(db)
    self.country = country
    self.candidates = candidates
    self.insert = insert
    self.details = details
  }

  /// The ids of `entities`, in their order.
  ///
  /// People come last, those with a full name before the others: what else the article names helps to tell them apart.
  mutating func ids(of entities: [Entity]) throws(SQLiteError) -> [Int64] {
    var ids = [Int64](repeating: 0, count: entities.count)
    let order = entities.indices.sorted { a, b in
      let (first, second) = (Self.rank(entities[a]), Self.rank(entities[b]))
      return first != second ? first < second : a < b
    }
    var context: [Int64] = []
    for index in order {
      let entity = entities[index]
      var countryID: Int64?
      if let code = entity.country { countryID = try country.value(code) }
      let id: Int64
      if entity.kind == .person {
        id = try person(entity, countryID: countryID, context: context)
      } else {
        id = try thing(entity, countryID: countryID)
      }
      if entity.kind != .country { context.append(id) }
      ids[index] = id
    }
    return ids
  }

  private static func rank(_ entity: Entity) -> Int {
    guard entity.kind == .person else { return 0 }
    return PersonName(entity.name).isFull ? 1 : 2
  }
}

extension EntityWriter {
  private mutating func person(
    _ entity: Entity, countryID: Int64?, context: [Int64]
  ) throws(SQLiteError) -> Int64 {
    let match = try people.match(entity, countryID: countryID, context: context)
    let id: Int64
    if let match {
      id = match.id
    } else {
      id = try make(entity, .person, named: PersonName(entity.name).display)
    }
    try details.storePerson(entity, id: id, countryID: countryID, isFuller: match?.isFuller ?? true)
    return id
  }

  private mutating func thing(_ entity: Entity, countryID: Int64?) throws(SQLiteError) -> Int64 {
    if entity.kind == .country, let countryID { return countryID }
    // A country without a code is found by name, or is a place for us.
    let found = try candidate(entity, entity.kind, countryID: countryID)
    if entity.kind == .country, let found { return found }
    let kind = entity.kind == .country ? .place : entity.kind
    let id: Int64
    if kind == entity.kind, let found {
      id = found
    } else if kind != entity.kind, let place = try candidate(entity, kind, countryID: countryID) {
      id = place
    } else {
      id = try make(entity, kind)
    }
    switch kind {
    case .organization: try details.storeOrganization(entity, id: id, countryID: countryID)
    case .place: try details.storePlace(entity, id: id, countryID: countryID)
    default: try details.storeAliases(entity, id: id)
    }
    return id
  }

  /// The one of the same name and kind whose country does not differ; an equal country before an unknown one.
  private mutating func candidate(
    _ entity: Entity, _ kind: Entity.Kind, countryID: Int64?
  ) throws(SQLiteError) -> Int64? {
    let key = NameKey.key(entity.name)
    guard !key.isEmpty else { return nil }
    var compatible: [(id: Int64, isEqual: Bool)] = []
    try candidates.bind(key, kind.rawValue)
    while try candidates.step() {
      let other = candidates.int64(1)
      guard kind == .country || other == nil || countryID == nil || other == countryID else {
        continue
      }
      compatible.append((candidates.int64(0) ?? 0, other == countryID && other != nil))
    }
    return (compatible.first { $0.isEqual } ?? compatible.first)?.id
  }

  private mutating func make(
    _ entity: Entity, _ kind: Entity.Kind, named name: String? = nil
  ) throws(SQLiteError) -> Int64 {
    try insert.value(kind.rawValue, name ?? entity.name) ?? 0
  }
}
