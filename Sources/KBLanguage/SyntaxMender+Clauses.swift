import KBText

extension SyntaxMender {
  /// Participles that are no past tense: `taken`, `given`.
  private static let participles: Set<[UInt8]> = {
    let rows = DataList.rows("irregular-verbs").filter { $0.count == 3 }
    let pasts = Set(rows.map { $0[1] })
    return Set(rows.map { $0[2] }.filter { !pasts.contains($0) }.map { Array($0.utf8) })
  }()

  /// `Moscow, which has a base there, [rejected] the plan`: with an object and no auxiliary it is the past, where it has a
  /// subject, or hangs on the noun that a sentence must not do without a verb for.
  mutating func mendParticiple(_ verb: Int) {
    guard let past = Self.past,
      !Self.participles.contains(Array(document.utf8[document.tokens[verb].range.offsets]))
    else { return }
    if syntax.relations[verb] == .amod { return mendConjunct(verb, past) }
    let children = children(of: verb)
    guard has(.obj, verb), !children.contains(where: isAuxiliary) else { return }
    if let own = children.last(where: { $0 < verb && isSubject($0) }) {
      syntax.tags[verb] = past
      syntax.relations[own] = .nsubj
    } else if syntax.relations[verb] == .acl, !has(.mark, verb) {
      mendClause(verb, past)
    }
  }

  /// `Moscow, which has a base there, [rejected] the plan` as a participle of `Moscow` or, behind a comma, of the `base`,
  /// where nothing else is said of `Moscow`.
  private mutating func mendClause(_ verb: Int, _ past: PartOfSpeech) {
    let root = root(of: verb)
    guard root < verb, Self.nouns.contains(syntax.tags[root]),
      root == syntax.heads[verb] || syntax.tags[verb - 1] == Self.comma,
      !children(of: root).contains(where: { isSubject($0) || isAuxiliary($0) })
    else { return }
    syntax.tags[verb] = past
    exchange(verb, with: root, as: .nsubj)
    for word in sentence where word > verb && root..<verb ~= Int(syntax.heads[word]) {
      syntax.heads[word] = Int32(verb)
    }
  }

  /// `Rehl is due [to meet] Holm`: what has a subject before it takes no clause behind it for another, but for `it`.
  /// `Rehl has begun [leaving], he said`: what stands right behind a verb is that verb's.
  mutating func mendSecondClause(_ clause: Int) {
    let head = Int(syntax.heads[clause])
    guard head >= 0 else { return }
    if clause < head, syntax.tags[clause] == Self.gerund, clause > sentence.lowerBound,
      Self.verbs.contains(syntax.tags[clause - 1]), syntax.relations[clause - 1] == .ccomp
    {
      return hang(clause, on: clause - 1, as: .xcomp)
    }
    guard head < clause, has(.mark, clause),
      let subject = children(of: head).first(where: isSubject), subject < head,
      !document.utf8[document.tokens[subject].range.offsets].span.equalsFolded("it")
    else { return }
    syntax.relations[clause] = .xcomp
  }

  /// `The government condemned the attack and [promised] aid`: what is joined to a verb is no noun.
  private mutating func mendConjunct(_ verb: Int, _ past: PartOfSpeech) {
    let noun = Int(syntax.heads[verb])
    guard noun > verb, syntax.relations[noun] == .conj, Self.nouns.contains(syntax.tags[noun]),
      verb > sentence.lowerBound, syntax.relations[verb - 1] == .cc,
      !children(of: noun).contains(where: isAuxiliary)
    else { return }
    let first = Int(syntax.heads[noun])
    guard first < verb, Self.finite.contains(syntax.tags[first]) else { return }
    syntax.tags[verb] = past
    hang(verb, on: first, as: .conj)
    hang(noun, on: verb, as: .obj)
    syntax.heads[verb - 1] = Int32(verb)
  }

  /// `The firm [announced] Monday it would close`: with no mark between them, who tells of it governs what is told.
  mutating func mendReport(_ verb: Int) {
    let told = Int(syntax.heads[verb])
    guard told > verb, Self.finite.contains(syntax.tags[verb]),
      Self.verbs.contains(syntax.tags[told]), children(of: verb).contains(where: isSubject),
      children(of: told).contains(where: { $0 > verb && isSubject($0) }),
      !(verb..<told).contains(where: { syntax.relations[$0] == .punct })
    else { return }
    exchange(verb, with: told, as: .ccomp)
  }

  /// `He said Wednesday [that] it fell`: no proper noun takes such a clause, the verb before it does.
  mutating func mendThatClause(_ mark: Int) {
    let clause = Int(syntax.heads[mark])
    guard clause > mark,
      document.utf8[document.tokens[mark].range.offsets].elementsEqual("that".utf8),
      [.acl, .relativeClause].contains(syntax.relations[clause])
    else { return }
    let noun = Int(syntax.heads[clause])
    guard noun >= 0, noun < mark, Self.properNouns.contains(syntax.tags[noun]) else { return }
    let verb = Int(syntax.heads[noun])
    guard verb >= 0, verb < noun, Self.verbs.contains(syntax.tags[verb]) else { return }
    hang(clause, on: verb, as: .ccomp)
  }
}
