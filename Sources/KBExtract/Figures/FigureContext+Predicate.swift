import KBLanguage
import KBLexicon
import KBModel
import KBText

extension FigureContext {
  /// What the sentence's parse makes the figure a value of: `inflation stood at 4 percent`, `raised its rate to 5`.
  func saidOf(_ index: Int, _ sentence: Range<Int>) -> TextRange? {
    let path = path(index)
    guard let top = path.last else { return nil }
    if let noun = holder(path, sentence) { return nounPhrase(around: noun, sentence) }
    guard isPredicate(top, sentence), !isSubject(path) else { return nil }
    let below = path.count > 1 ? path[path.count - 2] : top
    // "said the deficit was $3 billion", with "was" below "deficit"
    if let copula = tags.child(top, in: sentence, .cop), top < copula, copula < below {
      return isActor(top) ? nil : nounPhrase(around: top, sentence)
    }
    if tags.relation(below) == .obj,
      isReport(top) || tags.child(top, in: sentence, .iobj) != nil
    {
      return nil
    }
    if tags.hasCase(below, in: sentence, "at", "to", "from", "by"),
      let object = tags.child(top, in: sentence, .obj), object < below, !isActor(object),
      let phrase = nounPhrase(around: object, sentence)
    {
      return phrase
    }
    guard measures(top, sentence), isValue(below, of: top, sentence),
      let subject = subject(of: top, sentence), subject < path[0],
      !isActor(subject)
    else { return nil }
    return nounPhrase(around: subject, sentence)
  }

  /// The figure is the verb's object or stands behind `to`, `at`, `by`, `from`, and not in some other circumstance.
  private func isValue(_ below: Int, of top: Int, _ sentence: Range<Int>) -> Bool {
    tags.relation(below) != .obl
      || tags.hasCase(below, in: sentence, "at", "to", "from", "by", "above", "below", "over")
  }

  /// A predicate whose subject can be what a figure measures: `was`, `cost`, `rose`, `surpassed`.
  private func measures(_ predicate: Int, _ sentence: Range<Int>) -> Bool {
    if tags.child(predicate, in: sentence, .cop) != nil { return true }
    let word = document.tokens[predicate].range
    if MeasureVerbs.shared.contains(word, in: document.utf8) { return true }
    guard let change = ChangeWords.shared.change(of: word, in: document.utf8) else {
      return !tags.isVerb(predicate)
    }
    // "the tax was cut to"
    return !change.isAct || tags.child(predicate, in: sentence, .nsubjPass, .auxPass) != nil
  }

  /// `the voter sample is [651]`: the phrase stands alone before the verb.
  func equalled(_ index: Int, _ sentence: Range<Int>) -> TextRange? {
    let verb = beforeQualifier(index) - 1
    guard tags.isAny(verb, "is", "are", "was", "were"), sentence.contains(verb - 1),
      tags.isNoun(verb - 1), !isActor(verb - 1),
      let phrase = nounPhrase(around: verb - 1, sentence)
    else { return nil }
    var before = document.tokenIndex(at: phrase.start) - 1
    while sentence.contains(before), tags.isDeterminer(before) || tags.isTagged(before, "POS") {
      before -= 1
    }
    guard sentence.contains(before) else { return phrase }
    return tags.isTagged(before, "IN") || tags.isNoun(before) || tags.isVerb(before)
      ? nil : phrase
  }

  /// `Sales were 1,200`, where the parse does not see it.
  func equated(_ index: Int, _ sentence: Range<Int>) -> TextRange? {
    let verb = beforeQualifier(index) - 1
    guard tags.isAny(verb, "is", "are", "was", "were"), sentence.contains(verb),
      let noun = opening(before: verb, sentence), !isActor(noun)
    else { return nil }
    return nounPhrase(around: noun, sentence)
  }

  /// `output [at 40 tons]`, `the tax on wine [from 12 percent]`: the noun that the figure belongs to.
  private func holder(_ path: [Int], _ sentence: Range<Int>) -> Int? {
    for (below, token) in zip(path, path.dropFirst()) {
      guard tags.isNoun(token), token < below, tags.relation(below) == .nmod, !isActor(token),
        tags.child(token, in: sentence, .cop) == nil,
        tags.hasCase(below, in: sentence, "at", "to", "from", "by", "of"), !isChangeNoun(token),
        tags.relation(token) != .obl || tags.hasCase(below, in: sentence, "of")
      else { continue }
      var noun = token
      for _ in 0..<4 {
        guard tags.relation(noun) == .nmod, let head = tags.head(noun), tags.isNoun(head),
          head < noun, !isChangeNoun(head)
        else { break }
        noun = head
      }
      return noun
    }
    return nil
  }

  /// The figure's own phrase is the subject of its clause.
  func isSubject(_ path: [Int]) -> Bool {
    guard path.count > 1, let relation = tags.relation(path[path.count - 2]) else { return false }
    return relation == .nsubj || relation == .nsubjPass
  }
}
