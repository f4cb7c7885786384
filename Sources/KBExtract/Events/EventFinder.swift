import KBLanguage
import KBLexicon
import KBModel

/// Finds the events of one sentence, from its main clause down, so that the content of a threat is no event of its own.
struct EventFinder {
  let tree: SentenceTree
  let actors: ActorFinder
  let frames: FrameFinder
  let settings: SettingFinder
  let lexicon: EventLexicon

  init(
    _ tree: SentenceTree, names: MentionIndex, entities: [Entity], timed: Set<Int>,
    lexicon: EventLexicon
  ) {
    self.tree = tree
    self.lexicon = lexicon
    actors = ActorFinder(
      tree: tree, names: names, entities: entities, lexicon: lexicon, timed: timed)
    frames = FrameFinder(tree: tree, lexicon: lexicon)
    settings = SettingFinder(tree: tree, lexicon: lexicon)
  }

  /// - Returns: in text order of their triggers.
  func drafts() -> [EventDraft] {
    var found: [Int: EventDraft] = [:]
    for token in topDown() {
      if let draft = draft(at: token, found) { found[token] = draft }
    }
    let told = found.keys.sorted().compactMap { found[$0] }
    return told + nominals(beside: told)
  }

  /// Tokens of the sentence, heads before what depends on them.
  private func topDown() -> [Int] {
    var order = tree.tokens.filter { tree.head($0) == nil }
    var seen = Set(order)
    var next = 0
    while next < order.count {
      for child in tree.children(order[next]) where seen.insert(child).inserted {
        order.append(child)
      }
      next += 1
    }
    return order
  }

  private func draft(at token: Int, _ found: [Int: EventDraft]) -> EventDraft? {
    guard tree.isVerb(token) || tree.tag(token) == "JJ" else { return nil }
    if [.amod, .aux, .auxPass, .cop, .case, .compound].contains(tree.relation(token)) {
      return nil
    }
    let frames = frames.frames(of: token)
    let setting = settings.setting(of: token) { found[$0].map { !$0.type.isTransparent } ?? false }
    guard !setting.isSuppressed else { return nil }
    if setting.isObligation, let draft = obligation(token, setting) { return draft }
    for frame in frames {
      if let draft = draft(of: frame, setting) { return draft }
    }
    return nil
  }

  private func draft(of frame: EventFrame, _ setting: ClauseSetting) -> EventDraft? {
    guard let name = frame.type, let type = Event.Kind(rawValue: name) else { return nil }
    var draft = EventDraft(
      type: type, modality: setting.modality, trigger: frame.clause.verb, noun: frame.noun?.token,
      actors: doers(of: frame, setting), recipients: [], clause: frame.clause)
    let (recipients, isPartner) = recipients(of: frame, besides: draft.actors)
    draft.recipients = recipients
    if frame.flags.contains(.reverse) || frame.flags.contains(.victim) {
      swap(&draft.actors, &draft.recipients)
    }
    if frame.flags.contains(.mutual), isPartner {
      draft.actors += draft.recipients
      draft.recipients = []
    }
    if frame.flags.contains(.visit) { draft.recipients += hosts(of: frame, besides: draft) }
    guard admits(draft, frame), settle(&draft, frame, setting) else { return nil }
    return draft
  }

  /// Those whom a visitor came to see: `visited Kenya for talks with its president`.
  private func hosts(of frame: EventFrame, besides draft: EventDraft) -> [Actor] {
    for token in tree.subtree(frame.clause.verb)
    where frames.ownMeanings(of: token).contains(where: { $0.kind == "talks" }) {
      for phrase in tree.children(token, .nmod) where tree.preposition(phrase) == "with" {
        return actors.actors(at: phrase, nested: false).filter {
          !isOneOf(draft.participants, $0)
        }
      }
    }
    return []
  }

  /// Gives the draft the class and modality that its clause's setting asks for (PLOVER 0.8).
  ///
  /// - Returns: false where nothing is asserted.
  private func settle(_ draft: inout EventDraft, _ frame: EventFrame, _ setting: ClauseSetting)
    -> Bool
  {
    if draft.type == .mobilize, keepsPeace(frame.clause.verb) { draft.type = .aid }
    if frame.flags.contains(.verbal), draft.isWarOfWords { draft.type = .accuse }
    if frame.flags.contains(.intent), isHostile(frame.clause.verb) { draft.type = .threaten }
    switch draft.modality {
    case .negated:
      let isDeal = draft.type == .agree || frame.noun?.meaning.kind == "deal"
      guard draft.type.isCooperative, setting.isFuture || isDeal else { return false }
      draft.type = .reject
      draft.modality = .happened
    case .future:
      if draft.type.isCooperative {
        draft.type = isConditional(frame.clause.verb) ? .threaten : .agree
      }
      if draft.type.isHostileDeed { draft.type = .threaten }
    case .hypothetical:
      guard setting.isPossible else { return false }
      if draft.type.isHostileDeed, !setting.isPast { draft.type = .threaten }
    case .happened, .historical:
      break
    }
    return true
  }

  /// `will withdraw unless …`: a threat, whatever is withheld.
  private func isConditional(_ verb: Int) -> Bool {
    tree.tokens.contains { $0 > verb && tree.word($0) == "unless" }
  }

  /// Troops sent to keep the peace are help (PLOVER 0.8).
  private func keepsPeace(_ verb: Int) -> Bool {
    tree.subtree(verb).contains { token in
      lexicon.noun(tree.word(token)).contains {
        $0.kind == "peacekeepers" && tree.word(token).hasPrefix("peace")
      }
    }
  }

  /// True where what is promised harms: `vowed to wage war`.
  private func isHostile(_ verb: Int) -> Bool {
    guard let complement = frames.complement(of: verb) else { return false }
    return frames.frames(of: complement).contains { frame in
      guard let type = frame.type.flatMap(Event.Kind.init) else { return false }
      return type.isHostileDeed && type != .mobilize
    }
  }

  /// `Moscow must withdraw`, said by somebody: a request.
  private func obligation(_ verb: Int, _ setting: ClauseSetting) -> EventDraft? {
    guard let reporter = setting.reporter, !setting.isNegated,
      let speaker = tree.surfaceSubject(of: reporter), let subject = tree.clause(of: verb).subject
    else { return nil }
    let speakers = actors.actors(at: speaker)
    let asked = actors.actors(at: subject, nested: false)
    guard !speakers.isEmpty, !asked.isEmpty, speakers.contains(where: \.isPolitical),
      asked.contains(where: \.isPolitical),
      speakers[0].participant.entity != asked[0].participant.entity
        || speakers[0].participant.entity == nil
    else { return nil }
    return EventDraft(
      type: .request, modality: .happened, trigger: verb, actors: speakers, recipients: asked,
      clause: tree.clause(of: verb))
  }
}

extension Event.Kind {
  /// An event whose subordinate clauses tell events of their own: a visitor who came `to sign`.
  var isTransparent: Bool {
    switch self {
    case .consult, .protest, .mobilize, .assault, .coerce, .aid, .retreat, .sanction, .cooperate:
      true
    default: false
    }
  }
}
