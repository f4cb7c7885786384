import KBLanguage
import KBLexicon
import KBModel

extension EventFinder {
  /// Who does what the frame tells.
  func doers(of frame: EventFrame, _ setting: ClauseSetting) -> [Actor] {
    guard let subject = frame.clause.subject else { return deadlyMeans(of: frame) }
    var found: [Actor] = []
    // Who says that `it will withdraw` speaks of itself.
    if ["it", "he", "she", "they"].contains(tree.word(subject)), let reporter = setting.reporter,
      let speaker = tree.surfaceSubject(of: reporter), speaker != subject,
      !tree.tag(speaker).hasPrefix("PRP")
    {
      found = actors.actors(at: speaker, nested: false).filter { !$0.isPlace }
    }
    if found.isEmpty {
      found = actors.actors(at: subject, nested: false).filter { !$0.isPlace && !$0.isNumber }
    }
    if found.isEmpty, tree.relation(frame.clause.verb) == .acl,
      let holder = tree.holder(of: subject)
    {
      found = actors.actors(at: holder, nested: false)
    }
    if found.isEmpty, !frame.flags.contains(.weak) || isDeed(subject) {
      found = actors.owners(of: subject).filter { !$0.isPlace }
    }
    return found
  }

  /// Of `killed in an air strike by the army`: the army; of `arrested in Lebanon`: Lebanon.
  private func deadlyMeans(of frame: EventFrame) -> [Actor] {
    for phrase in tree.children(frame.clause.verb, .obl)
    where frame.type == "ASSAULT" && isDeed(phrase) {
      let found = actors.owners(of: phrase).filter { !$0.isPlace }
      if !found.isEmpty { return found }
    }
    if let noun = frame.noun, Self.instruments.contains(noun.meaning.kind) {
      return actors.owners(of: noun.token).filter { !$0.isPlace }
    }
    guard frame.clause.isPassive, frame.noun == nil,
      ["COERCE", "ACCUSE", "SANCTION"].contains(frame.type)
    else { return [] }
    let preposition = frame.type == "SANCTION" ? "from" : "in"
    for phrase in tree.children(frame.clause.verb, .obl)
    where tree.preposition(phrase) == preposition {
      if let actor = actors.actor(at: phrase), actor.isState { return [actor] }
    }
    return []
  }

  /// Kinds of nouns whose owner acts with them: `Russian troops were sent`.
  private static let instruments: Set<String> = ["force", "peacekeepers", "weapon", "envoy"]

  /// True of a noun for an attack, an explosion or a weapon.
  func isDeed(_ token: Int) -> Bool {
    frames.meanings(of: token).contains { ["attack", "weapon", "fire", "force"].contains($0.kind) }
  }

  /// Whom it is done to, and whether they take part in it as the doers do (`talks with`).
  func recipients(of frame: EventFrame, besides doers: [Actor]) -> (found: [Actor], isPartner: Bool)
  {
    for slot in frame.verb.recipient {
      let found = others(fillers(of: slot, frame), doers, frame)
      if !found.isEmpty { return (found, isPartner(slot)) }
    }
    // Accused him of hiding what the crew did: who he is is not known, but not the crew.
    if let object = frame.clause.object, tree.tag(object) == "PRP" { return ([], false) }
    guard let noun = frame.noun else {
      let found = frame.verb.recipient.isEmpty ? [] : nearby(frame, besides: doers)
      return (others(found, doers, frame), false)
    }
    for preposition in noun.meaning.recipient {
      for head in [noun.token, frame.clause.verb] + tree.children(noun.token, .acl) {
        for phrase in tree.children(head, .nmod, .obl) where tree.preposition(phrase) == preposition
        {
          let found = others(actors.actors(at: phrase), doers, frame)
          if !found.isEmpty { return (found, Self.partners.contains(preposition)) }
        }
      }
    }
    let owners =
      Self.instruments.contains(noun.meaning.kind)
      ? [] : others(actors.owners(of: noun.token), doers, frame)
    let found = owners.isEmpty ? others(nearby(frame, besides: doers), doers, frame) : owners
    return (found, owners.isEmpty && isMutualKind(frame))
  }

  /// Whoever is found near a mutual event takes part in it.
  private func isMutualKind(_ frame: EventFrame) -> Bool {
    frame.flags.contains(.mutual) && frame.type == "CONSULT"
  }

  private func others(_ found: [Actor], _ doers: [Actor], _ frame: EventFrame) -> [Actor] {
    found.filter {
      !isOneOf(doers, $0) && !isMereScene($0, frame) && !isOwnState($0, doers)
        && (!$0.isNumber || frame.type == "ASSAULT")
    }
  }

  /// A government does nothing to its own country as such.
  private func isOwnState(_ actor: Actor, _ doers: [Actor]) -> Bool {
    guard actor.isState, let country = actor.participant.country else { return false }
    return doers.contains {
      $0.participant.country == country && ($0.sector == "GOV" || $0.sector == nil && $0.isPerson)
    }
  }

  /// `in Accra`: where something is said or agreed, nobody is done anything.
  private func isMereScene(_ actor: Actor, _ frame: EventFrame) -> Bool {
    guard actor.isPlace || actor.isState, let preposition = leadingPreposition(actor.head),
      ["in", "at", "near", "outside"].contains(preposition),
      let type = frame.type.flatMap(Event.Kind.init),
      !frame.flags.contains(.visit)
    else { return false }
    switch type {
    case .consult, .agree, .request, .accuse, .reject, .threaten, .cooperate: return true
    default: return false
    }
  }

  /// `in` of `in the capital Accra`, for `Accra`.
  private func leadingPreposition(_ token: Int) -> String? {
    var current = token
    for _ in 0..<6 {
      if let preposition = tree.preposition(current) { return preposition }
      guard [.appos, .flat, .compound, .nmodDesc, .conj].contains(tree.relation(current)),
        let head = tree.head(current)
      else { return nil }
      current = head
    }
    return nil
  }

  /// The first political actor behind the verb before the next clause, one behind an expected preposition rather than
  /// another: phrases hang on the wrong word in many parses.
  private func nearby(_ frame: EventFrame, besides doers: [Actor]) -> [Actor] {
    let isClosed = !frame.flags.isDisjoint(with: [.person, .reverse, .victim])
    if isClosed || frame.flags.contains(.mutual) && doers.count > 1 { return [] }
    var expected = Set(frame.noun?.meaning.recipient ?? [])
    for case .preposition(let word) in frame.verb.recipient { expected.insert(word) }
    var first: [Actor] = []
    var token = frame.clause.verb + 1
    while token < tree.tokens.upperBound, !endsClause(token, of: frame.clause.verb) {
      var head = phraseHead(from: token)
      if head > token, isOwn(head), actors.nation(token) != nil { head = token }
      if head >= token, let actor = bystander(head, frame), !isOneOf(doers, actor) {
        let found = actors.actors(at: head, nested: false)
        if tree.preposition(head).map(expected.contains) ?? false { return found }
        if first.isEmpty, frame.type != "CONSULT" { first = found }
      }
      token += 1
    }
    return first
  }

  private func bystander(_ head: Int, _ frame: EventFrame) -> Actor? {
    guard tree.isNoun(head), !tree.tag(head).hasPrefix("PRP"), head != frame.noun?.token,
      !isCircumstance(head), !isOwn(head), let actor = actors.actor(at: head), !actor.isNumber,
      actor.isPolitical || actor.isPerson
    else { return nil }
    return actor
  }

  /// `its troops`: what one has is not whom one meets.
  func isOwn(_ token: Int) -> Bool {
    guard
      frames.meanings(of: token).contains(where: { $0.kind == "force" || $0.kind == "peacekeepers" }
      )
    else {
      return false
    }
    return tree.children(token, .nmodPoss).contains { tree.tag($0) == "PRP$" }
      || tree.children(token, .nmodPoss, .amod, .compound).isEmpty
  }

  private func endsClause(_ token: Int, of verb: Int) -> Bool {
    let word = tree.word(token)
    if [",", ";", ":", "—", "--"].contains(word) { return true }
    guard tree.isVerb(token), ![.amod, .aux, .auxPass, .compound].contains(tree.relation(token))
    else {
      return ["after", "because", "as", "while", "since", "although", "saying"].contains(word)
    }
    return tree.head(token) != verb && tree.relation(token) != .acl
  }

  /// The head of the phrase that `token` begins or modifies.
  private func phraseHead(from token: Int) -> Int {
    var current = token
    while [.compound, .amod, .nmodPoss, .flat, .nummod, .det].contains(tree.relation(current)),
      let head = tree.head(current), head > current
    {
      current = head
    }
    return current
  }

  /// A phrase of time or manner, whose names take no part: `after a meeting with …`, `according to …`.
  private func isCircumstance(_ token: Int) -> Bool {
    guard let preposition = tree.preposition(token) else { return false }
    return [
      "after", "before", "during", "since", "until", "amid", "following", "according", "despite",
      "like",
      "as", "under", "by",
    ].contains(preposition)
  }

  private static let partners: Set<String> = ["with", "between", "among"]

  private func isPartner(_ slot: EventVerb.Slot) -> Bool {
    switch slot {
    case .object: true
    case .preposition(let word): Self.partners.contains(word) || word == "to"
    default: false
    }
  }

  func isOneOf(_ doers: [Actor], _ actor: Actor) -> Bool {
    doers.contains { doer in
      doer.head == actor.head
        || (doer.participant.entity != nil && doer.participant.entity == actor.participant.entity
          && doer.participant.sector == actor.participant.sector)
    }
  }

  private func fillers(of slot: EventVerb.Slot, _ frame: EventFrame) -> [Actor] {
    let clause = frame.clause
    switch slot {
    case .object:
      let isPlain = frame.flags.contains(.person)
      return clause.object.map { actors.actors(at: $0, nested: !isPlain) } ?? []
    case .indirectObject:
      return clause.indirectObject.map { actors.actors(at: $0) } ?? []
    case .owner:
      guard let noun = frame.noun?.token ?? clause.object else { return [] }
      let owners = actors.owners(of: noun)
      guard owners.isEmpty, !clause.isPassive else { return owners }
      // `accepted demands by the miners`, where the parse hangs the phrase on the verb.
      return tree.child(clause.verb, .oblAgent).map { actors.actors(at: $0) } ?? []
    case .subject:
      guard let complement = frames.complement(of: clause.verb),
        let subject = tree.child(complement, .nsubj, .nsubjPass)
      else { return [] }
      return actors.actors(at: subject)
    case .inner:
      return inner(of: frame)
    case .preposition(let word):
      return behind(word, frame)
    }
  }

  private func behind(_ preposition: String, _ frame: EventFrame) -> [Actor] {
    var heads = [frame.clause.verb]
    if let object = frame.clause.object { heads.append(object) }
    if let complement = tree.child(frame.clause.verb, .xcomp) { heads.append(complement) }
    for head in heads {
      for phrase in tree.children(head, .obl, .nmod) where tree.preposition(phrase) == preposition {
        let found = actors.actors(at: phrase)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// The first political actor named in the clause that the verb governs, or else in its object.
  private func inner(of frame: EventFrame) -> [Actor] {
    let verb = frame.clause.verb
    guard let start = frames.complement(of: verb) ?? frame.noun?.token ?? frame.clause.object else {
      return []
    }
    for inner in frames.frames(of: start) where !inner.verb.recipient.isEmpty || inner.noun != nil {
      let found = recipients(of: inner, besides: []).found.filter {
        $0.isPolitical || $0.isPerson || $0.isPlace
      }
      if !found.isEmpty { return found }
    }
    let doer = frame.clause.subject.flatMap { actors.actor(at: $0) }
    for token in tree.subtree(start) where tree.isNoun(token) && !tree.tag(token).hasPrefix("PRP") {
      guard !isModifierOfActor(token), !isOwn(token),
        let actor = actors.actor(at: token) ?? actors.nation(token),
        actor.isPolitical || actor.isPerson && !actor.isNumber || actor.participant.entity != nil,
        !isOneOf(doer.map { [$0] } ?? [], actor)
      else { continue }
      return actors.actors(at: token)
    }
    return []
  }

  private func isModifierOfActor(_ token: Int) -> Bool {
    guard [.nmodPoss, .amod, .compound, .flat, .nmod].contains(tree.relation(token)),
      let head = tree.head(token)
    else { return false }
    return actors.actor(at: head) != nil
  }
}
