import KBLexicon
import KBText

/// Subjects that stand in another clause than the verb: of participles, and of relative clauses.
extension SubjectFinder {
  func participleSubject(_ cue: Cue, in sentence: Range<Int>, earlier: Subject?) -> Subject? {
    var left = cue.tokens.lowerBound - 1
    if text.word(cue.tokens.lowerBound, is: "as"), let quoted = quoted(left, in: sentence) {
      return quoted
    }
    if text.word(left, is: "as") { left -= 1 }
    if left >= sentence.lowerBound,
      let phrase = text.nounPhrase(endingAt: left, from: sentence.lowerBound), !text.isDay(left)
    {
      let before = phrase.lowerBound - 1
      // With Finland accusing; quoted a witness saying; passed a measure calling for peace.
      let isOwn = text.word(before, is: "with") || text.word(before, in: .quote)
      if isOwn || modifies(cue.main, phrase, in: sentence) {
        return Subject(tokens: shortest(phrase), block: phrase, place: .before, isSure: true)
      }
    }
    // The court struck down a law that closed the port, ruling that it was void: a law rules nothing.
    let parsed = parsed(cue, in: sentence)
    return carried(
      earlier ?? parsed.flatMap { text.canSpeak($0.tokens) ? $0 : nil }
        ?? mainSubject(before: left + 1, in: sentence) ?? parsed)
  }

  /// The agency quotes a court official in the north as saying: who is quoted.
  func quoted(_ last: Int, in sentence: Range<Int>) -> Subject? {
    var i = last
    while i > sentence.lowerBound, last - i < 25, !text.word(i, in: .quote) {
      if text.quotation(at: i) != nil || text.isFinite(i) { return nil }
      i -= 1
    }
    guard text.word(i, in: .quote), i < last else { return nil }
    if let name = text.nameMention(at: last), isPerson(last) {
      return Subject(
        tokens: name, block: tokens(i + 1, last + 1), place: .before, isSure: true)
    }
    guard let phrase = text.nounPhrase(startingAt: i + 1, to: last + 1) else { return nil }
    return Subject(
      tokens: shortest(phrase), block: tokens(i + 1, last + 1), place: .before, isSure: true)
  }

  /// Hundreds wrote letters condemning it: what is parsed so and can speak, but for the words that a speaker utters, as in
  /// `issued a statement calling for it`.
  func modifies(_ verb: Int, _ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard text.isModified(phrase, by: verb), text.canSpeak(phrase) else { return false }
    var before = phrase.lowerBound - 1
    while before > sentence.lowerBound, text.wordClass(before) == .adverb { before -= 1 }
    return text.reportingNoun(before)?.kind != .light
  }

  /// The man who said: the noun phrase before the pronoun.
  func antecedent(
    of pronoun: Int, in sentence: Range<Int>, isBeside: Bool = true
  ) -> Subject? {
    var last = pronoun - 1
    if text.isComma(last) { last -= 1 }
    guard var phrase = phrase(endingAt: last, in: sentence) else { return nil }
    // A letter from her doctor that says: of things, the one that speaks.
    if !text.word(pronoun, is: "who"), !isDocument(phrase),
      let document = phrases(endingAt: last, in: sentence).first(where: isDocument)
    {
      phrase = document
    }
    // A person briefed on the talks, who said: talks say nothing.
    if text.word(pronoun, is: "who"), !text.canSpeak(phrase),
      let person = phrases(endingAt: last, in: sentence).first(where: text.canSpeak)
    {
      phrase = person
    }
    return Subject(
      tokens: shortest(phrase), block: phrase, place: .before, isSure: true,
      pronoun: isBeside ? tokens(pronoun, pronoun + 1) : nil)
  }
}
