import KBLexicon
import KBText

/// Reads what nouns report: `Frost's claim that …`, `Frost issued a warning that …`.
struct NominalReportReader {
  private let text: StatementText

  init(_ text: StatementText) { self.text = text }

  /// - Returns: reports in text order.
  func reports() -> [Report] {
    (0..<text.count).compactMap { i in
      guard text.word(i + 1, is: "that"), text.quotation(at: i) == nil,
        opensClause(i + 1), let noun = text.reportingNoun(i), noun.kind == .noun
      else { return nil }
      return report(at: i, stance: noun.stance)
    }
  }

  /// The warning that prices would rise, not the promise that he kept.
  private func opensClause(_ that: Int) -> Bool {
    if text.wordClass(that) == .preposition { return true }
    guard text.wordClass(that) == .question,
      let verb = text.sentence(of: that).first(where: { $0 > that && text.isFinite($0) })
    else { return false }
    return verb > that + 1 && (text.wordClass(verb) == .modal || text.word(verb, in: .be))
  }

  private func report(at noun: Int, stance: String) -> Report? {
    let sentence = text.sentence(of: noun)
    guard let phrase = text.nounPhrase(endingAt: noun, from: sentence.lowerBound),
      let subject = subject(of: phrase, noun, in: sentence)
    else { return nil }
    var end = sentence.upperBound
    while end > noun + 2, !text.isWord(end - 1), text.quotation(at: end - 1) == nil { end -= 1 }
    // A promise that he kept: a clause has more than its subject and a verb.
    guard end - noun > 4, text.hasFiniteVerb(tokens(noun + 2, end)) else { return nil }
    return Report(
      parts: [tokens(noun + 2, end)], subject: subject, cue: tokens(noun, noun + 1), stance: stance,
      rule: .noun)
  }

  /// The possessor of the noun, or the subject of the verb that utters it.
  private func subject(of phrase: Range<Int>, _ noun: Int, in sentence: Range<Int>) -> Subject? {
    if let genitive = phrase.last(where: { text.wordClass($0) == .genitive }),
      genitive > phrase.lowerBound
    {
      let owner = tokens(phrase.lowerBound, genitive)
      return Subject(tokens: owner, block: owner, place: .before, isSure: true)
    }
    if text.wordClass(phrase.lowerBound) == .possessive {
      let owner = tokens(phrase.lowerBound, phrase.lowerBound + 1)
      return Subject(tokens: owner, block: owner, place: .before, isSure: true)
    }
    var verb = phrase.lowerBound - 1
    guard text.reportingNoun(verb)?.kind == .light else { return nil }
    while verb > sentence.lowerBound,
      text.wordClass(verb - 1) == .adverb || text.word(verb - 1, isIn: ["has", "have", "had"])
    { verb -= 1 }
    return SubjectFinder(text).subject(endingAt: verb - 1, in: sentence)
  }
}
