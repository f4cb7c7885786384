import KBModel
import SQLite

/// Finds the stored person that an article means by a name.
///
/// A full name is the person of that name, whatever middle names and initials stand in it. A family name alone is the
/// one person of that name for whom something speaks: the country, the role, or what else the article names; where
/// nothing does or several remain, it is a person of its own, since a wrong join is worse than none.
struct PersonMatcher: ~Copyable {
  struct Match {
    var id: Int64
    /// The article's name has more parts than the stored one, initials aside.
    var isFuller: Bool
  }

  private struct Candidate {
    var id: Int64
    var name: PersonName
    var countryID: Int64?
    var role: String?
    var gender: String?
  }

  private var byKey: PreparedStatement
  private var shared: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    let byKey = try db.prepare(
      """
      SELECT DISTINCT p.id, p.name, p.country_id, p.role, p.gender
      FROM aliases a JOIN people p ON p.id = a.entity_id
      WHERE a.key = ?1 ORDER BY p.id
      """)
    // The latest 100 articles that name the person are enough to know its company.
    shared = try db.prepare(
      """
      SELECT count(DISTINCT m.entity_id) FROM mentions m
      WHERE m.article_id IN (
        SELECT DISTINCT article_id FROM mentions WHERE entity_id = ?1 ORDER BY article_id DESC LIMIT 100)
      AND m.entity_id IN (SELECT value FROM json_each(?2))
      """)
    self.byKey = byKey
  }

  /// - Parameter context: ids of what else the article names, countries aside.
  mutating func match(
    _ entity: Entity, countryID: Int64?, context: [Int64]
  ) throws(SQLiteError) -> Match? {
    let name = PersonName(entity.name)
    guard let last = name.words.last else { return nil }
    let all = try candidates(name.isFull ? entity.familyName.map { NameKey.key($0) } ?? last : last)
    if name.isFull {
      let same = all.filter { $0.name.isFull && $0.name.isSame(as: name) }
      if let exact = same.first(where: { $0.name.words == name.words }) {
        return Match(id: exact.id, isFuller: false)
      }
      if same.count == 1 {
        return Match(id: same[0].id, isFuller: name.fullness > same[0].name.fullness)
      }
      // The family name alone was stored before; it becomes this person unless another of the name is known.
      guard same.isEmpty, all.count == 1, !all[0].name.isFull,
        try isSupported(all[0], entity, countryID, context)
      else { return nil }
      return Match(id: all[0].id, isFuller: true)
    }
    // A given name and what pronouns show may mislead; a family name alone has nothing better.
    let possible = all.filter {
      $0.gender == nil || entity.gender == nil || $0.gender == entity.gender?.rawValue
    }
    var supported: [Candidate] = []
    for candidate in possible where candidate.name.isFull {
      if try isSupported(candidate, entity, countryID, context) { supported.append(candidate) }
    }
    if supported.count == 1 { return Match(id: supported[0].id, isFuller: false) }
    guard supported.isEmpty else { return nil }
    let alone = possible.first {
      $0.name.words == name.words && !Self.differ($0.countryID, countryID)
    }
    return alone.map { Match(id: $0.id, isFuller: false) }
  }

  private mutating func candidates(_ key: String) throws(SQLiteError) -> [Candidate] {
    var found: [Candidate] = []
    try byKey.bind(key)
    while try byKey.step() {
      found.append(
        Candidate(
          id: byKey.int64(0) ?? 0, name: PersonName(byKey.string(1) ?? ""),
          countryID: byKey.int64(2), role: byKey.string(3), gender: byKey.string(4)))
    }
    return found
  }

  /// Something besides the name speaks for it: an equal country, a word of the role, or two things named with both.
  private mutating func isSupported(
    _ candidate: Candidate, _ entity: Entity, _ countryID: Int64?, _ context: [Int64]
  ) throws(SQLiteError) -> Bool {
    if Self.differ(candidate.countryID, countryID) { return false }
    if let countryID, candidate.countryID == countryID { return true }
    let (ours, theirs) = (NameKey.words(entity.role ?? ""), NameKey.words(candidate.role ?? ""))
    if ours.contains(where: { theirs.contains($0) }) { return true }
    let list = "[" + context.map(String.init).joined(separator: ",") + "]"
    let count: Int = try shared.value(candidate.id, list) ?? 0
    return count >= 2
  }

  private static func differ(_ a: Int64?, _ b: Int64?) -> Bool { a != nil && b != nil && a != b }
}
