import KBText

extension SyntaxMender {
  /// `called [Russian] minister Sergey Lavrov`: an adjective right before a noun is the noun's, which is the object.
  mutating func mendComplement(_ adjective: Int) {
    let verb = Int(syntax.heads[adjective])
    guard verb >= 0, verb < adjective, Self.adjectives.contains(syntax.tags[adjective]) else {
      return
    }
    let nouns = (children(of: adjective) + children(of: verb)).filter { $0 > adjective }
    guard !has(.obj, verb),
      let noun = nouns.first(where: { Self.complements.contains(syntax.relations[$0]) }),
      Self.nouns.contains(syntax.tags[noun]), !isTime(noun), start(of: noun) == adjective + 1,
      Self.isModifier(syntax.tags[adjective + 1])
    else { return }
    hang(noun, on: verb, as: .obj)
    hang(adjective, on: noun, as: .amod)
  }

  /// `shelled [rebel positions]`, `rose [20 percent]`: an oblique noun without a preposition is the object of a verb that
  /// has none, where it is described or counted and neither a time nor a measure; else it is unmarked (UD 2).
  mutating func mendOblique(_ noun: Int) {
    let (tag, verb) = (syntax.tags[noun], Int(syntax.heads[noun]))
    guard Self.commonNouns.contains(tag) || Self.properNouns.contains(tag), !has(.case, noun),
      verb >= 0
    else { return }
    let isObject =
      verb < noun && Self.verbs.contains(syntax.tags[verb]) && !has(.obj, verb)
      && !has(.auxPass, verb) && !isTime(noun) && !isMeasure(noun)
      && children(of: noun).contains { Self.descriptions.contains(syntax.relations[$0]) }
    syntax.relations[noun] = isObject ? .obj : .oblUnmarked
  }

  /// `Lode freed 37 [prisoners] late on Tuesday`: what neither time nor measure is does not say how late.
  mutating func mendUnmarked(_ noun: Int) {
    let adverb = Int(syntax.heads[noun])
    guard adverb > noun, Self.adverbs.contains(syntax.tags[adverb]),
      syntax.tags[noun] == Self.plural, !isTime(noun), !isMeasure(noun)
    else { return }
    let verb = Int(syntax.heads[adverb])
    guard verb >= 0, verb < noun, Self.verbs.contains(syntax.tags[verb]), !has(.obj, verb) else {
      return
    }
    hang(noun, on: verb, as: .obj)
  }

  /// `20 percent`, `three miles`: counted, and no people or things.
  private func isMeasure(_ noun: Int) -> Bool {
    guard has(.nummod, noun) else { return false }
    return syntax.tags[noun] != Self.plural || Self.units.contains(lower(noun))
  }

  private static let units = Set(
    DataList.rows("units").filter { $0.count > 5 }.flatMap { $0[5].split(separator: "|") }
      .map(String.init))

  private static let descriptions: Set<Relation> = [.amod, .compound, .det, .nmodPoss, .nummod]

  private static let complements: Set<Relation> = [.appos, .nmod, .obl, .oblUnmarked]

  /// What may stand between an adjective and its noun, or is that.
  private static func isModifier(_ tag: PartOfSpeech) -> Bool {
    adjectives.contains(tag) || properNouns.contains(tag) || commonNouns.contains(tag)
  }

  /// `Workers blocked [the bridge spanning] the river`: what a participle has for its subject right behind a verb is the
  /// verb's object.
  mutating func mendParticipleClause(_ clause: Int) {
    let verb = Int(syntax.heads[clause])
    guard verb >= 0, verb < clause, syntax.tags[clause] == Self.gerund,
      Self.verbs.contains(syntax.tags[verb]),
      let noun = children(of: clause).first, syntax.relations[noun] == .nsubj,
      Self.nouns.contains(syntax.tags[noun]), start(of: noun) == verb + 1,
      !has(.obj, verb), !children(of: clause).contains(where: isAuxiliary)
    else { return }
    hang(noun, on: verb, as: .obj)
    hang(clause, on: noun, as: .acl)
  }
}
