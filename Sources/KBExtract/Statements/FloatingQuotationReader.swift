import KBLexicon
import KBModel
import KBText

/// Gives the quotations without a cue of their own a speaker: the one whose words they continue, a heading, or nobody.
struct FloatingQuotationReader {
  private let text: StatementText
  private let headings: HeadingReader
  /// Index of the report that a quotation belongs to.
  private var owners: [Int?]
  /// Index of the last report whose cue stands in a sentence, by sentence.
  private var reportOfSentence: [Int: Int] = [:]
  private var reports: [Report]

  init(_ text: StatementText, reports: [Report]) {
    self.text = text
    self.reports = reports
    headings = HeadingReader(text)
    owners = Array(repeating: nil, count: text.quotations.count)
    for (index, report) in reports.enumerated().reversed() {
      for range in report.parts + [report.cue].compactMap(\.self) {
        var i = range.lowerBound
        while i < range.upperBound {
          guard let quotation = text.quotation(at: i) else {
            i += 1
            continue
          }
          owners[quotation] = index
          i = max(i + 1, text.quotations[quotation].outer.upperBound)
        }
      }
    }
    for (index, report) in reports.enumerated() {
      guard let cue = report.cue else { continue }
      reportOfSentence[text.document.sentenceIndex(ofToken: cue.lowerBound)] = index
    }
  }

  /// - Returns: the reports, some with further parts, and those of the floating quotations.
  mutating func allReports() -> [Report] {
    // Paragraphs that the quotation of a later one goes on with, which has the attribution.
    for index in text.quotations.indices.reversed() where owners[index] == nil {
      guard index + 1 < owners.count, text.quotations[index + 1].reopens == index,
        let owner = owners[index + 1], reports[owner].rule == .quotationBefore
      else { continue }
      extend(owner, by: index)
    }
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
    let isBare = !lead.contains(where: text.isWord)
    if isBare, let signature = headings.signature(below: quotation) {
      return add(index, signature.subject, cue: signature.cue, .heading)
    }
    if isBare, !text.isTitle(quotation), let verb = plainVerb(behind: quotation) {
      return add(index, verb.subject, cue: verb.cue, .plainVerb)
    }
    if isBare, let owner = continued(by: index), isQuotation(owner, inParagraphOf: quotation) {
      return extend(owner, by: index)
    }
    guard isSpeech(quotation) else { return }
    guard isBare else {
      if text.word(quotation.open - 1, is: ":") {
        let cue = tokens(quotation.open - 1, quotation.open)
        add(index, headings.colonSubject(lead), cue: cue, .colon)
      }
      return
    }
    if let heading = headings.heading(above: quotation) {
      return add(index, heading.subject, cue: heading.cue, .heading)
    }
    if text.isTitle(quotation) { return }
    if let owner = continued(by: index) { return goOn(index, owner) }
    if let heading = headings.heading(below: quotation) {
      return add(index, heading.subject, cue: heading.cue, .heading)
    }
    add(index, subjectBefore(quotation), cue: nil, .floating)
  }

  /// Whoever spoke in the sentence before, where the quotation stands beside him or alone in its paragraph.
  private mutating func goOn(_ index: Int, _ owner: Int) {
    let quotation = text.quotations[index]
    let sameParagraph =
      reports[owner].cue.map {
        text.paragraph(of: $0.lowerBound) == text.paragraph(of: quotation.open)
      } ?? false
    if !sameParagraph, !isWholeParagraph(quotation) {
      return add(index, nil, cue: nil, .floating)
    }
    add(index, reports[owner].subject, cue: sameParagraph ? reports[owner].cue : nil, .floating)
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
    if let cue, rule != .floating {
      reportOfSentence[text.document.sentenceIndex(ofToken: cue.lowerBound)] = reports.count
    }
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
    return reportOfSentence[sentence - 1]
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
}
