import KBLanguage

/// A verb with its arguments as they are meant: of a passive, the object is what was its subject.
struct Clause {
  let verb: Int
  let isPassive: Bool
  /// Who does it: the token that heads the phrase; nil where nobody is named.
  let subject: Int?
  /// To whom or what it is done.
  let object: Int?
  let indirectObject: Int?
}

extension SentenceTree {
  func clause(of verb: Int) -> Clause {
    let passive = isPassive(verb)
    let surface = surfaceSubject(of: verb)
    let indirect = child(verb, .iobj)
    guard passive else {
      return Clause(
        verb: verb, isPassive: false, subject: surface, object: child(verb, .obj) ?? copied(verb),
        indirectObject: indirect)
    }
    let agent =
      child(verb, .oblAgent) ?? children(verb, .obl).first { preposition($0) == "by" }
    let object = child(verb, .obj)
    // Of `was granted asylum` the subject is the indirect object.
    return Clause(
      verb: verb, isPassive: true, subject: agent, object: object ?? surface,
      indirectObject: object == nil ? indirect : surface)
  }

  /// Of `is prepared to leave`: who is prepared.
  func stateClause(of word: Int) -> Clause {
    Clause(
      verb: word, isPassive: false, subject: surfaceSubject(of: word), object: child(word, .obj),
      indirectObject: nil)
  }

  /// An object that two joined verbs share: `attacked and burned the village`.
  private func copied(_ verb: Int) -> Int? {
    let later = children(verb, .conj).first {
      isVerb($0) && child($0, .nsubj, .nsubjPass) == nil && tag($0) == tag(verb)
    }
    guard let later, children(verb, .obl, .ccomp, .xcomp).isEmpty else { return nil }
    return child(later, .obj)
  }

  /// By the form of the verb and a form of `be`: parsers confuse `nsubj` and `nsubj:pass` behind `have`.
  func isPassive(_ verb: Int) -> Bool {
    guard tag(verb) == "VBN" || tag(verb) == "VBD" else { return false }
    let auxiliaries = children(verb, .aux, .auxPass, .cop).map(word)
    if auxiliaries.contains(where: Self.passiveAuxiliaries.contains) { return true }
    guard auxiliaries.isEmpty else { return false }
    switch relation(verb) {
    case .acl: return child(verb, .obj) == nil
    case .advcl: return tag(verb) == "VBN" && child(verb, .nsubj, .obj) == nil
    case .conj:
      guard tag(verb) == "VBN", child(verb, .nsubj) == nil, let first = head(verb) else { return false }
      return isVerb(first) && relation(first) != .conj && isPassive(first)
    default: return false
    }
  }

  private static let passiveAuxiliaries: Set<String> = [
    "be", "is", "are", "was", "were", "been", "being", "am", "get", "gets", "got", "'s", "’s", "'re", "’re",
  ]

  /// The subject as it stands, or that of the verb that lends its own: `agreed to [lift]`, `came and [saw]`.
  func surfaceSubject(of verb: Int, depth: Int = 0) -> Int? {
    if let own = children(verb, .nsubj, .nsubjPass).last(where: { $0 < verb }) { return own }
    if let own = child(verb, .nsubj, .nsubjPass) { return own }
    guard depth < 8, let governor = head(verb) else { return nil }
    switch relation(verb) {
    case .acl:
      if tag(verb) == "VBG" || tag(verb) == "VBN" { return governor }
      return children(governor, .nmodPoss).first ?? holder(of: governor, depth: depth)
    case .relativeClause:
      return governor
    case .xcomp:
      if let object = child(governor, .obj), object < verb { return object }
      if isPassive(governor) { return surfaceSubject(of: governor, depth: depth + 1) }
      return surfaceSubject(of: governor, depth: depth + 1)
    case .conj, .advcl, .parataxis:
      return surfaceSubject(of: governor, depth: depth + 1)
    case .amod, .compound:
      return nil
    default:
      return nil
    }
  }

  /// Who has the plan of `has a plan to leave`, who filed the suit of `filed a suit accusing …`.
  func holder(of noun: Int, depth: Int = 0) -> Int? {
    guard relation(noun) == .obj, let verb = head(noun) else { return nil }
    return surfaceSubject(of: verb, depth: depth + 1)
  }
}
