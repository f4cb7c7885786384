import KBLexicon
import KBText

/// Reads each cue with its subject and its content.
struct AttributionReader {
  let text: StatementText
  let cues: [Cue]
  private let subjects: [Subject?]
  let content: ContentFinder

  init(_ text: StatementText) {
    self.text = text
    cues = CueFinder(text).cues()
    let finder = SubjectFinder(text)
    var subjects: [Subject?] = []
    var (last, earlier): (Int, Subject?) = (-1, nil)
    var relative: Subject?
    for cue in cues {
      let index = text.document.sentenceIndex(ofToken: cue.main)
      if index != last { (last, earlier, relative) = (index, nil, nil) }
      // Rehl left in May, which began badly, and says: behind the comma the relative clause is over.
      let isOver = text.isComma(cue.tokens.lowerBound - 2)
      let subject = finder.subject(
        of: cue, in: text.sentence(of: cue.main), earlier: isOver ? earlier : relative ?? earlier)
      if let subject, subject.pronoun != nil {
        relative = subject
      } else if let subject {
        (earlier, relative) = (subject, nil)
      }
      subjects.append(subject)
    }
    self.subjects = subjects
    content = ContentFinder(text, cues: cues, subjects: subjects)
  }

  /// - Returns: a report for each cue that has a content, in order of the cues.
  func reports() -> [Report] {
    var reports: [Report] = []
    var taken = 0
    for (index, cue) in cues.enumerated() {
      guard let report = report(index, cue, taken: taken) else { continue }
      if report.parts.last?.upperBound ?? 0 > taken,
        report.rule == .quotationAfter || report.rule == .quotationBefore
      {
        taken = report.parts.last?.upperBound ?? taken
      }
      taken = max(taken, cue.tokens.upperBound)
      reports.append(report)
    }
    return reports
  }

  private func report(_ index: Int, _ cue: Cue, taken: Int) -> Report? {
    let sentence = text.sentence(of: cue.main)
    guard let subject = subjects[index] else { return nil }
    if cue.verb.frames.contains(.person), cue.form != .passive, !text.canSpeak(subject.tokens) {
      return nil
    }
    if cue.isNegated, cue.verb.stance != "denied" { return nil }
    if text.word(subject.tokens.lowerBound, in: .nobody) || isUnnamed(cue) { return nil }
    if cue.form == .passive, isExpletive(subject) { return nil }
    if cue.form == .passive { return passiveReport(index, cue, subject, sentence) }
    var found: ContentFinder.Content?
    let next = subject.place == .after ? subject.block.upperBound : cue.tokens.upperBound
    let mayPrecede =
      cue.form == .finite && subject.place != .carried
      && (cue.verb.frames.contains(.quote) || cue.verb.frames.contains(.clause)
        || cue.verb.frames.contains(.that))
    let endsHere =
      !text.isWord(next) && text.quotation(at: next) == nil && !text.word(next, is: ":")
    let introduces = text.isComma(next) && speaksBehind(next, cue, subject)
    if mayPrecede, !introduces,
      subject.place == .after || endsHere || followsQuotation(cue, subject)
    {
      found = preceding(cue, subject, in: sentence, taken: taken)
    }
    if found == nil { found = remarked(index, cue, subject, in: sentence) }
    if found == nil, subject.place != .after {
      found = content.content(behind: index, in: sentence)
    }
    if found == nil || found?.rule == .object, mayPrecede {
      found = preceding(cue, subject, in: sentence, taken: taken) ?? found
    }
    guard let found, !found.parts.allSatisfy(\.isEmpty) else { return nil }
    if found.rule == .object || found.rule == .infinitive, !mayUtter(subject, found, cue) {
      return nil
    }
    return Report(
      parts: found.parts, subject: subject, cue: cue.tokens, stance: cue.verb.stance,
      isNegated: cue.isNegated,
      addressee: found.addressee, rule: found.rule)
  }

  /// Asked not to be named.
  private func isUnnamed(_ cue: Cue) -> Bool {
    let next = cue.tokens.upperBound
    return text.word(next, is: "not") && text.word(next + 1, is: "to")
      && text.word(next + 2, is: "be") && text.word(next + 3, in: .unnamed)
  }

  /// Without a clause as content, the subject must be able to speak; what he called an error is his only where it is
  /// quoted.
  private func mayUtter(_ subject: Subject, _ found: ContentFinder.Content, _ cue: Cue) -> Bool {
    if text.word(subject.block.lowerBound - 1, is: "what"), cue.verb.frames.contains(.target) {
      return found.parts.contains { $0.contains { text.quotation(at: $0) != nil } }
    }
    return subject.isSure || subject.place != .before || text.canSpeak(subject.tokens)
  }

  /// Asked about the dam, Rehl said, “It holds”: a quotation that begins with a capital, and none before the attribution.
  private func speaksBehind(_ comma: Int, _ cue: Cue, _ subject: Subject) -> Bool {
    guard subject.place == .before, let index = text.quotation(at: comma + 1),
      text.quotations[index].open == comma + 1, text.startsCapital(comma + 2)
    else { return false }
    let start = min(subject.block.lowerBound, cue.tokens.lowerBound)
    let before = tokens(text.sentence(of: cue.main).lowerBound, start)
    return !before.contains { text.quotation(at: $0) != nil }
  }

  /// “The minister has lost my confidence,” Brandt wrote in a letter: a quotation ends right before, with a comma, `?` or `!`.
  private func followsQuotation(_ cue: Cue, _ subject: Subject) -> Bool {
    var last =
      (subject.place == .before
        ? min(subject.block.lowerBound, cue.tokens.lowerBound) : cue.tokens.lowerBound) - 1
    if text.isComma(last), text.quotation(at: last) == nil { last -= 1 }
    guard let index = text.quotation(at: last), text.quotations[index].close == last else {
      return false
    }
    return last + 1 < text.count
      && (text.isComma(last + 1) || text.word(last - 1, isIn: [",", "?", "!"]))
  }

  private func preceding(
    _ cue: Cue, _ subject: Subject, in sentence: Range<Int>, taken: Int
  ) -> ContentFinder.Content? {
    let start =
      subject.place == .before
      ? min(subject.block.lowerBound, cue.tokens.lowerBound) : cue.tokens.lowerBound
    return content.content(before: start, in: sentence, frames: cue.verb.frames, taken: taken)
      .flatMap { completed($0, cue, subject, in: sentence) }
  }

  /// Rehl is accused of selling the boats, the boats are said to be gone: nobody is named who says so.
  private func passiveReport(_ index: Int, _ cue: Cue, _ subject: Subject, _ sentence: Range<Int>)
    -> Report?
  {
    let next = cue.tokens.upperBound
    let isAccused =
      cue.verb.frames.contains(.target) && cue.verb.stance == "accused"
      && text.word(next, isIn: ["of", "for"])
    let isSaid =
      cue.verb.frames.contains(.clause) && !cue.verb.frames.contains(.order)
      && text.word(next, is: "to")
    guard isAccused || isSaid, !cue.verb.frames.contains(.addressee) else { return nil }
    let end = content.clauseEnd(behind: index, in: sentence)
    return Report(
      parts: [subject.block, content.trimmed(tokens(next, end))], cue: cue.tokens,
      stance: cue.verb.stance,
      isNegated: cue.isNegated, rule: .passive)
  }

  private func isExpletive(_ subject: Subject) -> Bool {
    subject.tokens.count == 1 && text.word(subject.tokens.lowerBound, isIn: ["it", "there"])
  }
}
