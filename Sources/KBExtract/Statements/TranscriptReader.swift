import KBLexicon
import KBModel
import KBText

/// Reads transcripts: paragraphs that begin with who speaks and a colon.
struct TranscriptReader {
  private let text: StatementText

  init(_ text: StatementText) { self.text = text }

  /// - Returns: a report for each such paragraph; labels in capitals count from two on.
  func reports() -> [Report] {
    var named: [Report] = []
    var labelled: [Report] = []
    var first = 0
    for paragraph in text.document.paragraphs {
      let end = text.document.tokens(in: paragraph).upperBound
      if let (report, isNamed) = report(tokens(first, end)) {
        if isNamed { named.append(report) } else { labelled.append(report) }
      }
      first = end
    }
    return named + (labelled.count + named.count > 1 ? labelled : [])
  }

  private func report(_ paragraph: Range<Int>) -> (Report, isNamed: Bool)? {
    var paragraph = paragraph
    // "REHL: No." in a transcript that is quoted paragraph by paragraph.
    if text.kind(paragraph.lowerBound) == .quote {
      paragraph = tokens(paragraph.lowerBound + 1, paragraph.upperBound)
    }
    if let answer = lettered(paragraph) { return (answer, false) }
    guard let colon = paragraph.prefix(6).first(where: { text.word($0, is: ":") }),
      colon > paragraph.lowerBound,
      colon + 1 < paragraph.upperBound,
      text.quotation(at: colon + 1) == text.quotation(at: paragraph.lowerBound)
    else { return nil }
    let label = tokens(paragraph.lowerBound, colon)
    let isNamed = isPerson(label) && text.hasFiniteVerb(tokens(colon + 1, paragraph.upperBound))
    guard isNamed || label.allSatisfy(isLabel) else { return nil }
    let report = Report(
      parts: [tokens(colon + 1, paragraph.upperBound)],
      subject: Subject(tokens: label, block: label, place: .before, isSure: true),
      cue: tokens(colon, colon + 1),
      rule: .transcript)
    return (report, isNamed)
  }

  /// Q. When did you learn of it?
  private func lettered(_ paragraph: Range<Int>) -> Report? {
    guard let first = paragraph.first, text.word(first, isIn: ["q", "a", "q.", "a."]),
      text.startsCapital(first)
    else { return nil }
    let hasStop = text.word(first + 1, is: ".")
    let start = hasStop ? first + 2 : first + 1
    guard hasStop || text.word(first, isIn: ["q.", "a."]), start < paragraph.upperBound else {
      return nil
    }
    let label = tokens(first, start)
    return Report(
      parts: [tokens(start, paragraph.upperBound)],
      subject: Subject(tokens: label, block: label, place: .before, isSure: true), cue: label,
      rule: .transcript)
  }

  /// In capitals throughout, or a word for who asks or answers: `REHL`, `Q`, `Interviewer`.
  private func isLabel(_ i: Int) -> Bool {
    text.isWord(i) && text.startsCapital(i) && text.word(i, in: .label)
      || text.isWord(i)
        && text.document.utf8[text.document.tokens[i].range.offsets].allSatisfy { !$0.isASCIILower }
  }

  private func isPerson(_ label: Range<Int>) -> Bool {
    guard let name = text.nameMention(at: label.lowerBound) else { return false }
    return name == label && text.mentionIndex(at: label.lowerBound) { $0.type == .person } != nil
  }
}
