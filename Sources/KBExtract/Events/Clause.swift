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
    var indirect = child(verb, .iobj)
    guard passive else {
      // Of `allow a ship to dock` the ship is the object: nothing is given to it.
      var only: Int?
      if child(verb, .obj) == nil, child(verb, .xcomp) != nil { swap(&only, &indirect) }
      return Clause(
        verb: verb, isPassive: false, subject: surface,
        object: child(verb, .obj) ?? only ?? children(verb, .xcomp).first(where: isNoun) ?? copied(
          verb)
          ?? children(verb, .obl).first { $0 > verb && preposition($0) == nil },
        indirectObject: indirect)
    }
    let agent =
      child(verb, .oblAgent)
      ?? subtree(verb).first {
        $0 > verb && isNoun($0) && preposition($0) == "by" && governor($0) == verb
      }
    let object = child(verb, .obj)
    // Of `was granted asylum` the subject is the indirect object.
    return Clause(
      verb: verb, isPassive: true, subject: agent, object: object ?? surface,
      indirectObject: object == nil ? indirect : surface)
  }

  /// The verb that a phrase hangs on, over other phrases.
  private func governor(_ phrase: Int) -> Int? {
    var current = phrase
    for _ in 0..<8 {
      guard let head = head(current) else { return nil }
      if isVerb(head) { return head }
      current = head
    }
    return nil
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
    case .acl: return child(verb, .obj) == nil && !isMain(verb)
    case .advcl: return tag(verb) == "VBN" && child(verb, .nsubj, .obj) == nil
    case .conj:
      guard tag(verb) == "VBN", child(verb, .nsubj) == nil, let first = head(verb) else {
        return false
      }
      return isVerb(first) && relation(first) != .conj && isPassive(first)
    default: return false
    }
  }

  /// A past tense that the parser took for a participle: it hangs on the root (`[Rebels] ambushed a convoy`) or on a
  /// noun that shares its verb with another subject.
  private func isMain(_ verb: Int) -> Bool {
    guard relation(verb) == .acl, let noun = head(verb).map(topNoun), noun < verb else {
      return false
    }
    guard let above = head(noun) else {
      let isFinite =
        tag(verb) == "VBD" || child(verb, .obj, .xcomp, .ccomp) != nil
        || children(verb, .advcl).contains { tag($0) == "VB" }
      return isFinite
        && !children(noun).contains { isVerb($0) && $0 > verb && relation($0) != .acl }
    }
    return tag(verb) == "VBD" && relation(noun) == .nsubj && children(above, .nsubj).count > 1
  }

  /// The noun that the phrase around a noun hangs on: `Secretary` of `Secretary of State Ann Lee`.
  private func topNoun(_ noun: Int) -> Int {
    var current = noun
    for _ in 0..<6 {
      guard [.appos, .flat, .nmod, .nmodDesc, .compound, .conj].contains(relation(current)),
        let head = head(current), isNoun(head)
      else { break }
      current = head
    }
    return current
  }

  private static let passiveAuxiliaries: Set<String> = [
    "be", "is", "are", "was", "were", "been", "being", "am", "get", "gets", "got", "'s", "’s",
    "'re", "’re",
  ]

  /// The subject as it stands, or that of the verb that lends its own: `agreed to [lift]`, `came and [saw]`.
  func surfaceSubject(of verb: Int, depth: Int = 0) -> Int? {
    if let own = children(verb, .nsubj, .nsubjPass).last(where: { $0 < verb }) { return own }
    if let own = child(verb, .nsubj, .nsubjPass) { return own }
    guard depth < 8, let governor = head(verb) else { return nil }
    switch relation(verb) {
    case .acl:
      if tag(verb) != "VB" { return isMain(verb) ? topNoun(governor) : governor }
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
