import KBLanguage
import KBLexicon

/// A verb in a sentence read as one of its uses in the lexicon.
struct EventFrame {
  let verb: EventVerb
  let clause: Clause
  /// The event noun that the verb takes, where the use asks for one.
  let noun: (token: Int, meaning: EventNoun)?

  /// PLOVER class in capitals.
  var type: String? { verb.type ?? noun?.meaning.type }

  var flags: EventFlags {
    verb.type == nil || verb.type == noun?.meaning.type
      ? verb.flags.union((noun?.meaning.flags ?? []).subtracting(.weak)) : verb.flags
  }
}

/// Finds the uses of the lexicon that a verb of a sentence fits.
struct FrameFinder {
  let tree: SentenceTree
  let lexicon: EventLexicon

  /// The uses that fit `verb`, the likeliest first.
  func frames(of verb: Int) -> [EventFrame] {
    let uses = lexicon.verb(tree.word(verb))
    guard !uses.isEmpty else { return [] }
    let clause = tree.clause(of: verb)
    let particle = tree.child(verb, .particle).map(tree.word)
    return uses.compactMap { use in
      if let wanted = use.particle {
        guard particle == wanted || hasPreposition(verb, wanted) else { return nil }
      } else if let particle, !use.object.isNoun || !Self.plainParticles.contains(particle) {
        return nil
      }
      return frame(use, use.flags.contains(.state) ? tree.stateClause(of: verb) : clause)
    }
  }

  /// Particles that change little where the verb has its event noun: `speed up the withdrawal`.
  private static let plainParticles: Set<String> = ["up", "out", "down", "over"]

  private func frame(_ use: EventVerb, _ clause: Clause) -> EventFrame? {
    switch use.object {
    case .any:
      return EventFrame(verb: use, clause: clause, noun: nil)
    case .something:
      return clause.object == nil ? nil : EventFrame(verb: use, clause: clause, noun: nil)
    case .nothing:
      return clause.object == nil ? EventFrame(verb: use, clause: clause, noun: nil) : nil
    case .clause:
      guard let complement = complement(of: clause.verb) else { return nil }
      if use.flags.contains(.infinitive), tree.relation(complement) != .xcomp { return nil }
      return EventFrame(verb: use, clause: clause, noun: nil)
    case .nouns(let kinds, let words):
      for object in objects(of: clause, use) {
        for token in tree.conjuncts(object) {
          if words.contains(where: { tree.word(token) == $0 || tree.word(token) == $0 + "s" }) {
            let meaning = meanings(of: token).first
            return EventFrame(
              verb: use, clause: clause,
              noun: (token, meaning ?? .unlisted))
          }
          if let noun = meanings(of: token).first(where: { kinds.contains($0.kind) }) {
            if use.type == nil, noun.type == nil { continue }
            return EventFrame(verb: use, clause: clause, noun: (token, noun))
          }
        }
      }
      return nil
    }
  }

  /// The clause that `verb` governs.
  func complement(of verb: Int) -> Int? {
    tree.child(verb, .xcomp, .ccomp)
      ?? tree.children(verb, .advcl).first { child in
        tree.tag(child) == "VB" && tree.children(child, .mark).contains { tree.word($0) == "to" }
      }
  }

  /// What may be the object noun: the object, else a phrase behind a preposition that leads to one.
  private func objects(of clause: Clause, _ use: EventVerb) -> [Int] {
    var found: [Int] = []
    if let object = clause.object { found.append(object) }
    if let complement = tree.child(clause.verb, .xcomp), tree.isNoun(complement) {
      found.append(complement)
    }
    for phrase in tree.children(clause.verb, .obl) {
      guard let preposition = tree.preposition(phrase),
        Self.objectPrepositions.contains(preposition)
      else { continue }
      if found.isEmpty || use.particle == preposition { found.append(phrase) }
    }
    return found
  }

  private static let objectPrepositions: Set<String> = [
    "on", "for", "from", "of", "to", "into", "with", "against",
  ]

  private func hasPreposition(_ verb: Int, _ word: String) -> Bool {
    tree.children(verb).contains { child in
      child > verb && tree.children(child, .case).contains { tree.word($0) == word }
        && !ActorFinder.isCalendarWord(tree.word(child))
        || ((tree.relation(child) == .advmod || tree.tag(child) == "RP")
          && tree.word(child) == word)
        || ([.ccomp, .xcomp, .advcl].contains(tree.relation(child))
          && tree.children(child, .mark).contains { tree.word($0) == word })
    }
  }

  /// What the noun at `token` can mean by itself.
  func ownMeanings(of token: Int) -> [EventNoun] {
    let found = lexicon.noun(tree.word(token)).filter { holds($0, token) }
    if let special = found.first(where: { !$0.modifiers.isEmpty }) { return [special] }
    return found
  }

  /// What the noun at `token` can mean here: `effort` of `mediation effort` means the mediation, `hours` of
  /// `curfew hours` the curfew.
  func meanings(of token: Int, depth: Int = 0) -> [EventNoun] {
    let found = ownMeanings(of: token)
    let word = tree.word(token)
    let isContainer = Self.containers.contains(word)
    guard depth < 3, isContainer || !found.contains(where: { $0.type != nil }) else { return found }
    let isVague = isContainer || found.isEmpty && lexicon.sector(word) == nil
    for child in tree.children(token, .compound, .amod, .nmod, .nmodUnmarked) {
      if tree.relation(child) == .nmod {
        guard isContainer, ["of", "in"].contains(tree.preposition(child)) else { continue }
      }
      let inner = meanings(of: child, depth: depth + 1)
      if inner.contains(where: { isVague && $0.type != nil || $0.kind == "peacekeepers" }) {
        return inner + found
      }
    }
    return found
  }

  /// Nouns that hold an event rather than name one.
  private static let containers: Set<String> = [
    "effort", "efforts", "mission", "series", "wave", "round", "rounds", "package", "programme",
    "program",
    "process", "increase", "rise", "batch", "shipment", "resumption", "part", "parts", "$",
    "number", "set", "deliveries", "amount", "tons", "tonnes",
    "act", "acts", "state", "spate",
  ]

  private func holds(_ noun: EventNoun, _ token: Int) -> Bool {
    noun.modifiers.isEmpty
      || tree.children(token, .amod, .compound, .nmod, .nmodUnmarked).contains {
        noun.modifiers.contains(tree.word($0))
      }
  }
}
