import KBLexicon
import KBModel
import KBText

/// Gives the quotations without a cue of their own a speaker: the one whose words they continue, a heading, or nobody.
struct FloatingQuotationReader {
  private let text: StatementText
  /// Index of the report that a quotation belongs to.
  private var owners: [Int?]
  private var reports: [Report]

  init(_ text: StatementText, reports: [Report]) {
    self.text = text
    self.reports = reports
    owners = text.quotations.map { quotation in
      reports.firstIndex { report in
        report.parts.contains { $0.overlaps(quotation.outer) }
          || report.cue.map { $0.overlaps(quotation.outer) } ?? false
      }
    }
  }

  /// - Returns: the reports, some with further parts, and those of the floating quotations.
  mutating func allReports() -> [Report] {
    for index in text.quotations.indices where owners[index] == nil { read(index) }
    return reports
  }

  private mutating func read(_ index: Int) {
    let quotation = text.quotations[index]
    if let reopened = quotation.reopens, let owner = owners[reopened] {
      return extend(owner, by: index)
    }
    let sentence = text.sentence(of: quotation.open)
    let lead = tokens(sentence.lowerBound, quotation.open)
    if let verb = plainVerb(behind: quotation) {
      return add(index, verb.subject, cue: verb.cue, .plainVerb)
    }
    if !lead.contains(where: text.isWord), let owner = continued(by: index),
      isQuotation(owner, inParagraphOf: quotation)
    {
      return extend(owner, by: index)
    }
    guard isSpeech(quotation) else { return }
    if lead.contains(where: text.isWord) {
      if text.word(quotation.open - 1, is: ":") {
        add(index, colonSubject(lead), cue: tokens(quotation.open - 1, quotation.open), .colon)
      }
      return
    }
    if let heading = heading(above: quotation) {
      return add(index, heading.subject, cue: heading.cue, .heading)
    }
    if let owner = continued(by: index) {
      let sameParagraph =
        reports[owner].cue.map {
          text.paragraph(of: $0.lowerBound) == text.paragraph(of: quotation.open)
        } ?? false
      if !sameParagraph, !isWholeParagraph(quotation) {
        return add(index, nil, cue: nil, .floating)
      }
      return add(
        index, reports[owner].subject, cue: sameParagraph ? reports[owner].cue : nil, .floating)
    }
    if let heading = heading(below: quotation) {
      return add(index, heading.subject, cue: heading.cue, .heading)
    }
    if let signature = signature(below: quotation) {
      return add(index, signature.subject, cue: signature.cue, .heading)
    }
    add(index, subjectBefore(quotation), cue: nil, .floating)
  }

  /// “Never,” an angry Hollande retaliated: any verb behind a quotation that ends in a comma, `?` or `!`.
  private func plainVerb(behind quotation: Quotation) -> (subject: Subject, cue: Range<Int>)? {
    let next = quotation.outer.upperBound
    guard quotation.isClosed, next < text.count,
      text.paragraph(of: next) == text.paragraph(of: quotation.open),
      text.word(quotation.close - 1, isIn: [",", "?", "!"])
    else { return nil }
    let sentence = text.sentence(of: next)
    guard let phrase = text.nounPhrase(startingAt: next, to: sentence.upperBound),
      text.isNamedOrPronoun(phrase.upperBound - 1)
    else { return nil }
    var verb = phrase.upperBound
    while text.wordClass(verb) == .adverb { verb += 1 }
    guard text.wordClass(verb) == .finiteVerb, sentence.contains(verb) else { return nil }
    let tokens = SubjectFinder(text).shortest(phrase)
    return (Subject(tokens: tokens, block: phrase, place: .before, isSure: true), verb..<verb + 1)
  }

  /// “A,” Rehl said. “B.”: one statement.
  private func isQuotation(_ owner: Int, inParagraphOf quotation: Quotation) -> Bool {
    guard let last = reports[owner].parts.last?.last else { return false }
    let endsQuoted = reports[owner].rule == .clauseBefore && text.quotation(at: last) != nil
    guard reports[owner].rule == .quotationBefore || endsQuoted else { return false }
    let distance =
      text.paragraph(of: quotation.open) - text.paragraph(of: reports[owner].parts[0].lowerBound)
    return distance == 0 || distance == 1 && isWholeParagraph(quotation) && isSpeech(quotation)
  }

  /// Words that stand alone as speech: a sentence, or four words and a verb.
  private func isSpeech(_ quotation: Quotation) -> Bool {
    let words = quotation.inner.count(where: text.isWord)
    let last = quotation.inner.upperBound - 1
    let ends = text.word(last, isIn: [".", "?", "!", ",", "…", "..."]) || !quotation.isClosed
    return words >= 3 && ends && quotation.inner.contains(where: isVerb)
  }

  private func isVerb(_ i: Int) -> Bool {
    switch text.wordClass(i) {
    case .finiteVerb, .modal, .baseVerb, .participle: true
    default: false
    }
  }

  private func isWholeParagraph(_ quotation: Quotation) -> Bool {
    text.quotation(at: quotation.open - 1) == nil
      && (quotation.outer.upperBound >= text.count
        || text.paragraph(of: quotation.outer.upperBound) != text.paragraph(of: quotation.open))
  }

  private mutating func add(
    _ index: Int, _ subject: Subject?, cue: Range<Int>?, _ rule: StatementRule
  ) {
    owners[index] = reports.count
    reports.append(
      Report(parts: [text.quotations[index].inner], subject: subject, cue: cue, rule: rule))
  }

  private mutating func extend(_ owner: Int, by index: Int) {
    owners[index] = owner
    reports[owner].parts.append(text.quotations[index].inner)
  }

  /// The report in the sentence before, or the quotation that ends the paragraph before.
  private func continued(by index: Int) -> Int? {
    let quotation = text.quotations[index]
    let paragraph = text.paragraph(of: quotation.open)
    let sentence = text.document.sentenceIndex(ofToken: quotation.open)
    let previous = index > 0 ? owners[index - 1] : nil
    if let previous, let last = reports[previous].parts.last?.upperBound,
      text.paragraph(of: last - 1) == paragraph || text.paragraph(of: last - 1) == paragraph - 1
    {
      let attribution = max(last, reports[previous].cue?.upperBound ?? 0)
      if attribution <= quotation.open,
        text.document.sentenceIndex(ofToken: attribution - 1) >= sentence - 1
      {
        return previous
      }
    }
    // An indirect statement in the sentence before.
    guard sentence > 0 else { return nil }
    let before = text.document.sentences[sentence - 1].tokens
    return reports.lastIndex { report in
      guard let cue = report.cue else { return false }
      return before.contains(cue.lowerBound) && report.rule != .floating
    }
  }

  /// The subject of the sentence before, in the same paragraph, where a person or body acts in it.
  private func subjectBefore(_ quotation: Quotation) -> Subject? {
    let sentence = text.document.sentenceIndex(ofToken: quotation.open)
    guard sentence > 0,
      text.document.sentences[sentence - 1].paragraph == text.paragraph(of: quotation.open)
    else { return nil }
    let before = text.document.sentences[sentence - 1].tokens
    guard let subject = SubjectFinder(text).mainSubject(before: before.upperBound, in: before)
    else { return nil }
    let named = text.mentionIndex(at: subject.tokens.upperBound - 1) { $0.type == .person } != nil
    return named ? subject : nil
  }

  private func colonSubject(_ lead: Range<Int>) -> Subject? {
    let end = lead.upperBound - 1
    if let subject = SubjectFinder(text).mainSubject(before: end, in: lead) { return subject }
    return lastPerson(tokens(lead.lowerBound, end))
  }

  private func lastPerson(_ range: Range<Int>) -> Subject? {
    for i in range.reversed() {
      guard
        let mention = text.mentionIndex(at: i, where: { $0.kind == .name && $0.type == .person })
      else { continue }
      let tokens = text.document.tokens(in: text.mentions[mention].range)
      return Subject(tokens: tokens, block: tokens, place: .before, isSure: false)
    }
    return nil
  }

  /// A paragraph that ends in a colon right above: its cue and speaker.
  private func heading(above quotation: Quotation) -> (subject: Subject?, cue: Range<Int>)? {
    let index = text.document.sentenceIndex(ofToken: quotation.open)
    guard index > 0 else { return nil }
    let above = text.document.sentences[index - 1]
    guard above.paragraph == text.paragraph(of: quotation.open) - 1 else { return nil }
    return heading(above.tokens)
  }

  /// A heading right below, when what follows it is no quotation.
  private func heading(below quotation: Quotation) -> (subject: Subject?, cue: Range<Int>)? {
    let index = text.document.sentenceIndex(ofToken: quotation.outer.upperBound - 1) + 1
    guard index < text.document.sentences.count else { return nil }
    let below = text.document.sentences[index]
    guard below.paragraph == text.paragraph(of: quotation.open) + 1,
      let heading = heading(below.tokens)
    else { return nil }
    if text.quotation(at: below.tokens.upperBound) != nil { return nil }
    return heading
  }

  private func heading(_ tokens: Range<Int>) -> (subject: Subject?, cue: Range<Int>)? {
    guard let last = tokens.last, text.word(last, is: ":"), tokens.count > 1 else { return nil }
    let verb = last - 1
    let readings = ReportingVerbs.shared.readings(
      of: text.document.utf8.span.extracting(text.document.tokens[verb].range.offsets))
    if !readings.isEmpty {
      return (SubjectFinder(text).subject(endingAt: verb - 1, in: tokens), verb..<verb + 1)
    }
    return (colonSubject(tokens), last..<last + 1)
  }

  /// — Anton Rehl, below the quotation.
  private func signature(below quotation: Quotation) -> (subject: Subject, cue: Range<Int>)? {
    let first = quotation.outer.upperBound
    guard first < text.count, text.isDash(first),
      let phrase = text.nounPhrase(startingAt: first + 1, to: text.sentence(of: first).upperBound)
    else { return nil }
    return (Subject(tokens: phrase, block: phrase, place: .after, isSure: true), first..<first + 1)
  }
}
