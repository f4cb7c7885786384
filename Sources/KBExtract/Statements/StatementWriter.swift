import KBLexicon
import KBModel
import KBText

/// Turns reports into statements: bytes, mode, entity of the speaker.
struct StatementWriter {
  private let text: StatementText
  private let times: RangeIndex<TimeExpression>

  init(_ text: StatementText, times: [TimeExpression]) {
    self.text = text
    self.times = RangeIndex(times) { $0.range }
  }

  /// Nil where nothing is left of the content.
  func statement(_ report: Report) -> Statement? {
    let parts = report.parts.map(content).filter { !$0.isEmpty }.sorted {
      $0.lowerBound < $1.lowerBound
    }
    guard let first = parts.first, let last = parts.last,
      parts.contains(where: { $0.contains(where: text.isWord) })
    else { return nil }
    var statement = Statement(
      range: text.range(first).union(text.range(last)), mode: mode(parts))
    if parts.count > 1 { statement.parts = parts.map(text.range) }
    if let subject = report.subject {
      statement.speaker = Statement.Speaker(
        range: text.range(subject.pronoun ?? subject.tokens),
        entity: SpeakerNamer(text).entity(of: subject.tokens),
        antecedent: subject.pronoun == nil ? nil : text.range(subject.tokens))
    }
    statement.cue = report.cue.map(text.range)
    statement.addressee = report.addressee.map(text.range)
    statement.stance = report.stance.flatMap(Statement.Stance.init) ?? .said
    statement.isNegated = report.isNegated
    statement.saidOn = saidOn(report, content: statement.range)
    statement.rule = report.rule.rawValue
    return statement
  }

  /// The date that stands in the attribution: `Holm said on Tuesday that …`, `… , Holm said on Tuesday`.
  private func saidOn(_ report: Report, content: TextRange) -> String? {
    guard let cue = report.cue, let last = cue.last else { return nil }
    let start = text.range(cue).end
    let sentence = text.range(text.sentence(of: last)).end
    // Eight words behind the cue at most, and before the content where it follows.
    let reach = text.document.tokens[min(last + 8, text.count - 1)].range.end
    let end = min(content.start > start ? content.start : sentence, reach)
    let window = TextRange(start: start, end: end)
    let time = times.overlapping(window)
      .first { $0.element.type == .date && window.contains($0.range) }?.element
    guard let time, time.from == time.to else { return nil }
    return time.from
  }

  /// Without the comma of the attribution.
  private func content(_ tokens: Range<Int>) -> Range<Int> {
    var last = tokens.upperBound
    while last > tokens.lowerBound, text.isComma(last - 1) { last -= 1 }
    return tokens.lowerBound..<last
  }

  private func mode(_ parts: [Range<Int>]) -> Statement.Mode {
    var (quoted, plain) = (false, false)
    for part in parts {
      for i in part where text.isWord(i) {
        if text.quotation(at: i) != nil { quoted = true } else { plain = true }
      }
    }
    return quoted ? (plain ? .mixed : .direct) : .indirect
  }
}
