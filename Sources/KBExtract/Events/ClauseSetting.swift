import KBLanguage
import KBLexicon
import KBModel

/// Whether what a clause tells has happened, as the words around its verb say.
struct ClauseSetting {
  var modality: Event.Modality = .happened
  /// It is the content of another event (`accused of …`) or of nobody's assertion (`if …`), and so no event.
  var isSuppressed = false
  /// `must`, `should`.
  var isObligation = false
  var isFuture = false
  /// `may`, `might`: not asserted, but told as a report and not as a wish.
  var isPossible = false
  /// The verb stands behind `have`.
  var isPast = false
  var isNegated = false
  /// The verb that reports the clause: `said`.
  var reporter: Int?
}

/// Climbs from a verb to the root of its sentence and reads auxiliaries, negation and governing verbs on the way.
struct SettingFinder {
  let tree: SentenceTree
  let lexicon: EventLexicon

  /// - Parameter isEvent: true of the tokens that trigger an event with a content of its own.
  func setting(of verb: Int, isEvent: (Int) -> Bool) -> ClauseSetting {
    var setting = ClauseSetting()
    readAuxiliaries(of: verb, into: &setting)
    var current = verb
    for _ in 0..<16 {
      guard let governor = tree.head(current), !setting.isSuppressed else { break }
      if climb(from: current, to: governor, isEvent, &setting) == false { break }
      current = governor
    }
    if setting.isNegated {
      setting.modality = .negated
    } else if setting.modality == .happened, setting.isFuture {
      setting.modality = .future
    }
    return setting
  }

  /// - Returns: false where what lies above does not matter any more.
  private func climb(
    from current: Int, to governor: Int, _ isEvent: (Int) -> Bool, _ setting: inout ClauseSetting
  ) -> Bool {
    switch tree.relation(current) {
    case .conj:
      if tree.isVerb(governor), tree.child(current, .nsubj, .nsubjPass, .aux) == nil {
        readAuxiliaries(of: governor, into: &setting)
      }
      return true
    case .xcomp:
      if isEvent(governor) { setting.isSuppressed = true }
      let effects = lexicon.clauseEffects(tree.word(governor)).filter { $0 != .report }
      let plain: ClauseEffect = tree.tag(current) == "VB" ? .hypothetical : .transparent
      apply(effects.first ?? plain, to: &setting)
      readAuxiliaries(of: governor, into: &setting)
      return true
    case .ccomp, .parataxis:
      if tree.relation(current) == .ccomp, isEvent(governor) { setting.isSuppressed = true }
      let effects = lexicon.clauseEffects(tree.word(governor))
      apply(effects.contains(.report) ? .report : effects.first ?? .report, to: &setting)
      if setting.reporter == nil { setting.reporter = governor }
      return true
    case .advcl:
      return climbAdverbial(from: current, to: governor, isEvent, &setting)
    case .acl:
      let marks = tree.children(current, .mark, .case).map(tree.word)
      if marks.contains("to") {
        setting.isSuppressed = !Self.factualNouns.contains(tree.word(governor))
      } else if marks.contains(where: Self.contents.contains) {
        setting.isSuppressed = true
      }
      return false
    default:
      // A clause that is the content of an accusation stands behind a preposition.
      if tree.isVerb(current), [.obl, .nmod].contains(tree.relation(current)), isEvent(governor) {
        setting.isSuppressed = true
      }
      return false
    }
  }

  private static let factualNouns: Set<String> = ["decision", "attempt", "move", "failure", "bid"]
  private static let conditions: Set<String> = [
    "if", "unless", "until", "till", "before", "whether", "once", "lest", "provided", "without",
  ]
  private static let contents: Set<String> = [
    "of", "for", "over", "about", "from", "against", "with",
  ]

  private func climbAdverbial(
    from current: Int, to governor: Int, _ isEvent: (Int) -> Bool, _ setting: inout ClauseSetting
  ) -> Bool {
    let marks = tree.children(current, .mark, .case, .advmod).map(tree.word)
    if marks.contains(where: Self.conditions.contains) {
      setting.isSuppressed = true
    } else if isGerund(current), tree.child(current, .nsubj) == nil,
      marks.contains(where: Self.contents.contains)
        || marks.isEmpty && current == governor + 1 && isEvent(governor)
    {
      setting.isSuppressed = true
    } else if marks.contains("to") {
      setting.modality = .hypothetical
    }
    return marks.isEmpty
  }

  /// `shooting`, `having shot`.
  private func isGerund(_ verb: Int) -> Bool {
    tree.tag(verb) == "VBG" || tree.children(verb, .aux).contains { tree.tag($0) == "VBG" }
  }

  private func apply(_ effect: ClauseEffect, to setting: inout ClauseSetting) {
    switch effect {
    case .transparent, .report: break
    case .future: setting.isFuture = true
    case .hypothetical: setting.modality = .hypothetical
    case .negated: setting.isNegated.toggle()
    }
  }

  private func readAuxiliaries(of verb: Int, into setting: inout ClauseSetting) {
    for child in tree.children(verb, .aux) {
      switch tree.word(child) {
      case "will", "shall", "'ll", "’ll", "wo": setting.isFuture = true
      case "would": setting.isFuture = true
      case "may", "might": (setting.modality, setting.isPossible) = (.hypothetical, true)
      case "have", "has", "had": setting.isPast = true
      case "could", "can", "ca": setting.modality = .hypothetical
      case "must", "should", "ought": setting.isObligation = true
      default: break
      }
    }
    let negations = tree.children(verb, .advmod, .det, .cc).contains {
      Self.negations.contains(tree.word($0))
    }
    if negations || negatedSubject(of: verb) { setting.isNegated.toggle() }
  }

  private static let negations: Set<String> = ["not", "n't", "n’t", "never", "neither", "nor"]

  /// `No troops were sent`, `neither side attacked`.
  private func negatedSubject(of verb: Int) -> Bool {
    guard let subject = tree.child(verb, .nsubj, .nsubjPass) else { return false }
    return tree.children(subject).contains { child in
      ["no", "neither", "none"].contains(tree.word(child))
        && [.det, .ccPreconj, .cc, .advmod].contains(tree.relation(child))
    } || ["nobody", "none", "neither"].contains(tree.word(subject))
  }
}
