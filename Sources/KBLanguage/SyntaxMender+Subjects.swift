import KBText

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
    } else if !isBehindComma(second) || !returnToTold(first, of: head) {
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

  /// `A lawyer for the banker [Anton Rehl] says`, `Club captain [Anton Rehl] says`: a name right behind a noun is one with it;
  /// `The harbour board (HB) [forum] met`: so is what a noun right behind it is called by.
  private mutating func mendTitle(_ first: Int, _ name: Int) {
    let start = start(of: name)
    let noun = start - 1
    if start == name, Self.commonNouns.contains(syntax.tags[name]), noun >= first,
      Self.nouns.contains(syntax.tags[first]), isUnder(noun, first)
    {
      return hang(first, on: name, as: .compound)
    }
    guard Self.properNouns.contains(syntax.tags[start]), noun >= first,
      Self.commonNouns.contains(syntax.tags[noun]), isUnder(noun, first)
    else { return }
    exchange(name, with: noun, as: .nmodDesc)
    for child in children(of: noun) where syntax.relations[child] == .case {
      syntax.heads[child] = Int32(name)
    }
  }

  /// `Troops leave, Defence Minister [Anton Rehl] said`: who stands right before a verb without a subject, behind a comma, is
  /// none of what is told.
  mutating func mendSpeaker(_ noun: Int) {
    let verb = end(of: noun)
    guard Self.nouns.contains(syntax.tags[noun]), !has(.cc, noun), isBehindComma(noun),
      verb < sentence.upperBound, Self.finite.contains(syntax.tags[verb]), isUnder(noun, verb),
      !children(of: verb).contains(where: isAuxiliary)
    else { return }
    if let other = children(of: verb).first(where: isSubject), !returnToTold(other, of: verb) {
      return
    }
    hang(noun, on: verb, as: .nsubj)
  }

  /// `Oslo will support [efforts] to talk, Rehl said`: a subject that stands in what is told belongs there.
  ///
  /// - Returns: whether there is something told that it can belong to.
  private mutating func returnToTold(_ noun: Int, of verb: Int) -> Bool {
    guard
      let told = children(of: verb).last(where: {
        $0 < noun && syntax.relations[$0] == .ccomp
      })
    else { return false }
    hang(noun, on: told, as: has(.case, noun) ? .obl : has(.obj, told) ? .oblUnmarked : .obj)
    return true
  }

  /// Is there a comma before what hangs on the word? It may hang there too.
  private func isBehindComma(_ word: Int) -> Bool {
    let start = start(of: word)
    return syntax.tags[start] == Self.comma
      || start > sentence.lowerBound && syntax.tags[start - 1] == Self.comma
  }

  /// `[Rehl] and President Ada Holm met`: who is no office is no title, but the first of two.
  mutating func mendTitles(_ name: Int) {
    let second = Int(syntax.heads[name])
    guard second > name, Self.properNouns.contains(syntax.tags[name]), !isRole(name),
      let title = children(of: name).last, syntax.relations[title] == .conj, title < second,
      isRole(title), let and = children(of: title).first, syntax.relations[and] == .cc
    else { return }
    exchange(name, with: second, as: .conj)
    hang(title, on: second, as: .nmodDesc)
    syntax.heads[and] = Int32(second)
  }

  private func isRole(_ word: Int) -> Bool { Self.roles.contains(lower(word)) }

  private static let roles = Set(DataList.rows("roles").map { $0[0] })

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
