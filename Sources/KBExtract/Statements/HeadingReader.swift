import KBLexicon
import KBModel
import KBText

/// Reads the headings and signatures beside quotations: `Analyst Zora Petek stated:`, `— Anton Rehl`.
struct HeadingReader {
  private let text: StatementText

  init(_ text: StatementText) { self.text = text }

  /// A paragraph that ends in a colon right above: its cue and speaker.
  func heading(above quotation: Quotation) -> (subject: Subject?, cue: Range<Int>)? {
    let index = text.document.sentenceIndex(ofToken: quotation.open)
    guard index > 0 else { return nil }
    let above = text.document.sentences[index - 1]
    guard above.paragraph == text.paragraph(of: quotation.open) - 1 else { return nil }
    return heading(above.tokens)
  }

  /// A heading right below, when what follows it is no quotation.
  func heading(below quotation: Quotation) -> (subject: Subject?, cue: Range<Int>)? {
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

  /// Who speaks behind the colon that ends `lead`: the subject of its verb, else the last person in it.
  func colonSubject(_ lead: Range<Int>) -> Subject? {
    let end = lead.upperBound - 1
    if let subject = SubjectFinder(text).mainSubject(before: end, in: lead) { return subject }
    let name = tokens(lead.lowerBound, end)
    if let person = lastPerson(name) { return person }
    // Rehl: “No.”
    guard 1...4 ~= name.count, name.allSatisfy(text.startsCapital) else { return nil }
    return Subject(tokens: name, block: name, place: .before, isSure: false)
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

  /// — Anton Rehl, behind the quotation or below it, alone on its line.
  func signature(below quotation: Quotation) -> (subject: Subject, cue: Range<Int>)? {
    let dash = quotation.outer.upperBound
    guard quotation.isClosed, dash + 1 < text.count, text.isDash(dash),
      text.startsCapital(dash + 1)
    else { return nil }
    var end = dash + 1
    while end < text.count, end < dash + 8, isName(end) { end += 1 }
    guard end > dash + 1, end == text.count || text.startsLine(end) || text.word(end, is: ",")
    else { return nil }
    if text.word(end - 1, is: ".") { end -= 1 }
    let name = tokens(dash + 1, end)
    let subject = Subject(tokens: name, block: name, place: .after, isSure: true)
    return (subject, tokens(dash, dash + 1))
  }

  /// A capital, or a stop glued to an initial; no new line.
  private func isName(_ i: Int) -> Bool {
    guard !text.startsLine(i) else { return false }
    return text.isWord(i) ? text.startsCapital(i) : text.word(i, is: ".") && !text.startsLine(i)
  }
}
