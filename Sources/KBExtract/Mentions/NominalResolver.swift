import KBLexicon
import KBModel
import KBText

/// Joins descriptions to whom they describe: `the president`, `the Russian leader`, `the ministry`, `the country`.
struct NominalResolver {
  let words: Words
  let reader: OfficeReader
  let names: [NamedSpan]

  /// A description and the entity that it means.
  struct Found {
    var tokens: Range<Int>
    var entity: Int
    /// Alpha-3 of the country that the words give the person.
    var country: String?
  }

  /// The description headed by `token`, where exactly one entity fits; nil for most tokens, and then cheap.
  func nominal(at token: Int, after history: History, drafts: [EntityDraft]) -> Found? {
    if let phrase = person(at: token) { return found(phrase, history, drafts) }
    guard words.isWord(token), reader.named(at: token) == nil,
      let noun = GroupNouns.shared.noun(words, token)
    else { return nil }
    return group(token, noun, history, drafts)
  }

  /// A definite description of a person that is no title and no apposition of a name.
  private func person(at token: Int) -> OfficeReader.Phrase? {
    guard let phrase = reader.phrase(headedAt: token),
      phrase.noun.rank > .relation || phrase.country != nil,
      reader.named(at: token + 1)?.type != .person, !words.isHyphen(token + 1)
    else { return nil }
    if words.isWord(token + 1), words.isTagged(token + 1, "NN") == true { return nil }
    let isDefinite =
      phrase.determiner.map { !words.isAny($0, ["a", "an"]) } ?? (phrase.country != nil)
    return isDefinite ? phrase : nil
  }

  private func found(_ phrase: OfficeReader.Phrase, _ history: History, _ drafts: [EntityDraft])
    -> Found?
  {
    let office = reader.office(phrase)
    let start = phrase.determiner ?? phrase.tokens.lowerBound
    let tokens = start..<phrase.tokens.upperBound
    var fitting = drafts.indices.filter { index in
      drafts[index].entity.kind == .person && holds(drafts[index], office, phrase.noun)
        && (office.country == nil || drafts[index].entity.country == office.country)
    }
    if fitting.isEmpty, let country = office.country {
      // "Azerbaijani president" before "President Ilham Aliyev": the only one in office without a country.
      fitting = drafts.indices.filter { index in
        drafts[index].entity.kind == .person && drafts[index].entity.country == nil
          && holds(drafts[index], office, phrase.noun)
      }
      guard fitting.count == 1 else { return nil }
      return Found(tokens: tokens, entity: fitting[0], country: country)
    }
    guard phrase.noun.rank > .relation || office.country != nil else { return nil }
    if fitting.count == 1 { return Found(tokens: tokens, entity: fitting[0], country: nil) }
    let recent = history.items.reversed().first { fitting.contains($0.entity) }
    return recent.map { Found(tokens: tokens, entity: $0.entity, country: nil) }
  }

  /// The person is known by this noun; a leader or counterpart by any high office.
  private func holds(_ draft: EntityDraft, _ office: Office, _ noun: RoleNoun) -> Bool {
    if let known = draft.isFemale, let shown = noun.isFemale, known != shown { return false }
    return draft.offices.contains { held in
      held.noun == office.noun
        || (noun.rank == .general || noun.rank == .relation)
          && held.rank == RoleNoun.Rank.office.rawValue
    }
  }

  /// `the ministry` to the last organization of that kind; `the country` to the subject of the sentence before.
  private func group(
    _ token: Int, _ noun: GroupNouns.Noun, _ history: History, _ drafts: [EntityDraft]
  ) -> Found? {
    guard words.isAny(token - 1, ["the", "this"]), !words.isHyphen(token + 1),
      words.isTagged(token + 1, "NN") != true,
      reader.named(at: token + 1) == nil || !words.isWord(token + 1),
      !words.isAny(token + 1, ["of", "that", "which", "where", "with"])
    else { return nil }
    let tokens = (token - 1)..<(token + 1)
    let sentence = words.sentence(token)
    let recent = history.items.reversed().prefix { sentence - $0.sentence <= 2 }
    if noun == .country {
      let countries = recent.filter {
        drafts[$0.entity].entity.kind == .country && $0.kind == .name
      }
      let distinct = Set(countries.map(\.entity))
      if distinct.count == 1, let entity = distinct.first {
        return Found(tokens: tokens, entity: entity)
      }
      let subjects = countries.filter { $0.isSubject && sentence - $0.sentence <= 1 }
      return subjects.first.map { Found(tokens: tokens, entity: $0.entity) }
    }
    let word = words.folded(token)
    let organizations = history.items.reversed().filter {
      drafts[$0.entity].entity.kind == .organization
    }
    if let same = organizations.first(where: { item in
      item.kind == .name && item.tokens.contains { words.folded($0) == word }
    }) {
      return Found(tokens: tokens, entity: same.entity)
    }
    guard noun == .general else { return nil }
    let near = Set(organizations.filter { sentence - $0.sentence <= 2 }.map(\.entity))
    guard near.count == 1, let entity = near.first else { return nil }
    return Found(tokens: tokens, entity: entity)
  }
}
