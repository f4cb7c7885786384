import KBLexicon
import KBText

/// Finds what is said, before, behind and around an attribution.
struct ContentFinder {
  struct Content {
    var parts: [Range<Int>]
    var rule: StatementRule
    var addressee: Range<Int>?
  }

  let text: StatementText
  let cues: [Cue]
  let subjects: [Subject?]

  init(_ text: StatementText, cues: [Cue], subjects: [Subject?]) {
    self.text = text
    self.cues = cues
    self.subjects = subjects
  }

  /// The content behind a cue that is not passive.
  func content(behind index: Int, in sentence: Range<Int>) -> Content? {
    let cue = cues[index]
    let start = cue.tokens.upperBound
    guard start < sentence.upperBound, cue.form != .passive else { return nil }
    let end = clauseEnd(behind: index, in: sentence)
    guard start < end else { return nil }
    return reported(tokens(start, end), cue) ?? unmarked(tokens(start, end), cue, index)
  }

  /// What `that` or quotation marks show to be the content.
  private func reported(_ range: Range<Int>, _ cue: Cue) -> Content? {
    let frames = cue.verb.frames
    if let that = complementizer(range, isPlain: cue.verb.isPlain),
      frames.contains(.clause) || frames.contains(.that)
    {
      let addressee = addressee(tokens(range.lowerBound, that))
      if let quoted = wholeQuotation(at: that + 1, end: range.upperBound) {
        return Content(parts: [quoted], rule: .quotationAfter, addressee: addressee)
      }
      return Content(
        parts: [trimmed(tokens(that + 1, range.upperBound))], rule: .thatClause,
        addressee: addressee)
    }
    guard frames.contains(.quote) || frames.contains(.clause) else { return nil }
    return quotationBehind(range)
  }

  /// A clause, infinitive or object that follows the verb as it is.
  private func unmarked(_ range: Range<Int>, _ cue: Cue, _ index: Int) -> Content? {
    let (frames, end) = (cue.verb.frames, range.upperBound)
    var first = range.lowerBound
    if let order = order(tokens(first, end), frames) { return order }
    var addressee: Range<Int>?
    if frames.contains(.addressee), let phrase = text.nounPhrase(startingAt: first, to: end),
      !beginsClause(phrase, end, frames)
    {
      addressee = phrase
      first = phrase.upperBound
    }
    let time = first
    first = skipTime(first, end)
    // Said Thursday, the ferry was late; told farmers, prices would rise.
    if first > time || addressee != nil && frames.contains(.clause), text.isComma(first),
      text.hasFiniteVerb(tokens(first, end))
    {
      first += 1
    }
    if text.isComma(first) || text.word(first, is: ":") || first >= end {
      return addressee.flatMap { object(tokens($0.lowerBound, end), frames) }
    }
    // Told a woman who asked: a relative clause.
    if addressee != nil, text.word(first, in: .relative), !text.word(first, is: "that") {
      return nil
    }
    let isAside = cue.verb.isPlain && text.word(first, in: .tail)
    if frames.contains(.question), isQuestion(first), !isAside {
      return Content(parts: [trimmed(tokens(first, end))], rule: .clauseAfter, addressee: addressee)
    }
    if isInfinitive(first) {
      guard frames.contains(.infinitive), cue.verb.lemma != "tell" || addressee != nil else {
        return nil
      }
      return Content(parts: [trimmed(tokens(first, end))], rule: .infinitive, addressee: addressee)
    }
    if frames.contains(.gerund), text.wordClass(first) == .gerund {
      return Content(parts: [trimmed(tokens(first, end))], rule: .object, addressee: nil)
    }
    if frames.contains(.clause), beginsContent(first) && isClause(tokens(first, end), cue) {
      return Content(parts: [trimmed(tokens(first, end))], rule: .clauseAfter, addressee: addressee)
    }
    if frames.contains(.clause), isPredicate(first, of: index) {
      return Content(parts: [trimmed(tokens(first, end))], rule: .clauseAfter, addressee: nil)
    }
    return object(tokens(addressee?.lowerBound ?? first, end), frames)
  }

  /// Urged crews to hurry, called on the builders not to leave, asked the council for help: whom, and what he shall do.
  private func order(_ range: Range<Int>, _ frames: ReportingVerb.Frames) -> Content? {
    guard frames.contains(.order) else { return nil }
    let phrases = [
      text.nounPhrase(startingAt: range.lowerBound, to: range.upperBound, links: false),
      text.nounPhrase(startingAt: range.lowerBound, to: range.upperBound),
    ]
    let isOrder = phrases.contains { phrase in
      guard let next = phrase?.upperBound, next < range.upperBound else { return false }
      return isInfinitive(next) || text.word(next, isIn: ["to", "for", "against"])
    }
    guard isOrder || isInfinitive(range.lowerBound) else { return nil }
    return Content(parts: [trimmed(range)], rule: .infinitive, addressee: nil)
  }

  /// Denied the charge, accused crews of sleeping, called it a farce.
  private func object(_ range: Range<Int>, _ frames: ReportingVerb.Frames) -> Content? {
    guard let first = range.first, !quotesOthers(range) else { return nil }
    let isObject =
      frames.contains(.object) || frames.contains(.quotedObject) && hasQuotation(range)
    let isTarget = frames.contains(.target) && hasPredicate(trimmed(range))
    guard isObject || isTarget else { return nil }
    switch text.wordClass(first) {
    // Expressed hope: a noun, whatever the tagger says.
    case .determiner, .adjective, .possessive, .gerund, .adverb, .finiteVerb, .baseVerb: break
    default:
      guard
        text.nounPhrase(startingAt: first, to: range.upperBound) != nil
          || text.quotation(at: first) != nil
      else { return nil }
    }
    let content = isTarget ? range : tokens(first, objectEnd(range))
    return Content(parts: [trimmed(content)], rule: .object, addressee: nil)
  }

  /// The paper cites officials as saying: the words are theirs.
  private func quotesOthers(_ range: Range<Int>) -> Bool {
    cues.contains { cue in
      range.contains(cue.tokens.lowerBound) && text.word(cue.tokens.lowerBound, is: "as")
    }
  }

  /// The quotation that follows a cue, with an addressee, a place or a time between them at most.
  private func quotationBehind(_ range: Range<Int>) -> Content? {
    var i = range.lowerBound
    var sawVerb = false
    while i < range.upperBound, text.quotation(at: i) == nil {
      if text.isFinite(i) { sawVerb = true }
      i += 1
    }
    guard i < range.upperBound, let index = text.quotation(at: i), text.quotations[index].open == i,
      !sawVerb
    else { return nil }
    let marks = text.isComma(i - 1) || text.word(i - 1, is: ":")
    guard i == range.lowerBound || marks, i - range.lowerBound < 24 else { return nil }
    let addressee = addressee(tokens(range.lowerBound, i))
    if let quoted = wholeQuotation(at: i, end: range.upperBound) {
      return Content(parts: [quoted], rule: .quotationAfter, addressee: addressee)
    }
    guard i == range.lowerBound else { return nil }
    return Content(
      parts: [trimmed(tokens(i, range.upperBound))], rule: .clauseAfter, addressee: addressee)
  }

  /// The words of the quotation that opens at `i`, where nothing of the clause follows it.
  private func wholeQuotation(at i: Int, end: Int) -> Range<Int>? {
    guard let index = text.quotation(at: i), text.quotations[index].open == i else { return nil }
    let quotation = text.quotations[index]
    let rest = trimmed(tokens(quotation.outer.upperBound, end))
    let isFull = !quotation.isClosed || isStop(quotation.close - 1)
    return rest.isEmpty || isFull ? quotation.inner : nil
  }

  /// The `that` which opens the content: behind the cue, with whom, where and when between them at most.
  ///
  /// - Parameter isPlain: of `say` and `tell`, whose forms are no nouns.
  private func complementizer(_ range: Range<Int>, isPlain: Bool) -> Int? {
    var i = range.lowerBound
    // Said during a rally in Oslo that: no verb there, whatever the tagger says.
    let isAside = text.wordClass(i) == .preposition
    while i < range.upperBound, i - range.lowerBound < 16 {
      if text.quotation(at: i) != nil { return nil }
      if text.word(i, is: "that") {
        // That book, that year, for that blast: a determiner.
        let isSubject =
          i == range.lowerBound && text.wordClass(i) == .determiner
          && text.wordClass(i + 1) == .finiteVerb
        let isObject = text.wordClass(i) == .determiner && text.wordClass(i - 1) == .preposition
        // Demands that come with it: no subject of its own.
        let isGap = text.isFinite(i + 1) || text.wordClass(i + 1) == .baseVerb
        if isGap, text.wordClass(i) != .determiner, !isPlain { return nil }
        // Told analysts on a call that sales would fall: taggers take it for a relative pronoun.
        let isRelative = text.wordClass(i) == .question && !(isPlain && !isGap)
        return isSubject || isObject || isRelative ? nil : i
      }
      switch text.wordClass(i) {
      case .finiteVerb where isAside: break
      case .finiteVerb, .modal, .question, .conjunction: return nil
      default: break
      }
      // Vowed not to repeat that mistake.
      if text.word(i, isIn: [";", ":"]) || isInfinitive(i) { return nil }
      i += 1
    }
    return nil
  }

  private func addressee(_ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first else { return nil }
    let start = text.word(first, is: "to") ? first + 1 : first
    guard start < range.upperBound, !text.isDay(start) else { return nil }
    return text.nounPhrase(startingAt: start, to: range.upperBound)
  }

  /// The phrase is the subject of the content, not whom it was told to.
  private func beginsClause(_ phrase: Range<Int>, _ end: Int, _ frames: ReportingVerb.Frames)
    -> Bool
  {
    var next = phrase.upperBound
    while text.wordClass(next) == .adverb { next += 1 }
    return next < end && (text.isFinite(next))
      && frames.contains(.clause)
      && !frames.contains(.infinitive)
  }

  private func skipTime(_ first: Int, _ end: Int) -> Int {
    var i = first
    while i < end {
      if text.isDay(i) {
        i += 1
      } else if text.word(i, in: .beforeDay), text.isDay(i + 1) || text.word(i + 1, in: .period) {
        i += 2
      } else {
        break
      }
    }
    return i
  }
}
