import KBText

/// The words of political events: verbs, nouns, the verbs that govern clauses, and nouns for actors.
///
/// Lists are of lemmas; look-ups take a form as it stands in the text, in lower case.
public struct EventLexicon: Sendable {
  /// Read once, when first used.
  public static let shared = EventLexicon()

  private let verbs: [String: [EventVerb]]
  private let nouns: [String: [EventNoun]]
  private let clauses: [String: [ClauseEffect]]
  private let sectors: [String: String]
  private let names: [String: KnownActor]
  private let plurals: Set<String>
  private let people: Set<String>
  private let sports: Set<String>

  private init() {
    verbs = Self.readVerbs()
    nouns = Self.readNouns()
    clauses = Self.readClauses()
    (sectors, plurals, people) = Self.readActors()
    var names: [String: KnownActor] = [:]
    for row in DataList.rows("known-actors") where row.count >= 3 {
      names[row[0].lowercased()] = KnownActor(
        sector: row[1], country: row[2] == "-" ? nil : row[2])
    }
    self.names = names
    sports = Set(DataList.rows("sports-words").compactMap(\.first))
  }

  /// The uses of a verb form (`accused`), those with an object first; empty for other words.
  public func verb(_ form: String) -> [EventVerb] { verbs[form] ?? [] }

  /// The meanings of a noun form (`talks`), in the list's order.
  public func noun(_ form: String) -> [EventNoun] { nouns[form] ?? [] }

  /// What a verb or adjective form makes of the clause that it governs.
  public func clauseEffects(_ form: String) -> [ClauseEffect] { clauses[form] ?? [] }

  /// PLOVER sector of a noun form for an actor (`troops`: `MIL`).
  public func sector(_ form: String) -> String? { sectors[form] }

  /// True of a noun form for people (`ministers`), not for a body (`ministry`).
  public func isPeople(_ form: String) -> Bool { people.contains(form) }

  /// True of a noun form listed here that is a plural.
  public func isPlural(_ form: String) -> Bool { plurals.contains(form) }

  /// An organization or armed group that the list names, in lower case.
  public func knownActor(_ name: String) -> KnownActor? { names[name] }

  /// A word of sports reports.
  public func isSportsWord(_ form: String) -> Bool { sports.contains(form) }
}

/// An organization that every reader knows: `NATO`, `Hamas`.
public struct KnownActor: Sendable {
  /// PLOVER sector.
  public let sector: String
  /// ISO 3166-1 alpha-3; nil where it acts for several.
  public let country: String?
}

/// What a governing verb makes of a clause.
public enum ClauseEffect: String, Sendable {
  case transparent, future, hypothetical, negated, report
}

extension EventLexicon {
  private static func readVerbs() -> [String: [EventVerb]] {
    var verbs: [String: [EventVerb]] = [:]
    for row in DataList.rows("event-verbs") where row.count >= 5 {
      let words = row[0].split(separator: " ").map(String.init)
      guard let lemma = words.first,
        let verb = EventVerb(row: row, particle: words.count > 1 ? words[1] : nil)
      else { continue }
      for form in Set(Inflection.verbForms(lemma)) { verbs[form, default: []].append(verb) }
    }
    // Stable: the more a row asks for, the earlier it is tried.
    return verbs.mapValues { rows in
      (0...2).flatMap { rank in rows.filter { Self.rank($0) == rank } }
    }
  }

  private static func rank(_ verb: EventVerb) -> Int {
    switch (verb.particle, verb.object) {
    case (_, .nouns): 0
    case (.some, _): 1
    case (nil, .clause): 1
    case (nil, .any), (nil, .something), (nil, .nothing): 2
    }
  }

  private static func readNouns() -> [String: [EventNoun]] {
    var sets: [String: Set<String>] = [:]
    for row in DataList.rows("event-modifiers") where row.count >= 2 {
      sets[row[1], default: []].insert(row[0])
    }
    var nouns: [String: [EventNoun]] = [:]
    for row in DataList.rows("event-nouns") where row.count >= 5 {
      let flags = EventFlags(row[4])
      let modifiers = EventFlags.others(row[4]).reduce(into: Set<String>()) {
        $0.formUnion(sets[$1] ?? [$1])
      }
      let noun = EventNoun(
        kind: row[1], type: row[2] == "-" ? nil : row[2],
        recipient: row[3] == "-" ? [] : row[3].split(separator: ",").map(String.init),
        flags: flags, modifiers: modifiers)
      let forms = Inflection.nounForms(row[0])
      for form in Set(flags.contains(.plural) ? Array(forms.dropFirst()) : forms) {
        nouns[form, default: []].append(noun)
      }
    }
    return nouns
  }

  private static func readClauses() -> [String: [ClauseEffect]] {
    var clauses: [String: [ClauseEffect]] = [:]
    for row in DataList.rows("clause-verbs") where row.count >= 2 {
      guard let effect = ClauseEffect(rawValue: row[1]) else { continue }
      for form in Set(Inflection.verbForms(row[0])) { clauses[form, default: []].append(effect) }
    }
    return clauses
  }

  private static func readActors() -> ([String: String], Set<String>, Set<String>) {
    var sectors: [String: String] = [:]
    var (plurals, people): (Set<String>, Set<String>) = ([], [])
    for row in DataList.rows("actor-nouns") where row.count >= 3 {
      for (index, form) in Inflection.nounForms(row[0]).enumerated() where sectors[form] == nil {
        sectors[form] = row[2]
        if index > 0 { plurals.insert(form) }
        if row[1] == "person" { people.insert(form) }
      }
    }
    return (sectors, plurals, people)
  }
}
