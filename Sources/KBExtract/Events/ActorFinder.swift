import KBLanguage
import KBLexicon
import KBModel
import KBText

/// Reads the phrases of a sentence as actors: names, nations with a noun, nouns for people and forces, pronouns.
struct ActorFinder {
  let tree: SentenceTree
  let names: MentionIndex
  let entities: [Entity]
  let lexicon: EventLexicon
  /// Tokens of dates and times, which are nobody.
  let timed: Set<Int>

  /// The actors that the phrase of `token` names, one for each member of a list.
  ///
  /// - Parameter nested: where the phrase itself is no actor, whoever stands in its modifiers
  ///   (`positions of the army`, `German goods`).
  func actors(at token: Int, nested: Bool = true) -> [Actor] {
    let found = tree.conjuncts(token).flatMap { member -> [Actor] in
      if let actor = actor(at: member) { return split(actor) }
      return nested ? owners(of: member) : []
    }
    return found.enumerated().filter { index, actor in
      !found[..<index].contains { $0.participant.range.overlaps(actor.participant.range) }
    }.map(\.element)
  }

  /// The actor whose phrase `token` heads; nil where it names none.
  func actor(at token: Int) -> Actor? {
    let tag = tree.tag(token)
    if timed.contains(token) { return nil }
    if tag.hasPrefix("W") { return antecedent(of: token).flatMap { actor(at: $0) } }
    if tag.hasPrefix("PRP") { return pronoun(token) }
    if tag == "JJ", let name = tree.child(token, .appos, .flat), tree.isNoun(name) {
      return actor(at: name).map { widened($0, to: token) }
    }
    guard tree.isNoun(token) || tag == "DT" || tag == "JJ" && heads(token) else { return nil }
    if let inner = member(of: token) {
      return actor(at: inner).map { widened($0, to: token) }
    }
    let core = corePhrase(of: token)
    return named(token, core) ?? described(token, core)
  }

  /// An adjective that stands for people: `the military`, `the Spanish`.
  private func heads(_ token: Int) -> Bool {
    [.nsubj, .nsubjPass, .obj, .obl, .oblAgent, .nmod, .conj, .iobj].contains(tree.relation(token))
      && !tree.isNoun(min(token + 1, tree.tokens.upperBound - 1))
  }

  /// Those who stand in the modifiers of `token`: its possessor, then `of` and `by`, then a nation, then other phrases.
  func owners(of token: Int, depth: Int = 0) -> [Actor] {
    guard depth < 3 else { return [] }
    for child in tree.children(token, .nmodPoss) where tree.tag(child) != "PRP$" {
      let found = actors(at: child, nested: false)
      if !found.isEmpty { return found }
    }
    for child in tree.children(token, .acl) where tree.tag(child) == "VBN" {
      if let agent = tree.clause(of: child).subject, tree.isPassive(child) {
        let found = actors(at: agent, nested: false)
        if !found.isEmpty { return found }
      }
    }
    let phrases = tree.children(token, .nmod, .obl, .nmodDesc)
    for preposition in Self.ownerPrepositions {
      for child in phrases where tree.preposition(child) == preposition {
        let found = actors(at: child, nested: false)
        if !found.isEmpty { return found }
      }
    }
    for child in tree.children(token, .amod, .compound, .nmodUnmarked) {
      if let actor = nation(child) ?? unknownName(child) ?? modifier(child) { return [actor] }
    }
    for child in phrases {
      let found = owners(of: child, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    return []
  }

  private static let ownerPrepositions = [
    "of", "by", "from", "against", "with", "between", "on", "in", "to", "for", "at", "near", "into",
  ]

  /// `Indian and Chinese troops`, `the presidents of Ghana and Togo`: one actor for each country.
  private func split(_ actor: Actor) -> [Actor] {
    guard lexicon.isPlural(tree.word(actor.head)) else { return [actor] }
    let owners = tree.children(actor.head, .amod, .nmod, .compound)
    guard let first = owners.first(where: { nation($0)?.isState ?? false }),
      tree.preposition(first).map({ $0 == "of" }) ?? true
    else { return [actor] }
    let nations = tree.conjuncts(first).compactMap { nation($0) }.filter(\.isState)
    guard nations.count > 1 else { return [actor] }
    return nations.enumerated().map { index, nation in
      var one = actor
      one.participant.country = nation.participant.country
      one.participant.entity = nation.participant.entity
      one.participant.range = nation.participant.range
      if first < actor.head, index == nations.count - 1 {
        one.participant.range = one.participant.range.union(tree.range(actor.head...actor.head))
      } else if first > actor.head, index == 0 {
        one.participant.range = one.participant.range.union(actor.participant.range)
      }
      one.head = nation.head
      return one
    }
  }

  /// The noun that a relative pronoun stands for.
  func antecedent(of token: Int) -> Int? {
    var current = token
    for _ in 0..<8 {
      guard let head = tree.head(current) else { return nil }
      if tree.relation(current) == .relativeClause { return head }
      current = head
    }
    return nil
  }

  private func pronoun(_ token: Int) -> Actor? {
    guard let mention = names.mention(at: token), mention.entity < entities.count else {
      return nil
    }
    return entity(
      mention, range: tree.document.tokens[token].range, head: token, sectorWord: nil)
  }

  /// `hundreds of soldiers`, `members of the party`: the phrase behind `of`.
  private func member(of token: Int) -> Int? {
    guard
      Self.quantities.contains(tree.word(token)) || tree.tag(token) == "CD"
        || tree.tag(token) == "DT"
    else {
      return nil
    }
    return tree.children(token, .nmod).first { tree.preposition($0) == "of" && tree.isNoun($0) }
  }

  private static let quantities: Set<String> = [
    "hundreds", "thousands", "dozens", "scores", "number", "majority", "handful", "group", "groups",
    "tens", "millions", "members", "member", "series", "pair", "couple", "crowd", "crowds",
    "convoy",
    "some", "many", "most", "several", "all", "both", "each", "one", "lot", "rest", "team", "band",
  ]

  private func widened(_ actor: Actor, to token: Int) -> Actor {
    var actor = actor
    let first = tree.range(corePhrase(of: token))
    actor.participant.range = first.union(actor.participant.range)
    actor.head = token
    return actor
  }

  /// The phrase without what follows its head, but for the rest of a name.
  func corePhrase(of token: Int) -> ClosedRange<Int> {
    var (first, last) = (token, token)
    for child in tree.children(token) {
      let relation = tree.relation(child)
      if child < token, Self.premodifiers.contains(relation) {
        first = min(first, tree.phrase(child).lowerBound)
      } else if child > token, relation == .flat || relation == .nmodDesc || relation == .compound {
        last = max(last, tree.phrase(child, without: [.conj, .appos, .relativeClause]).upperBound)
      }
    }
    if let mention = names.mention(at: token) {
      let covered = tree.document.tokens(in: mention.range)
      if !covered.isEmpty, covered.lowerBound >= tree.tokens.lowerBound,
        covered.upperBound <= tree.tokens.upperBound
      {
        first = min(first, covered.lowerBound)
        last = max(last, covered.upperBound - 1)
      }
    }
    // Of `at least 34 soldiers` the soldiers, and how many.
    while first < token, !["-", "‑"].contains(tree.word(first + 1)),
      Self.functionTags.contains(tree.tag(first))
        || ["least", "most"].contains(tree.word(first)) && tree.word(first - 1) == "at"
    { first += 1 }
    return first...last
  }

  private static let functionTags: Set<String> = ["IN", "TO", "CC", ",", ":", "-LRB-", "``", "RB"]
  private static let premodifiers: Set<Relation> = [
    .det, .amod, .compound, .nummod, .nmodPoss, .flat, .nmodDesc, .nmod, .nmodUnmarked, .advmod,
  ]
}
