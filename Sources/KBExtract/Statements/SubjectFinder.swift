import KBLexicon
import KBModel
import KBText

/// Finds the subject of a reporting verb.
struct SubjectFinder {
  let text: StatementText

  init(_ text: StatementText) { self.text = text }

  /// - Parameters:
  ///   - lower: the first token that may belong to it: behind the quotation or cue before.
  ///   - earlier: the subject of the cue before in the sentence, which a shared verb takes over.
  func subject(of cue: Cue, in sentence: Range<Int>, earlier: Subject?) -> Subject? {
    let left = cue.tokens.lowerBound - 1
    // … , the minister's aide, Joe Kasper, told reporters.
    if cue.form == .finite, text.isComma(left), text.quotation(at: left - 1) == nil,
      let named = subject(endingAt: left, in: sentence), named.isSure
    {
      return named
    }
    if cue.form == .finite, let inverted = inverted(cue, in: sentence) { return inverted }
    if cue.form == .participle { return participleSubject(cue, in: sentence, earlier: earlier) }
    guard left >= sentence.lowerBound else { return nil }
    if text.wordClass(left) == .conjunction {
      return carried(
        earlier ?? parsed(cue, in: sentence) ?? mainSubject(before: left, in: sentence))
    }
    if isRelative(left) {
      return antecedent(of: left, in: sentence)
    }
    let near = subject(endingAt: left, in: sentence)
    if let near, near.isSure { return owner(of: near, cue, in: sentence) ?? near }
    return parsed(cue, in: sentence) ?? near
  }

  /// The lawyer for jailed banker Anton Rehl said: who is parsed as the subject, where no clause begins with the name.
  func owner(of near: Subject, _ cue: Cue, in sentence: Range<Int>) -> Subject? {
    guard near.tokens.count > 1, near.place == .before,
      !text.isClauseBoundary(near.block.lowerBound - 1, from: sentence.lowerBound),
      let parsed = parsed(cue, in: sentence), parsed.tokens.upperBound < near.block.lowerBound,
      text.wordClass(parsed.tokens.upperBound) == .preposition, text.canSpeak(parsed.tokens)
    else { return nil }
    let whole = tokens(parsed.tokens.lowerBound, near.block.upperBound)
    return Subject(tokens: whole, block: whole, place: .before, isSure: true)
  }

  /// A relative pronoun: who, which, that behind what it stands for.
  func isRelative(_ i: Int) -> Bool {
    // The WHO is a body.
    guard text.word(i, in: .relative), !text.startsCapital(i) else { return false }
    return text.word(i, is: "who") || text.wordClass(i) == .question
  }

  /// The subject in the dependency tree, where it stands before the verb and is no pronoun of a relative clause.
  func parsed(_ cue: Cue, in sentence: Range<Int>) -> Subject? {
    guard let phrase = text.parsedSubject(of: cue.main, in: sentence),
      phrase.upperBound <= cue.tokens.lowerBound,
      let last = phrase.last
    else { return nil }
    if isRelative(last) {
      // The agency that stopped its work in May says: the relative clause has a verb of its own.
      let isBeside = !(last + 1..<cue.tokens.lowerBound).contains(where: text.isFinite)
      return antecedent(of: last, in: sentence, isBeside: isBeside)
    }
    switch text.wordClass(last) {
    case .noun, .properNoun, .pronoun: break
    default: return nil
    }
    if text.isDay(last) || text.word(last, in: .period) { return nil }
    return Subject(
      tokens: shortest(phrase), block: tokens(phrase.lowerBound, cue.tokens.lowerBound),
      place: .before, isSure: false)
  }

  /// The noun phrase before `last`, with the apposition between two commas that may part it from the verb.
  func subject(endingAt last: Int, in sentence: Range<Int>) -> Subject? {
    guard last >= sentence.lowerBound else { return nil }
    var last = last
    while last > sentence.lowerBound {
      if text.wordClass(last) == .adverb || text.isDay(last) {
        last -= 1
      } else if text.isDay(last + 1), text.word(last, in: .beforeDay) {
        last -= 1
      } else if text.word(last, in: .period), text.word(last - 1, in: .beforeDay) {
        last -= 2
      } else {
        break
      }
    }
    guard last >= sentence.lowerBound else { return nil }
    if text.word(last, is: ")"),
      let open = tokens(sentence.lowerBound, last).last(where: { text.word($0, is: "(") })
    {
      return subject(endingAt: open - 1, in: sentence)
    }
    if let described = beforeRelative(last, in: sentence) { return described }
    if text.isComma(last) || text.isDash(last) { return beforeApposition(last, in: sentence) }
    guard let phrase = phrase(endingAt: last, in: sentence) else { return nil }
    if let described = beforeDetail(last, in: sentence) { return described }
    let isSure = text.isClauseBoundary(phrase.lowerBound - 1, from: sentence.lowerBound)
    return Subject(
      tokens: shortest(phrase), block: phrase, place: .before, isSure: isSure || isPerson(last))
  }

  /// `said Teodor Vash, a farmer`: a noun phrase behind the verb, where the content stands before it.
  func inverted(_ cue: Cue, in sentence: Range<Int>) -> Subject? {
    let left = cue.tokens.lowerBound - 1
    let follows =
      left < sentence.lowerBound && isAfterQuotation(cue.tokens.lowerBound)
      || left >= sentence.lowerBound
        && (text.isComma(left) || text.isDash(left) || text.quotation(at: left) != nil)
    guard follows, cue.tokens.count == 1 else { return nil }
    // … , his aide told reporters: whom it is told to stands behind such a verb.
    if left >= sentence.lowerBound, text.quotation(at: left) == nil,
      text.quotation(at: left - 1) == nil,
      cue.verb.frames.contains(.addressee)
    {
      return nil
    }
    // Norway, which has a base there, rejected the accusations.
    if text.quotation(at: left) == nil, text.isComma(left), text.quotation(at: left - 1) == nil,
      cue.verb.frames.contains(.object) || cue.verb.frames.contains(.target)
        || !cue.verb.frames.contains(.clause)
    {
      return nil
    }
    let next = cue.tokens.upperBound
    guard next < sentence.upperBound, text.quotation(at: next) == nil,
      !text.word(next, isIn: ["that", "it", "he", "she", "they", "we", "i", "there", "this"]),
      let phrase = text.nounPhrase(startingAt: next, to: sentence.upperBound)
    else { return nil }
    // A finite verb directly behind: the phrase begins the content.
    let after = phrase.upperBound
    if text.isDay(next) { return nil }
    if text.quotation(at: left) == nil, text.quotation(at: left - 1) == nil, text.isWord(after),
      text.wordClass(after) != .preposition, !text.isDay(after), !text.word(after, is: "who")
    {
      return nil
    }
    if text.isFinite(after),
      !text.word(after, is: "who")
    {
      return nil
    }
    let named = apposedPerson(behind: phrase)
    let speaker = person(in: phrase) ?? named ?? trimmed(phrase)
    let end = named?.upperBound ?? phrase.upperBound
    return Subject(
      tokens: speaker, block: tokens(cue.tokens.upperBound, end), place: .after, isSure: true)
  }

  /// `said the firm's lawyer, [Ann Voss],`: a person named behind who he is.
  private func apposedPerson(behind phrase: Range<Int>) -> Range<Int>? {
    guard let last = phrase.last, text.role(last).map({ !$0.isPlural }) == true,
      text.isComma(last + 1), isPerson(last + 2), let name = text.nameMention(at: last + 2),
      name.lowerBound == last + 2, text.wordClass(name.upperBound) == .mark
    else { return nil }
    return name
  }

  func isAfterQuotation(_ i: Int) -> Bool { text.quotation(at: i - 1) != nil }

  func carried(_ subject: Subject?) -> Subject? {
    subject.map { Subject(tokens: $0.tokens, block: $0.block, place: .carried, isSure: false) }
  }

  /// The subject of the first finite verb before `end`.
  func mainSubject(before end: Int, in sentence: Range<Int>) -> Subject? {
    var i = sentence.lowerBound
    while i < end {
      defer { i += 1 }
      guard text.quotation(at: i) == nil,
        text.isFinite(i), i > sentence.lowerBound
      else { continue }
      if text.wordClass(i - 1) == .question { continue }
      if let subject = subject(endingAt: i - 1, in: sentence) { return subject }
    }
    return nil
  }

  /// The name alone where a person is named, else the phrase without `the` before it.
  func shortest(_ phrase: Range<Int>) -> Range<Int> {
    person(in: phrase) ?? ownName(in: phrase) ?? trimmed(phrase)
  }

  /// `a charge [Oslo] denies`, unlike `the newspaper Bild`: the name behind a noun for neither a person nor a body.
  private func ownName(in phrase: Range<Int>) -> Range<Int>? {
    guard let last = phrase.last, let name = text.nameMention(at: last),
      name.upperBound == phrase.upperBound, name.lowerBound > phrase.lowerBound + 1,
      text.wordClass(phrase.lowerBound) == .determiner
    else { return nil }
    let noun = name.lowerBound - 1
    guard text.wordClass(noun) == .noun, text.nameMention(at: noun) == nil,
      text.reportingNoun(noun)?.kind != .body, !text.isGeneralBody(noun), !text.isNamedBody(noun),
      text.role(noun) == nil
    else { return nil }
    return name
  }

  func trimmed(_ phrase: Range<Int>) -> Range<Int> {
    text.wordClass(phrase.upperBound - 1) == .genitive
      ? tokens(phrase.lowerBound, phrase.upperBound - 1) : phrase
  }

  /// The name of a person that is the phrase's head: at its end, or before an `of` or `for`.
  func person(in phrase: Range<Int>) -> Range<Int>? {
    let head =
      phrase.first {
        $0 > phrase.lowerBound && text.wordClass($0) == .preposition
          && text.nameMention(at: $0) == nil
      }.map { $0 - 1 }
      ?? phrase.upperBound - 1
    if phrase.contains(where: { text.word($0, is: "and") }) { return nil }
    guard let index = text.mentionIndex(at: head, where: { $0.kind == .name && $0.type == .person })
    else { return nil }
    return text.document.tokens(in: text.mentions[index].range)
  }

  func isDocument(_ phrase: Range<Int>) -> Bool {
    text.head(ofPhrase: phrase).map { text.reportingNoun($0).map { $0.kind != .light } ?? false }
      ?? false
  }

  func isPerson(_ phrase: Range<Int>) -> Bool { phrase.last.map(isPerson) ?? false }

  func isPerson(_ i: Int) -> Bool {
    text.mentionIndex(at: i) { $0.kind == .name && $0.type == .person } != nil
  }

}
