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

  /// An object that two joined verbs share: `attacked and burned the village`.
  private func copied(_ verb: Int) -> Int? {
    let later = children(verb, .conj).first {
      isVerb($0) && child($0, .nsubj, .nsubjPass) == nil && tag($0) == tag(verb)
    }
    guard let later, children(verb, .obl, .ccomp, .xcomp).isEmpty else { return nil }
    return child(later, .obj)
  }

  func isPassive(_ verb: Int) -> Bool {
    if child(verb, .auxPass, .nsubjPass) != nil { return true }
    guard tag(verb) == "VBN" || tag(verb) == "VBD" else { return false }
    if relation(verb) == .acl { return child(verb, .aux) == nil && child(verb, .obj) == nil }
    if relation(verb) == .conj, tag(verb) == "VBN", child(verb, .nsubj, .aux) == nil,
      let first = head(verb)
    {
      return isVerb(first) && child(first, .auxPass, .nsubjPass) != nil
    }
    return relation(verb) == .advcl && tag(verb) == "VBN" && child(verb, .aux, .nsubj, .obj) == nil
  }

  /// The subject as it stands, or that of the verb that lends its own: `agreed to [lift]`, `came and [saw]`.
  func surfaceSubject(of verb: Int, depth: Int = 0) -> Int? {
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
