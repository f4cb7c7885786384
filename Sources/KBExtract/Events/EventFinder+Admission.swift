import KBLanguage
import KBLexicon
import KBModel

extension EventFinder {
  /// Whether those who take part are such as the use of the verb asks for: a fan who meets a player is no event.
  func admits(_ draft: EventDraft, _ frame: EventFrame) -> Bool {
    let flags = frame.flags
    let all = draft.participants
    guard !all.isEmpty else { return false }
    // `the sanctions imposed on Moscow` says in passing what `prisoners held by rebels` tells.
    if frame.clause.isPassive, tree.relation(draft.trigger) == .acl,
      draft.actors.isEmpty || draft.recipients.isEmpty
    {
      return false
    }
    if draft.actors.isEmpty {
      let isBare = frame.clause.subject == nil || isDeed(frame.clause.subject ?? -1)
      guard isBare, draft.type.standsWithoutActor,
        frame.clause.isPassive || frame.clause.subject != nil
      else { return false }
    }
    if draft.recipients.isEmpty, draft.type == .assault, !all.contains(where: \.isPolitical) {
      return false
    }
    if flags.contains(.weak), !all.contains(where: \.isPolitical) { return false }
    if flags.contains(.needs), draft.recipients.isEmpty, draft.actors.count < 2 { return false }
    if flags.contains(.destination), !draft.recipients.contains(where: { $0.isState || $0.isPlace })
    {
      return false
    }
    if flags.contains(.visit), draft.actors.contains(where: \.isArmed) { return false }
    if flags.contains(.peacekeepers), !draft.actors.contains(where: keepsPeace) { return false }
    if flags.contains(.official), !isOfficial(draft) { return false }
    if flags.contains(.civil), !draft.actors.allSatisfy({ $0.isCivil || $0.isPerson && $0.isState })
    {
      return false
    }
    if flags.contains(.forces), !draft.actors.contains(where: \.isForce) { return false }
    let objects = flags.contains(.mutual) ? all : draft.recipients
    if flags.contains(.person), !objects.contains(where: \.isPerson) { return false }
    if flags.contains(.armed), !draft.actors.contains(where: \.isArmed) { return false }
    if flags.contains(.violent), !isViolent(draft, frame) { return false }
    if flags.contains(.alert), !isOnAlert(frame.clause) { return false }
    if flags.contains(.mutual), !hasSeveralSides(draft) { return false }
    return true
  }

  private func keepsPeace(_ actor: Actor) -> Bool {
    frames.meanings(of: actor.head).contains { $0.kind == "peacekeepers" }
  }

  private func isOfficial(_ draft: EventDraft) -> Bool {
    draft.actors.contains { $0.isOfficial }
      || draft.actors.contains { $0.isPerson && $0.participant.entity != nil && $0.sector == nil }
        && draft.recipients.contains { $0.isOfficial }
      || draft.actors.isEmpty
  }

  private func isViolent(_ draft: EventDraft, _ frame: EventFrame) -> Bool {
    if draft.actors.contains(where: { $0.isForce || $0.sector == "CRM" || $0.sector == "CVL" }) {
      return true
    }
    if let subject = frame.clause.subject, isDeed(subject) { return true }
    return tree.subtree(frame.clause.verb).contains { token in
      tree.isNoun(token)
        && frames.meanings(of: token).contains {
          ["attack", "weapon", "fire"].contains($0.kind)
        }
    }
  }

  private func isOnAlert(_ clause: Clause) -> Bool {
    tree.subtree(clause.verb).contains { tree.word($0) == "alert" && tree.word($0 - 1) == "on" }
  }

  private func hasSeveralSides(_ draft: EventDraft) -> Bool {
    if draft.participants.count > 1 || draft.type != .consult { return true }
    return draft.actors.contains { actor in
      lexicon.isPlural(tree.word(actor.head)) || Self.assemblies.contains(tree.word(actor.head))
    }
  }

  private static let assemblies: Set<String> = [
    "cabinet", "parliament", "council", "committee", "sides", "countries", "nations",
  ]
}
