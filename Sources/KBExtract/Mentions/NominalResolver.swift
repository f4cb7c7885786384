import KBLexicon
import KBModel
import KBText

/// Joins descriptions to whom they describe: `the president`, `the Russian leader`, `the ministry`, `the country`.
struct NominalResolver {
  let words: Words
  let reader: OfficeReader
  /// Indices into the reader's names, by entity.
  private let namesOf: [Int: [Int]]
  /// Mentions to look back: those of some 60 kilobytes.
  private static let reach = 3_000

  init(words: Words, reader: OfficeReader) {
    (self.words, self.reader) = (words, reader)
    namesOf = Dictionary(grouping: reader.names.indices) { reader.names[$0].entity }
  }

  /// A description, and what it means.
  struct Found {
    var tokens: Range<Int>
    /// nil for somebody or something that the article does not name: `a senior official`.
    var entity: Int?
    var kind: Entity.Kind
    /// What the noun shows.
    var isFemale: Bool?
    /// Alpha-3 of the country that the words give the person.
    var country: String?
  }

  /// The description headed by `token`; nil for most tokens, and then cheap.
  func nominal(at token: Int, after history: History, drafts: [EntityDraft]) -> Found? {
    guard words.isWord(token), reader.named(at: token) == nil, !words.isHyphen(token + 1),
      words.isTagged(token + 1, "NN") != true
    else { return nil }
    if let phrase = reader.phrase(headedAt: token) {
      return reader.named(at: token + 1)?.type == .person ? nil : person(phrase, history, drafts)
    }
    if let aged = aged(token, history, drafts) { return aged }
    return GroupNouns.shared.noun(words, token).flatMap { group(token, $0, history, drafts) }
  }

  /// `The 74-year-old said`: the only person of this sentence and the one before, else the subject among them.
  private func aged(_ token: Int, _ history: History, _ drafts: [EntityDraft]) -> Found? {
    let start = token - 5
    guard words.equals(token, "old"), words.equals(start, "the"), words.equals(token - 2, "year"),
      reader.isModifier(start + 1), words.isSpeaking(token)
    else { return nil }
    let sentence = words.sentence(token)
    let people = history.recent(Self.reach).prefix { sentence - $0.sentence <= 1 }.filter {
      $0.entity < drafts.count && drafts[$0.entity].entity.kind == .person
    }
    let isOne = people.allSatisfy { $0.entity == people.first?.entity }
    return Found(
      tokens: start..<(token + 1),
      entity: (isOne ? people.first : people.first(where: \.isSubject))?.entity,
      kind: .person)
  }

  private func person(
    _ phrase: OfficeReader.Phrase, _ history: History, _ drafts: [EntityDraft]
  ) -> Found? {
    let noun = phrase.noun
    let start = phrase.determiner ?? phrase.tokens.lowerBound
    let whole = reader.withTail(phrase)
    let office = reader.office(whole)
    let found = Found(
      tokens: start..<whole.tokens.upperBound, entity: nil, kind: .person, isFemale: noun.isFemale,
      country: nil)
    guard let determiner = phrase.determiner else {
      return phrase.country == nil ? nil : resolved(found, noun, office, history, drafts)
    }
    if words.isAny(determiner, ["a", "an"]) { return isIntroduced(phrase.head) ? found : nil }
    if noun.rank == .relation, office.country == nil { return found }
    let known = resolved(found, noun, office, history, drafts)
    return known ?? found
  }

  /// Subject, object or agent of a verb: somebody new, where a predicate (`was a poet`) speaks of one who is known.
  private func isIntroduced(_ head: Int) -> Bool {
    guard let relation = words.relation(head) else { return true }
    return relation.hasPrefix("nsubj") || relation == "obj" || relation == "iobj"
      || relation == "obl:agent"
  }

  /// The person who bears the title, the last mentioned of several; nil where none does.
  private func resolved(
    _ found: Found, _ noun: RoleNoun, _ office: Office, _ history: History, _ drafts: [EntityDraft]
  ) -> Found? {
    var found = found
    let bearers = drafts.indices.filter { index in
      drafts[index].entity.kind == .person && bears(drafts[index], office, noun)
    }
    let owned = bearers.filter { isOwned(drafts[$0], as: office) }
    let fitting = office.epithet.map { called($0, owned, history, drafts) } ?? owned
    if fitting.count > 1 {
      found.entity = history.recent(Self.reach).first { fitting.contains($0.entity) }?.entity
    } else if let only = fitting.first {
      found.entity = only
    } else {
      // "Azerbaijani president" before "President Ilham Aliyev met him in the Azerbaijani capital": the only one in office
      // without a country, named beside this one.
      let free = bearers.filter {
        drafts[$0].entity.country == nil
          && drafts[$0].offices.allSatisfy {
            $0.owner == nil && (office.country != nil || $0.noun == noun.id)
          } && isNamedBeside(office, $0)
      }
      guard free.count == 1 else { return nil }
      found.entity = free[0]
      found.country = office.country
    }
    return found.entity == nil ? nil : found
  }

  /// The person's country is the office's; where no list knows that, the person was called by the same word.
  private func isOwned(_ draft: EntityDraft, as office: Office) -> Bool {
    guard let owner = office.owner else { return true }
    return office.country.map { draft.entity.country == $0 }
      ?? draft.offices.contains { $0.owner == owner }
  }

  /// `The Republican governor`: those who were called so, else the only one, where no other person was named last and
  /// nothing of the kind was said of this one.
  private func called(
    _ epithet: String, _ bearers: [Int], _ history: History, _ drafts: [EntityDraft]
  ) -> [Int] {
    let same = bearers.filter { drafts[$0].offices.contains { $0.epithet == epithet } }
    guard same.isEmpty, bearers.count == 1, let only = bearers.first else { return same }
    let last = history.recent(Self.reach).first {
      $0.entity < drafts.count && drafts[$0.entity].entity.kind == .person
    }
    return last?.entity == only && drafts[only].offices.allSatisfy { $0.epithet == nil }
      ? bearers : []
  }

  /// A sentence names both the person and the country or people that the office names.
  private func isNamedBeside(_ office: Office, _ person: Int) -> Bool {
    namesBeside(person).contains { name in
      guard !office.range.contains(words.range(name.tokens)) else { return false }
      return name.entity == office.owner
        || office.country != nil && name.entity < reader.drafts.count
          && reader.drafts[name.entity].entity.country == office.country
    }
  }

  /// Those of the sentences that name the entity: the first hundred, so that long texts stay cheap.
  private func namesBeside(_ entity: Int) -> some Sequence<NamedSpan> {
    let names = reader.names
    return (namesOf[entity] ?? []).prefix(100).lazy.flatMap { index in
      let sentence = words.document.sentences[words.sentence(names[index].tokens.lowerBound)].tokens
      let isInside = { (name: NamedSpan) in sentence.contains(name.tokens.lowerBound) }
      let first = names[...index].lastIndex { !isInside($0) }.map { $0 + 1 } ?? 0
      return names[first...].prefix(while: isInside)
    }
  }

  /// The person is known by this title, by a narrower one, or by one that the noun may stand for.
  private func bears(_ draft: EntityDraft, _ office: Office, _ noun: RoleNoun) -> Bool {
    if let known = draft.isFemale, let shown = noun.isFemale, known != shown { return false }
    let asked = office.title.split(separator: " ").dropLast()
    return draft.offices.contains { held in
      if noun.rank == .relation { return held.rank == RoleNoun.Rank.office.rawValue }
      let words = held.title.split(separator: " ")
      guard asked.allSatisfy({ words.contains($0) }) else { return false }
      return held.noun == noun.id
        || noun.titles.contains { held.title == $0 || held.title.hasSuffix(" " + $0) }
    }
  }

  /// `the ministry` to the last organization of that kind; `the country` to the subject of the sentence before.
  private func group(
    _ token: Int, _ noun: GroupNouns.Noun, _ history: History, _ drafts: [EntityDraft]
  ) -> Found? {
    var start = token - 1
    // The 12-member council is one of several.
    while start > token - 4, reader.isModifier(start), reader.named(at: start) == nil,
      words.document.tokens[start].kind != .number
    { start -= 1 }
    var found = Found(
      tokens: start..<(token + 1), entity: nil,
      kind: noun.kind == .country ? .country : .organization)
    if words.isAny(start, ["a", "an"]) { return isIntroduced(token) ? found : nil }
    guard words.isAny(start, ["the", "this"]), reader.named(at: token + 1) == nil,
      !words.isAny(token + 1, ["of", "that", "which", "where", "with", "for"])
    else { return nil }
    found.entity =
      noun.kind == .country
      ? country(token, history, drafts) : organization(token, noun, history, drafts)
    return noun.kind == .country && found.entity == nil ? nil : found
  }

  private func country(_ token: Int, _ history: History, _ drafts: [EntityDraft]) -> Int? {
    let sentence = words.sentence(token)
    let countries = history.recent(Self.reach).prefix { sentence - $0.sentence <= 2 }.filter {
      $0.kind == .name && $0.entity < drafts.count && drafts[$0.entity].entity.kind == .country
    }
    if let first = countries.first, countries.allSatisfy({ $0.entity == first.entity }) {
      return first.entity
    }
    return countries.first { $0.isSubject && sentence - $0.sentence <= 1 }?.entity
  }

  private func organization(
    _ token: Int, _ noun: GroupNouns.Noun, _ history: History, _ drafts: [EntityDraft]
  ) -> Int? {
    let sentence = words.sentence(token)
    let organizations = history.recent(Self.reach).filter {
      $0.entity < drafts.count && drafts[$0.entity].entity.kind == .organization
    }
    let same = organizations.first { item in
      item.kind == .name && item.tokens.contains { noun.names.contains(words.folded($0)) }
    }
    if let same { return same.entity }
    guard noun.kind == .general else { return nil }
    let near = organizations.prefix { sentence - $0.sentence <= 2 }
    guard let first = near.first, near.allSatisfy({ $0.entity == first.entity }) else { return nil }
    return first.entity
  }
}
