import KBLexicon
import KBModel
import KBText

/// The mentions of an article while they are gathered, and the entities that learn from them.
struct Gathering {
  let words: Words
  let names: [NamedSpan]
  private var drafts: [EntityDraft]
  private var mentions: [Mention] = []
  private let reader: OfficeReader
  /// Countries that names of capitals and seats act for, by the names' ranges.
  private var acting: [TextRange: Country] = [:]
  /// Role nouns that stand beside a name and so describe nobody else.
  private var titles: Set<Int> = []

  init(words: Words, joiner: EntityJoiner) {
    self.words = words
    names = joiner.names
    drafts = joiner.drafts
    for index in drafts.indices where drafts[index].entity.kind == .person {
      drafts[index].isFemale = joiner.gender(of: index)
    }
    reader = OfficeReader(words: words, names: joiner.names, drafts: joiner.drafts)
  }

  /// Titles and appositions of every name of a person.
  mutating func addOffices() {
    for (index, name) in names.enumerated() where name.type == .person && isPerson(name.entity) {
      for phrase in reader.phrases(besideName: index) {
        let office = reader.office(phrase)
        titles.insert(phrase.head)
        drafts[name.entity].isFemale = drafts[name.entity].isFemale ?? phrase.noun.isFemale
        drafts[name.entity].entity.country = drafts[name.entity].entity.country ?? office.country
        if phrase.noun.rank > .relation { drafts[name.entity].offices.append(office) }
      }
    }
    for index in drafts.indices {
      drafts[index].entity.role = drafts[index].office?.title
      drafts[index].entity.roleRange = drafts[index].office?.range
    }
  }

  private func isPerson(_ entity: Int) -> Bool { drafts[entity].entity.kind == .person }

  /// Names, nominals and pronouns in text order, each after what precedes it.
  ///
  /// - Parameter choose: the entity that a pronoun means, of its candidates.
  mutating func addMentions(
    choosing choose: ([PronounResolver.Candidate], Pronoun, Int) -> Int? = {
      candidates, pronoun, _ in
      PronounResolver.choice(candidates, for: pronoun)
    }
  ) {
    var history = History(entityCount: drafts.count)
    let seats = SeatReader(words: words)
    let datelines = Set(words.datelines.joined())
    let nominals = NominalResolver(words: words, reader: reader)
    var pronouns = PronounResolver(words: words, reader: reader, drafts: drafts)
    let things = ThingReader(words: words, reader: reader)
    var next = 0
    var token = 0
    while token < words.count {
      if next < names.count, names[next].tokens.lowerBound == token {
        if names[next].type == .organization, datelines.contains(token) {
          // The agency that wrote the article is not what the article calls the agency.
          addMention(names[next].entity, names[next].tokens, .name, type: names[next].type)
        } else {
          let country = seats.country(actedForBy: names[next])
          acting[words.range(names[next].tokens)] = country
          add(
            names[next].entity, names[next].tokens, .name, type: names[next].type,
            actsForCountry: country != nil, &history)
        }
        if let several = things.several(at: next, of: names) {
          let kind = drafts[names[next].entity].entity.kind
          let referent = PronounResolver.Referent(kind: kind, isSeveral: true)
          history.add(pronouns.addUnnamed(referent), several, .nominal, words)
        }
        token = names[next].tokens.upperBound
        next += 1
        continue
      }
      if let pronoun = Pronoun(words, token) {
        let candidates = pronouns.candidates(for: pronoun, at: token, after: history)
        if let entity = choose(candidates, pronoun, token) {
          pronouns.learn(pronoun, entity)
          add(entity, token..<(token + 1), .pronoun, &history)
        }
      } else if !titles.contains(token) {
        if let found = nominals.nominal(at: token, after: history, drafts: drafts) {
          if let entity = found.entity, let country = found.country {
            drafts[entity].entity.country = country
          }
          // Somebody without a name: no mention, but pronouns may mean him.
          let entity =
            found.entity
            ?? pronouns.addUnnamed(.init(kind: found.kind, isFemale: found.isFemale))
          add(entity, found.tokens, .nominal, &history)
        } else if let thing = things.thing(at: token) {
          history.add(pronouns.addUnnamed(thing), token..<(token + 1), .nominal, words)
        }
      }
      token += 1
    }
  }

  private mutating func add(
    _ entity: Int, _ tokens: Range<Int>, _ kind: Mention.Kind, type: Mention.NameType? = nil,
    actsForCountry: Bool = false, _ history: inout History
  ) {
    // A pronoun speaks of the government where the mention before it did.
    let isCarried =
      kind == .pronoun && history.items.last { $0.entity == entity }?.actsForCountry == true
    history.add(entity, tokens, kind, words, actsForCountry: actsForCountry || isCarried)
    addMention(entity, tokens, kind, type: type)
  }

  private mutating func addMention(
    _ entity: Int, _ tokens: Range<Int>, _ kind: Mention.Kind, type: Mention.NameType? = nil
  ) {
    guard entity < drafts.count else { return }
    let type = type ?? Mention.NameType(drafts[entity].entity.kind)
    mentions.append(Mention(range: words.range(tokens), kind: kind, type: type, entity: entity))
  }

  /// The country that a capital or seat acts for, added where the article does not name it.
  mutating func addGovernments() {
    // A pronoun speaks of the government where the name before it did.
    var latest: [Int: Int] = [:]
    for index in mentions.indices {
      let mention = mentions[index]
      switch mention.kind {
      case .name:
        mentions[index].standsFor = acting[mention.range].map { country($0) }
        latest[mention.entity] = mentions[index].standsFor
      case .pronoun: mentions[index].standsFor = latest[mention.entity]
      case .nominal: break
      }
    }
  }

  private mutating func country(_ fact: Country) -> Int {
    if let known = drafts.firstIndex(where: {
      $0.entity.kind == .country && $0.entity.name == fact.name
    }) {
      return known
    }
    drafts.append(EntityDraft(kind: .country, name: fact.name))
    drafts[drafts.count - 1].entity.country = fact.alpha3
    return drafts.count - 1
  }

  /// Entities that are mentioned or stood for, in order of first appearance, and the mentions in text order.
  func result() -> ([Entity], [Mention]) {
    var order: [Int: Int] = [:]
    var entities: [Entity] = []
    var sorted = mentions.sorted { $0.range < $1.range }
    for index in sorted.indices {
      sorted[index].entity = place(sorted[index].entity, &order, &entities)
      sorted[index].standsFor = sorted[index].standsFor.map { place($0, &order, &entities) }
    }
    return (entities, sorted)
  }

  private func place(_ draft: Int, _ order: inout [Int: Int], _ entities: inout [Entity]) -> Int {
    if let known = order[draft] { return known }
    var entity = drafts[draft].entity
    entity.gender = drafts[draft].isFemale.map { $0 ? .female : .male }
    entities.append(entity)
    order[draft] = entities.count - 1
    return entities.count - 1
  }
}
