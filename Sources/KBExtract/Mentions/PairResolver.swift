import KBLexicon
import KBModel
import KBText

/// Finds whom a pair means: `the two countries`, `both presidents`.
///
/// A pair is mentioned twice at the same words, once for each of the two.
struct PairResolver {
  private let words: Words
  private let entities: [Entity]

  /// How many sentences before its own a pair looks back.
  private static let sentences = 2
  private static let countryNouns = Set(
    DataList.rows("group-nouns").filter { $0.count == 3 && $0[1] == "country" }
      .map { $0[0].plural })

  init(words: Words, entities: [Entity]) {
    (self.words, self.entities) = (words, entities)
  }

  /// - Parameter mentions: all others, in text order.
  /// - Returns: mentions of the two, in text order.
  func mentions(after mentions: [Mention]) -> [Mention] {
    var found: [Mention] = []
    // Before the token: how many mentions, and which countries, three at most.
    var (before, countries) = (0, [Int]())
    for token in 0..<words.count {
      let start = words.document.tokens[token].range.start
      while before < mentions.count, mentions[before].range.start < start {
        if let country = country(mentions[before]), countries.count < 3,
          !countries.contains(country)
        {
          countries.append(country)
        }
        before += 1
      }
      guard let pair = pair(at: token) else { continue }
      let near = near(pair, mentions[..<before])
      let two = near.isEmpty && pair.role == nil ? countries : near
      guard two.count == 2 else { continue }
      found += two.sorted().map { entity in
        Mention(
          range: words.range(pair.tokens), kind: .nominal,
          type: Mention.NameType(entities[entity].kind), entity: entity)
      }
    }
    return found
  }

  /// The words of a pair, and what its two are; nil for countries.
  private struct Pair {
    var tokens: Range<Int>
    var role: RoleNoun?
  }

  /// The pair whose number is `token`: `the [two] neighbouring countries`, `[both] presidents`.
  private func pair(at token: Int) -> Pair? {
    let isBoth = words.equals(token, "both")
    guard isBoth || words.equals(token, "two") && words.isAny(token - 1, ["the", "these"]) else {
      return nil
    }
    let noun = words.isTagged(token + 1, "NNS") == true ? token + 1 : token + 2
    guard words.isWord(noun), words.isTagged(noun + 1, "NN") != true else { return nil }
    let tokens = (isBoth ? token : token - 1)..<(noun + 1)
    let text = words.document.text(words.document.tokens[noun].range).lowercased()
    if Self.countryNouns.contains(text) { return Pair(tokens: tokens) }
    guard let role = words.role(noun), role.isPlural, role.rank > .relation else { return nil }
    return Pair(tokens: tokens, role: role)
  }

  /// Those of the sentences before that the pair can mean, each once; empty for none.
  private func near(_ pair: Pair, _ mentions: ArraySlice<Mention>) -> [Int] {
    let sentence = words.sentence(pair.tokens.lowerBound)
    var near: [Int] = []
    for mention in mentions.reversed() {
      let token = words.document.tokenIndex(at: mention.range.start)
      guard sentence - words.sentence(token) <= Self.sentences else { break }
      let entity = pair.role.map { person(mention, $0) } ?? country(mention)
      if let entity, !near.contains(entity) { near.append(entity) }
    }
    return near
  }

  private func country(_ mention: Mention) -> Int? {
    [mention.entity, mention.standsFor].compactMap { $0 }.first {
      entities.indices.contains($0) && entities[$0].kind == .country
    }
  }

  /// The person, where the role is hers or tells of anybody.
  private func person(_ mention: Mention, _ role: RoleNoun) -> Int? {
    guard entities.indices.contains(mention.entity) else { return nil }
    let entity = entities[mention.entity]
    guard entity.kind == .person else { return nil }
    if role.rank == .general { return mention.entity }
    guard let held = entity.role else { return nil }
    let noun = held.split(separator: " ").last.map { Array($0.utf8) } ?? []
    let fits =
      RoleNouns.shared.role(of: noun.span)?.id == role.id
      || role.titles.contains { held == $0 || held.hasSuffix(" " + $0) }
    return fits ? mention.entity : nil
  }
}
