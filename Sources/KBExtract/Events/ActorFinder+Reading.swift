import KBLanguage
import KBLexicon
import KBModel
import KBText

extension ActorFinder {
  /// A phrase with a name at its head: `Russian President Vladimir Putin`, `the ministry` that the article has named.
  func named(_ token: Int, _ core: ClosedRange<Int>) -> Actor? {
    let range = tree.range(core)
    let title = core.reversed().map(tree.word).first { lexicon.sector($0) != nil }
    if let mention = names.mention(at: token), mention.type != .nationality || isBare(token) {
      return entity(mention, range: range, head: token, sectorWord: title)
    }
    for apposition in tree.children(token, .appos, .flat, .nmodDesc) {
      guard let mention = names.mention(at: apposition), mention.type == .person else { continue }
      return entity(
        mention, range: range.union(mention.range), head: token, sectorWord: title)
    }
    for inner in core.reversed() {
      guard let mention = names.mention(at: inner), mention.type == .person,
        !isOwner(inner, of: token)
      else { continue }
      return entity(mention, range: range, head: token, sectorWord: title)
    }
    return nil
  }

  /// A nationality that stands for people: `the Palestinians`, not `Palestinian youths`.
  private func isBare(_ token: Int) -> Bool {
    tree.tag(token).hasPrefix("NN") && ![.amod, .compound].contains(tree.relation(token))
  }

  private func isOwner(_ inner: Int, of token: Int) -> Bool {
    tree.children(token, .nmodPoss).contains { tree.subtree($0).contains(inner) }
  }

  /// A phrase with a noun for actors at its head, or a name that nobody knows: `rebel fighters`, `students`.
  func described(_ token: Int, _ core: ClosedRange<Int>) -> Actor? {
    let word = tree.word(token)
    let range = tree.range(core)
    if let known = knownActor(core) {
      return Actor(
        participant: .init(range: range, country: known.country, sector: known.sector), head: token)
    }
    if let sector = lexicon.sector(word) {
      var actor = Actor(participant: .init(range: range, sector: sector), head: token)
      actor.isPerson = lexicon.isPeople(word)
      for child in tree.children(token, .amod, .compound, .nmodUnmarked) {
        guard let better = lexicon.sector(tree.word(child)) else { continue }
        if sector == "CVL" || sector == "NGO" || Self.ownSectors.contains(better) {
          actor.participant.sector = better
        }
      }
      attachCountry(&actor, token)
      return actor
    }
    if tree.tag(token) == "CD" {
      var actor = Actor(participant: .init(range: range), head: token)
      (actor.isPerson, actor.isNumber) = (true, true)
      return actor
    }
    guard tree.tag(token).hasPrefix("NNP"), !Self.calendar.contains(word) else { return nil }
    return bearer(of: word, range, token) ?? Actor(participant: .init(range: range), head: token)
  }

  /// The person of the article whose family name an unrecognized word is.
  private func bearer(of word: String, _ range: TextRange, _ token: Int) -> Actor? {
    guard let index = entities.firstIndex(where: { $0.familyName?.lowercased() == word }) else {
      return nil
    }
    let entity = entities[index]
    return Actor(
      participant: .init(
        range: range, entity: index, country: entity.country, sector: sector(of: entity, nil)),
      head: token, isPerson: true)
  }

  static func isCalendarWord(_ word: String) -> Bool { calendar.contains(word) }

  private static let calendar: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Sectors that a modifier gives to whatever it modifies: `rebel leaders`, `opposition officials`.
  private static let ownSectors: Set<String> = ["REB", "OPP", "LAB", "AGR", "PTY", "CRM", "REL"]

  /// A nation as a modifier: `German` of `German goods`.
  func nation(_ token: Int) -> Actor? {
    if isPrefixed(token) { return nil }
    if let mention = names.mention(at: token), mention.type != .person, mention.type != .other {
      return entity(
        mention, range: tree.document.tokens[token].range.union(mention.range), head: token,
        sectorWord: nil)
    }
    return nil
  }

  /// `anti-Japanese`, `pro-Russian`: of whom somebody else thinks so.
  private func isPrefixed(_ token: Int) -> Bool {
    ["-", "‑"].contains(tree.word(token - 1))
      && ["anti", "pro", "non"].contains(tree.word(token - 2))
  }

  /// A name as a modifier that no list and no mention knows: `Ruritania` of `Ruritania villages`.
  func unknownName(_ token: Int) -> Actor? {
    guard tree.tag(token) == "NNP", names.mention(at: token) == nil,
      !Self.calendar.contains(tree.word(token))
    else { return nil }
    return Actor(participant: .init(range: tree.range(token...token)), head: token)
  }

  /// A noun for actors as a modifier: `rebel` of `rebel positions`.
  func modifier(_ token: Int) -> Actor? {
    guard tree.tag(token).hasPrefix("NN"), let sector = lexicon.sector(tree.word(token)) else {
      return nil
    }
    return Actor(
      participant: .init(range: tree.range(token...token), sector: sector), head: token,
      isPerson: true)
  }

  private func knownActor(_ core: ClosedRange<Int>) -> KnownActor? {
    var first = core.lowerBound
    while first < core.upperBound, ["DT", "JJ", "CD", "PDT"].contains(tree.tag(first)) {
      if let known = lexicon.knownActor(text(first...core.upperBound)) { return known }
      first += 1
    }
    return lexicon.knownActor(text(first...core.upperBound))
      ?? lexicon.knownActor(text(core.upperBound...core.upperBound))
  }

  private func text(_ tokens: ClosedRange<Int>) -> String {
    tree.document.text(tree.range(tokens)).lowercased()
  }

  /// The country that a noun phrase belongs to, by its modifiers.
  private func attachCountry(_ actor: inout Actor, _ token: Int) {
    for owner in owners(of: token) where owner.participant.country != nil {
      actor.participant.country = owner.participant.country
      if owner.isState, let sector = actor.sector, Self.stateSectors.contains(sector) {
        actor.participant.entity = owner.participant.entity
      }
      return
    }
  }

  /// Sectors whose bearers act for their state.
  private static let stateSectors: Set<String> = ["GOV", "LEG", "JUD", "COP", "MIL", "SPY"]

  /// The actor that a mention names.
  func entity(
    _ mention: Mention, range: TextRange, head: Int, sectorWord: String?
  ) -> Actor? {
    guard mention.entity < entities.count, mention.type != .other else { return nil }
    var index = mention.entity
    var isState = entities[index].kind == .country
    var isPlace = entities[index].kind == .place
    if let standsFor = mention.standsFor, standsFor < entities.count {
      (index, isState, isPlace) = (standsFor, true, false)
    }
    let entity = entities[index]
    var actor = Actor(
      participant: .init(range: range, entity: index, country: entity.country), head: head)
    (actor.isState, actor.isPlace) = (isState, isPlace)
    actor.isPerson = entity.kind == .person || (mention.type == .nationality && isState)
    if !isState, !isPlace { actor.participant.sector = sector(of: entity, sectorWord) }
    if let known = lexicon.knownActor(entity.name.lowercased()), !isState {
      actor.participant.sector = known.sector
      if actor.participant.country == nil { actor.participant.country = known.country }
    }
    return actor
  }

  private func sector(of entity: Entity, _ word: String?) -> String? {
    let described = entity.kind == .person ? entity.role : entity.name
    for word in (described ?? "").lowercased().split(separator: " ").reversed() {
      if let sector = lexicon.sector(String(word)) { return sector }
    }
    return word.flatMap { lexicon.sector($0) }
  }
}
