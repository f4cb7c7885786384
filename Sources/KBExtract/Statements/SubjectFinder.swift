import KBLexicon
import KBModel
import KBText

/// Finds the subject of a reporting verb.
struct SubjectFinder {
  private let text: StatementText

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
  private func owner(of near: Subject, _ cue: Cue, in sentence: Range<Int>) -> Subject? {
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
  private func parsed(_ cue: Cue, in sentence: Range<Int>) -> Subject? {
    guard let phrase = text.parsedSubject(of: cue.main, in: sentence),
      phrase.upperBound <= cue.tokens.lowerBound,
      let last = phrase.last
    else { return nil }
    if isRelative(last) {
      // The agency that stopped its work in May says: the relative clause has a verb of its own.
      let isBeside = !(last + 1..<cue.tokens.lowerBound).contains(where: isVerb)
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
    let isSure = text.isClauseBoundary(phrase.lowerBound - 1, from: sentence.lowerBound)
    return Subject(
      tokens: shortest(phrase), block: phrase, place: .before, isSure: isSure || isPerson(last))
  }

  /// The letter, which named Rehl, Frost and Tull, said; an official, who spoke on condition of anonymity, said: the phrase
  /// before the relative clause that ends at `last`, its comma or its last word.
  private func beforeRelative(_ last: Int, in sentence: Range<Int>) -> Subject? {
    var i = last - 1
    while i > sentence.lowerBound, last - i < 30 {
      if text.quotation(at: i) != nil || text.word(i, is: ";") { return nil }
      if text.word(i, isIn: ["who", "which"]), text.isComma(i - 1), !text.startsCapital(i) {
        break
      }
      i -= 1
    }
    guard i > sentence.lowerBound, last - i < 30, let verb = (i + 1..<last).first(where: isVerb),
      !text.isComma(i + 1), !(verb + 1..<last).contains(where: isVerb),
      text.isComma(last) || !(i + 1..<last).contains(where: text.isComma),
      let phrase = phrase(endingAt: i - 2, in: sentence)
    else { return nil }
    return Subject(
      tokens: shortest(phrase), block: tokens(phrase.lowerBound, last + 1), place: .before,
      isSure: true)
  }

  private func isVerb(_ i: Int) -> Bool {
    text.wordClass(i) == .finiteVerb || text.wordClass(i) == .modal
  }

  /// `Dora Menn, 41, a nurse, said`: from the comma before the verb back to the name.
  private func beforeApposition(_ comma: Int, in sentence: Range<Int>) -> Subject? {
    // The U.N. human rights chief, Navi Pillay, said; a police official, Commander Anton Rehl, said.
    if let name = text.nameMention(at: comma - 1), isPerson(comma - 1),
      let titled = text.nounPhrase(endingAt: comma - 1, from: sentence.lowerBound),
      text.isComma(titled.lowerBound - 1),
      let described = phrase(endingAt: titled.lowerBound - 2, in: sentence),
      !isPerson(titled.lowerBound - 2)
    {
      return Subject(
        tokens: name, block: tokens(described.lowerBound, comma), place: .before, isSure: true)
    }
    var best: Subject?
    var i = comma - 1
    while i > sentence.lowerBound {
      defer { i -= 1 }
      if text.quotation(at: i) != nil { break }
      guard text.isComma(i) || text.isDash(i) else { continue }
      guard let phrase = phrase(endingAt: i - 1, in: sentence),
        text.isClauseBoundary(phrase.lowerBound - 1, from: sentence.lowerBound),
        text.wordClass(i - 1) != .number
      else { continue }
      let subject = Subject(
        tokens: shortest(phrase), block: tokens(phrase.lowerBound, comma), place: .before,
        isSure: isPerson(phrase.upperBound - 1))
      if isPerson(phrase.upperBound - 1) { return subject }
      if best == nil { best = subject }
      guard text.isComma(phrase.lowerBound - 1) else { break }
    }
    return best
  }

  /// A phrase with the `of`, `for` and `in` phrases before its last noun, where it then begins a clause.
  private func phrase(endingAt last: Int, in sentence: Range<Int>) -> Range<Int>? {
    let lower = sentence.lowerBound
    guard let base = text.nounPhrase(endingAt: last, from: lower) else { return nil }
    var levels = [base]
    var first = base.lowerBound
    while first - 1 > lower, levels.count < 6 {
      let link = first - 1
      let joins =
        text.wordClass(link) == .preposition
        && !text.word(link, in: .noLink)
        || text.wordClass(link) == .to || text.word(link, is: "and") || text.word(link, is: "&")
      guard joins, let before = text.nounPhrase(endingAt: link - 1, from: lower) else { break }
      first = before.lowerBound
      levels.append(tokens(first, last + 1))
    }
    return levels.last { text.isClauseBoundary($0.lowerBound - 1, from: lower) } ?? base
  }

  /// `said Teodor Vash, a farmer`: a noun phrase behind the verb, where the content stands before it.
  private func inverted(_ cue: Cue, in sentence: Range<Int>) -> Subject? {
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
    if text.wordClass(after) == .finiteVerb || text.wordClass(after) == .modal,
      !text.word(after, is: "who")
    {
      return nil
    }
    let speaker = person(in: phrase) ?? trimmed(phrase)
    return Subject(
      tokens: speaker, block: tokens(cue.tokens.upperBound, phrase.upperBound), place: .after,
      isSure: true)
  }

  private func isAfterQuotation(_ i: Int) -> Bool { text.quotation(at: i - 1) != nil }

  private func participleSubject(_ cue: Cue, in sentence: Range<Int>, earlier: Subject?) -> Subject?
  {
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
    return carried(
      earlier ?? parsed(cue, in: sentence) ?? mainSubject(before: left + 1, in: sentence))
  }

  /// The agency quotes a court official in the north as saying: who is quoted.
  private func quoted(_ last: Int, in sentence: Range<Int>) -> Subject? {
    var i = last
    while i > sentence.lowerBound, last - i < 25, !text.word(i, in: .quote) {
      if text.quotation(at: i) != nil || isVerb(i) { return nil }
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
  private func modifies(_ verb: Int, _ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard text.isModified(phrase, by: verb), text.canSpeak(phrase) else { return false }
    var before = phrase.lowerBound - 1
    while before > sentence.lowerBound, text.wordClass(before) == .adverb { before -= 1 }
    return text.reportingNoun(before)?.kind != .light
  }

  private func carried(_ subject: Subject?) -> Subject? {
    subject.map { Subject(tokens: $0.tokens, block: $0.block, place: .carried, isSure: false) }
  }

  /// The man who said: the noun phrase before the pronoun.
  private func antecedent(
    of pronoun: Int, in sentence: Range<Int>, isBeside: Bool = true
  ) -> Subject? {
    var last = pronoun - 1
    if text.isComma(last) { last -= 1 }
    guard let phrase = phrase(endingAt: last, in: sentence) else { return nil }
    return Subject(
      tokens: shortest(phrase), block: phrase, place: .before, isSure: true,
      pronoun: isBeside ? tokens(pronoun, pronoun + 1) : nil)
  }

  /// The subject of the first finite verb before `end`.
  func mainSubject(before end: Int, in sentence: Range<Int>) -> Subject? {
    var i = sentence.lowerBound
    while i < end {
      defer { i += 1 }
      guard text.quotation(at: i) == nil,
        text.wordClass(i) == .finiteVerb || text.wordClass(i) == .modal, i > sentence.lowerBound
      else { continue }
      if text.wordClass(i - 1) == .question { continue }
      if let subject = subject(endingAt: i - 1, in: sentence) { return subject }
    }
    return nil
  }

  /// The name alone where a person is named, else the phrase without `the` before it.
  func shortest(_ phrase: Range<Int>) -> Range<Int> {
    person(in: phrase) ?? trimmed(phrase)
  }

  private func trimmed(_ phrase: Range<Int>) -> Range<Int> {
    text.wordClass(phrase.upperBound - 1) == .genitive
      ? tokens(phrase.lowerBound, phrase.upperBound - 1) : phrase
  }

  /// The name of a person that is the phrase's head: at its end, or before an `of` or `for`.
  private func person(in phrase: Range<Int>) -> Range<Int>? {
    let head =
      phrase.first { $0 > phrase.lowerBound && text.wordClass($0) == .preposition }.map { $0 - 1 }
      ?? phrase.upperBound - 1
    if phrase.contains(where: { text.word($0, is: "and") }) { return nil }
    guard let index = text.mentionIndex(at: head, where: { $0.kind == .name && $0.type == .person })
    else { return nil }
    return text.document.tokens(in: text.mentions[index].range)
  }

  private func isPerson(_ i: Int) -> Bool {
    text.mentionIndex(at: i) { $0.kind == .name && $0.type == .person } != nil
  }

}
