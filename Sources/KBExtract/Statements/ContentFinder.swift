import KBLexicon
import KBText

/// Finds what is said, before, behind and around an attribution.
struct ContentFinder {
  struct Content {
    var parts: [Range<Int>]
    var rule: StatementRule
    var addressee: Range<Int>?
  }

  private let text: StatementText
  private let cues: [Cue]
  private let subjects: [Subject?]

  init(_ text: StatementText, cues: [Cue], subjects: [Subject?]) {
    self.text = text
    self.cues = cues
    self.subjects = subjects
  }

  // MARK: Behind the cue

  /// - Parameter start: the token behind the cue.
  func content(behind index: Int, in sentence: Range<Int>) -> Content? {
    let cue = cues[index]
    let frames = cue.verb.frames
    let start = cue.tokens.upperBound
    guard start < sentence.upperBound else { return nil }
    let end = clauseEnd(behind: index, in: sentence)
    guard start < end else { return nil }
    guard cue.form != .passive else { return nil }

    if let that = complementizer(tokens(start, end)),
      frames.contains(.clause) || frames.contains(.that)
    {
      let addressee = addressee(tokens(start, that))
      if let quoted = wholeQuotation(at: that + 1, end: end) {
        return Content(parts: [quoted], rule: .quotationAfter, addressee: addressee)
      }
      return Content(
        parts: [trimmed(tokens(that + 1, end))], rule: .thatClause, addressee: addressee)
    }
    if frames.contains(.quote) || frames.contains(.clause),
      let found = quotationBehind(tokens(start, end))
    {
      return found
    }
    var first = start
    var addressee: Range<Int>?
    if frames.contains(.addressee), let phrase = text.nounPhrase(startingAt: first, to: end),
      !beginsClause(phrase, end, frames)
    {
      addressee = phrase
      first = phrase.upperBound
    }
    let time = first
    first = skipTime(first, end)
    // Said Thursday, the ferry was late.
    if first > time, text.isComma(first), text.hasFiniteVerb(tokens(first, end)) { first += 1 }
    if text.isComma(first) || text.word(first, is: ":") || first >= end { return nil }
    if frames.contains(.question), isQuestion(first) {
      return Content(parts: [trimmed(tokens(first, end))], rule: .clauseAfter, addressee: addressee)
    }
    if text.wordClass(first) == .to || text.word(first, is: "to"),
      text.wordClass(first + 1) == .baseVerb || text.word(first + 1, is: "not")
    {
      guard frames.contains(.infinitive), cue.verb.lemma != "tell" || addressee != nil else {
        return nil
      }
      return Content(parts: [trimmed(tokens(first, end))], rule: .infinitive, addressee: addressee)
    }
    if frames.contains(.gerund), text.wordClass(first) == .gerund {
      return Content(parts: [trimmed(tokens(first, end))], rule: .object, addressee: nil)
    }
    if frames.contains(.clause), beginsContent(first), isClause(tokens(first, end), cue.verb) {
      return Content(parts: [trimmed(tokens(first, end))], rule: .clauseAfter, addressee: addressee)
    }
    if frames.contains(.order), let whom = text.nounPhrase(startingAt: first, to: end),
      text.word(whom.upperBound, is: "to")
        || text.word(whom.upperBound, isIn: ["not", "for", "against"])
    {
      return Content(parts: [trimmed(tokens(first, end))], rule: .infinitive, addressee: nil)
    }
    let takesObject =
      frames.contains(.object) || frames.contains(.target)
      || frames.contains(.quotedObject) && hasQuotation(tokens(first, end))
    if takesObject, !cue.verb.frames.contains(.target) || hasPredicate(trimmed(tokens(first, end))),
      text.nounPhrase(startingAt: first, to: end) != nil || text.quotation(at: first) != nil
        || text.wordClass(first) == .determiner || text.wordClass(first) == .adjective
    {
      return Content(parts: [trimmed(tokens(first, end))], rule: .object, addressee: nil)
    }
    return nil
  }

  /// Accused crews of sleeping, called it a farce, called him "a liar": something is said of the object.
  private func hasPredicate(_ content: Range<Int>) -> Bool {
    if hasQuotation(content) { return true }
    guard let object = text.nounPhrase(startingAt: content.lowerBound, to: content.upperBound)
    else { return false }
    let next = object.upperBound
    guard next < content.upperBound else {
      return object.contains { text.wordClass($0) == .preposition }
    }
    switch text.wordClass(next) {
    case .determiner, .adjective, .noun, .properNoun, .gerund, .participle, .possessive: return true
    case .preposition: return text.word(next, isIn: ["of", "for", "as", "with", "on"])
    default: return false
    }
  }

  /// Has a finite verb; behind `say`, which takes little else, four words will do, since taggers miss verbs.
  private func isClause(_ content: Range<Int>, _ verb: ReportingVerb) -> Bool {
    if text.hasFiniteVerb(content) || hasQuotation(content) { return true }
    guard let first = content.first, verb.lemma == "say" || verb.lemma == "tell" else {
      return false
    }
    return text.wordClass(first) != .preposition && content.count(where: text.isWord) > 3
  }

  /// The quotation that follows a cue, with an addressee, a place or a time between them at most.
  private func quotationBehind(_ range: Range<Int>) -> Content? {
    var i = range.lowerBound
    var sawVerb = false
    while i < range.upperBound, text.quotation(at: i) == nil {
      if text.wordClass(i) == .finiteVerb || text.wordClass(i) == .modal { sawVerb = true }
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
  private func complementizer(_ range: Range<Int>) -> Int? {
    var i = range.lowerBound
    while i < range.upperBound, i - range.lowerBound < 16 {
      if text.quotation(at: i) != nil { return nil }
      if text.word(i, is: "that") {
        // That book, that year: a determiner.
        let isSubject =
          i == range.lowerBound && text.wordClass(i) == .determiner
          && text.wordClass(i + 1) == .finiteVerb
        return isSubject || text.wordClass(i) == .question ? nil : i
      }
      switch text.wordClass(i) {
      case .finiteVerb, .modal, .question, .conjunction: return nil
      default: break
      }
      if text.word(i, isIn: [";", ":"]) { return nil }
      i += 1
    }
    return nil
  }

  private func addressee(_ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first else { return nil }
    let start = text.word(first, is: "to") ? first + 1 : first
    guard start == first || start < range.upperBound, !range.isEmpty else { return nil }
    guard let phrase = text.nounPhrase(startingAt: start, to: range.upperBound), !text.isDay(start)
    else { return nil }
    return phrase
  }

  /// The phrase is the subject of the content, not whom it was told to.
  private func beginsClause(_ phrase: Range<Int>, _ end: Int, _ frames: ReportingVerb.Frames)
    -> Bool
  {
    var next = phrase.upperBound
    while text.wordClass(next) == .adverb { next += 1 }
    return next < end && (text.wordClass(next) == .finiteVerb || text.wordClass(next) == .modal)
      && frames.contains(.clause)
      && !frames.contains(.infinitive)
  }

  private func skipTime(_ first: Int, _ end: Int) -> Int {
    var i = first
    while i < end {
      if text.isDay(i) {
        i += 1
      } else if text.word(
        i, isIn: ["on", "late", "early", "earlier", "later", "last", "this", "next"]),
        text.isDay(i + 1) || text.word(i + 1, isIn: ["week", "month", "year"])
      {
        i += 2
      } else {
        break
      }
    }
    return i
  }

  private func isQuestion(_ i: Int) -> Bool {
    text.wordClass(i) == .question || text.word(i, isIn: ["whether", "if", "why", "how"])
  }

  private func beginsContent(_ i: Int) -> Bool {
    switch text.wordClass(i) {
    case .finiteVerb, .modal, .mark, .conjunction, .to: text.quotation(at: i) != nil
    default: !text.word(i, isIn: ["as", "by", "of"])
    }
  }

  private func hasQuotation(_ range: Range<Int>) -> Bool {
    range.contains { text.quotation(at: $0) != nil }
  }

  // MARK: Before the attribution

  /// The quotation or clause that ends before `start`, the first token of the attribution.
  func content(before start: Int, in sentence: Range<Int>, frames: ReportingVerb.Frames, taken: Int)
    -> Content?
  {
    var last = start - 1
    if text.isComma(last), text.quotation(at: last) == nil, text.quotation(at: last - 1) != nil {
      last -= 1
    }
    if let index = text.quotation(at: last) {
      let quotation = text.quotations[index]
      guard quotation.outer.upperBound == last + 1, quotation.open >= taken,
        !endsSentence(quotation, before: start)
      else { return nil }
      let before = quotation.open - 1
      let sentence = text.sentence(of: quotation.open)
      if before < sentence.lowerBound || text.isDash(before) || text.word(before, is: ":")
        || !text.hasFiniteVerb(tokens(sentence.lowerBound, quotation.open)) && text.isComma(before)
      {
        return Content(parts: [quotation.inner], rule: .quotationBefore, addressee: nil)
      }
      guard text.word(last - 1, is: ",") || text.isComma(start - 1) || isStop(last - 1) else {
        return nil
      }
      let first = max(sentence.lowerBound, taken)
      return Content(parts: [trimmed(tokens(first, last + 1))], rule: .clauseBefore, addressee: nil)
    }
    guard text.isComma(last) || text.isDash(last),
      frames.contains(.clause) || frames.contains(.that)
    else { return nil }
    let first = max(sentence.lowerBound, taken)
    guard first < last else { return nil }
    return Content(parts: [trimmed(tokens(first, last))], rule: .clauseBefore, addressee: nil)
  }

  /// “The boats are late.” Rehl reported from the harbour: a full stop before a capital, or a new paragraph.
  private func endsSentence(_ quotation: Quotation, before start: Int) -> Bool {
    guard text.startsCapital(start), quotation.outer.upperBound == start else { return false }
    return text.word(quotation.close - 1, is: ".")
      || text.paragraph(of: quotation.open) != text.paragraph(of: start)
  }

  // MARK: Borders

  /// Where the content behind a cue ends at the latest.
  func clauseEnd(behind index: Int, in sentence: Range<Int>) -> Int {
    let start = cues[index].tokens.upperBound
    var end = sentence.upperBound
    if let last = text.quotation(at: end - 1), text.quotations[last].open < end {
      end = max(end, text.quotations[last].outer.upperBound)
    }
    for i in tokens(start, sentence.upperBound)
    where text.quotation(at: i) == nil && text.word(i, is: ";") {
      end = min(end, i)
      break
    }
    // Holm said the ferry was late, but the train was on time: PolNeAR leaves 60 % of these out, news 59 %.
    for i in tokens(start, min(end, sentence.upperBound) - 1)
    where text.isComma(i) && text.quotation(at: i) == nil {
      if text.word(i + 1, isIn: ["but", "while", "whereas", "although"]),
        text.hasFiniteVerb(tokens(start, i)), text.hasFiniteVerb(tokens(i + 2, end))
      {
        end = i
        break
      }
    }
    if let relative = relativeEnd(index, tokens(start, end)) { end = relative }
    var next = index + 1
    while next < cues.count, cues[next].tokens.lowerBound < end {
      if let border = border(before: next, from: start) { return min(border, end) }
      next += 1
    }
    return end
  }

  /// Menn, who says she saw the crash, lives above the bakery: the comma that ends the relative clause.
  private func relativeEnd(_ index: Int, _ content: Range<Int>) -> Int? {
    let pronoun = cues[index].tokens.lowerBound - 1
    guard text.word(pronoun, isIn: ["who", "which"]), text.isComma(pronoun - 1) else { return nil }
    return content.first { i in
      guard text.isComma(i), text.quotation(at: i) == nil else { return false }
      var next = i + 1
      while text.wordClass(next) == .adverb { next += 1 }
      // Taggers take `lives above` for a noun.
      let isVerb = text.wordClass(next) == .noun && text.wordClass(next + 1) == .preposition
      return isVerb || text.wordClass(next) == .finiteVerb || text.wordClass(next) == .modal
    }
  }

  /// Where the attribution of another cue begins, when it is beside the content and not within it.
  private func border(before index: Int, from start: Int) -> Int? {
    guard let subject = subjects[index] else { return nil }
    var i = cues[index].tokens.lowerBound
    switch subject.place {
    case .carried: break
    case .before:
      i = subject.block.lowerBound
      guard
        text.word(i - 1, isIn: ["while", "but", "and", "with", "whereas", "although", "though"])
      else { return nil }
    case .after: return nil
    }
    guard i > start else { return nil }
    var joined = i
    while joined - 1 > start, text.wordClass(joined - 1) == .adverb { joined -= 1 }
    if text.wordClass(joined - 1) == .conjunction
      || text.word(
        joined - 1,
        isIn: ["while", "with", "by", "before", "after", "whereas", "although", "though"])
    {
      i = joined - 1
    } else if text.isComma(joined - 1) {
      i = joined
    }
    while i - 1 > start, text.isComma(i - 1) || text.isDash(i - 1) { i -= 1 }
    return i
  }

  /// Without marks and white space at the ends; a quotation's own marks stay, but for those of a whole quotation.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last, text.kind(first) == .punctuation { first += 1 }
    while last > first, text.kind(last - 1) == .punctuation, text.quotation(at: last - 1) == nil,
      !text.word(last - 1, isIn: [")", "]", "%"])
    { last -= 1 }
    return tokens(first, last)
  }

  /// A stop, comma, question or exclamation mark.
  func isStop(_ i: Int) -> Bool {
    text.word(i, isIn: [".", ",", "?", "!", "…", "...", "—", "--", "?!", "!?"])
  }
}
