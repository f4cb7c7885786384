extension SyntaxMender {
  /// Of two subjects of one word, the second, here, is something else: `The ministry [Tuesday] said`.
  mutating func mendSubject(_ second: Int) {
    let head = Int(syntax.heads[second])
    guard
      let first = sentence.first(where: {
        Int(syntax.heads[$0]) == head && isSubject($0)
      }), first < second, first < head
    else { return }
    if isTime(second) {
      syntax.relations[second] = .oblUnmarked
    } else if second > head {
      mendObject(second, of: head)
    } else {
      mendTitle(first, second)
    }
  }

  /// `The opposition criticized [Lode Maes]`: the subject behind the verb is its object.
  private mutating func mendObject(_ noun: Int, of verb: Int) {
    guard Self.finite.contains(syntax.tags[verb]), !has(.obj, verb),
      !children(of: verb).contains(where: isAuxiliary)
    else { return }
    syntax.relations[noun] = .obj
  }

  /// `A lawyer for the banker [Anton Rehl] says`, `Club captain [Anton Rehl] says`: a name right behind a noun is one with it.
  private mutating func mendTitle(_ first: Int, _ name: Int) {
    let start = start(of: name)
    let noun = start - 1
    guard Self.properNouns.contains(syntax.tags[start]), noun >= first,
      Self.commonNouns.contains(syntax.tags[noun]), isUnder(noun, first)
    else { return }
    exchange(name, with: noun, as: .nmodDesc)
    for child in children(of: noun) where syntax.relations[child] == .case {
      syntax.heads[child] = Int32(name)
    }
  }

  /// `Newly [appointed] minister Anton Rehl has refused`: a verb has no adjective; what that one has for its object is the
  /// verb's subject.
  mutating func mendAdjective(_ adjective: Int) {
    let verb = Int(syntax.heads[adjective])
    if Self.finite.contains(syntax.tags[adjective]) { return mendReported(adjective, verb) }
    guard adjective < verb, Self.verbs.contains(syntax.tags[verb]),
      !children(of: verb).contains(where: isSubject),
      let noun = children(of: adjective).last(where: {
        syntax.relations[$0] == .obj && adjective < $0 && $0 < verb
      })
    else { return }
    hang(noun, on: verb, as: .nsubj)
    hang(adjective, on: noun, as: .amod)
  }

  /// `Rebels [wounded] two men, police said`: a verb with a subject is no adjective of who tells of it.
  private mutating func mendReported(_ verb: Int, _ noun: Int) {
    guard noun > verb, isSubject(noun),
      children(of: verb).contains(where: isSubject)
    else { return }
    hang(verb, on: Int(syntax.heads[noun]), as: .ccomp)
  }

  /// `[Moscow], which has a base there, rejected the plan`: nobody is called where a verb that is no command has no subject.
  mutating func mendVocative(_ name: Int) {
    let verb = Int(syntax.heads[name])
    guard name < verb, !children(of: verb).contains(where: isSubject) else { return }
    let tag = syntax.tags[verb]
    if Self.finite.contains(tag) || tag == Self.participle && has(.obj, verb) {
      syntax.relations[name] = .nsubj
    }
  }

  /// `The previous month, [the mayor] had called`: behind an opening phrase and a comma comes the subject.
  mutating func mendOpening(_ noun: Int) {
    let opening = Int(syntax.heads[noun])
    guard opening >= 0, opening < noun, Self.nouns.contains(syntax.tags[noun]) else { return }
    let verb = Int(syntax.heads[opening])
    let start = start(of: noun)
    guard verb > noun, start > opening, syntax.tags[start - 1] == Self.comma else { return }
    let own = children(of: verb).filter(isSubject)
    if own == [opening] {
      guard isTime(opening) else { return }
      hang(noun, on: verb, as: has(.auxPass, verb) ? .nsubjPass : .nsubj)
      syntax.relations[opening] = .oblUnmarked
    } else if own.isEmpty, isFinite(verb),
      [.obl, .oblUnmarked].contains(syntax.relations[opening])
    {
      hang(noun, on: verb, as: .nsubj)
    }
  }

  private func isFinite(_ verb: Int) -> Bool {
    Self.finite.contains(syntax.tags[verb]) || children(of: verb).contains(where: isAuxiliary)
  }
}
