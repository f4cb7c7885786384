import KBLanguage
import KBLexicon
import KBModel

extension EventFinder {
  /// Events that only a noun tells: `Ruritania's invasion of Sylvania`, `talks between the two ministers`.
  func nominals(beside told: [EventDraft]) -> [EventDraft] {
    let taken = Set(told.flatMap { [$0.trigger, $0.noun ?? $0.trigger] })
    return tree.tokens.compactMap { token in
      guard tree.tag(token).hasPrefix("NN"), !taken.contains(token), !isContent(token, of: told),
        let meaning = lexicalMeaning(of: token)
      else { return nil }
      return nominal(token, meaning)
    }
  }

  private func lexicalMeaning(of token: Int) -> EventNoun? {
    guard ![.compound, .amod].contains(tree.relation(token)),
      let meaning = frames.ownMeanings(of: token).first(where: { $0.type != nil })
    else { return nil }
    return meaning.flags.contains(.weak) ? nil : meaning
  }

  private func nominal(_ token: Int, _ meaning: EventNoun) -> EventDraft? {
    guard let type = meaning.type.flatMap(Event.Kind.init), isAsserted(token) else { return nil }
    var recipients: [Actor] = []
    var isPartner = false
    var doers: [Actor] = []
    for phrase in tree.children(token, .nmod, .obl) {
      guard let preposition = tree.preposition(phrase) else { continue }
      if meaning.recipient.contains(preposition), recipients.isEmpty {
        recipients = actors.actors(at: phrase)
        isPartner = ["with", "between", "among"].contains(preposition)
      } else if preposition == "by" || preposition == "of", doers.isEmpty {
        doers = actors.actors(at: phrase, nested: false).filter { !$0.isPlace }
      }
    }
    for child in tree.children(token, .nmodPoss) where doers.isEmpty {
      doers = actors.actors(at: child, nested: false).filter { !$0.isPlace }
    }
    for child in tree.children(token, .amod, .compound, .nmodUnmarked) where doers.isEmpty {
      doers = actors.nation(child).map { [$0] } ?? []
    }
    recipients.removeAll { isOneOf(doers, $0) }
    if meaning.flags.contains(.mutual), isPartner {
      doers += recipients
      recipients = []
      guard doers.count > 1 else { return nil }
    } else {
      guard !doers.isEmpty, !recipients.isEmpty || type == .assault && hasSetting(token) else {
        return nil
      }
    }
    guard (doers + recipients).contains(where: \.isPolitical) else { return nil }
    return EventDraft(
      type: type, modality: .happened, trigger: token, actors: doers, recipients: recipients)
  }

  /// `the campaign in September`: when or where makes an attack by somebody an event without a target.
  private func hasSetting(_ token: Int) -> Bool {
    tree.children(token, .nmod, .obl, .nmodUnmarked, .oblUnmarked).contains {
      actors.timed.contains($0)
    }
  }

  /// Not `no talks`, `a possible attack`, `plans for a visit`.
  private func isAsserted(_ token: Int) -> Bool {
    let modifiers = tree.children(token, .det, .amod, .advmod).map(tree.word)
    if modifiers.contains(where: Self.unreal.contains) { return false }
    guard let head = tree.head(token) else { return true }
    return !Self.unrealHeads.contains(tree.word(head))
  }

  private static let unreal: Set<String> = [
    "no", "any", "possible", "potential", "future", "planned", "proposed", "alleged", "further",
    "another", "upcoming", "imminent", "such", "would-be", "threatened", "feared", "forthcoming",
  ]
  private static let unrealHeads: Set<String> = [
    "plan", "plans", "threat", "threats", "risk", "fear", "fears", "possibility", "proposal",
    "call",
    "calls", "prospect", "danger", "avoid", "prevent", "prevents", "prevented", "planned", "hope",
    "hopes", "demand", "demands", "against", "propose", "proposed", "want", "wants", "resume",
  ]

  /// True of a noun within what somebody threatens, asks for, denies or is accused of.
  private func isContent(_ token: Int, of told: [EventDraft]) -> Bool {
    var current = token
    for _ in 0..<16 {
      guard let head = tree.head(current) else { return false }
      if let event = told.first(where: { $0.trigger == head || $0.noun == head }) {
        if current == event.clause?.subject { return false }
        switch event.type {
        case .threaten, .request, .accuse, .reject, .agree: return true
        case .support, .concede: return tree.relation(current) == .obj
        default: return false
        }
      }
      if tree.tag(current).hasPrefix("VB"),
        settings.setting(of: current, isEvent: { _ in false }).modality != .happened
      {
        return true
      }
      current = head
    }
    return false
  }
}
