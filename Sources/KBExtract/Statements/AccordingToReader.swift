import KBLexicon
import KBModel
import KBText

/// Reads `according to`, before and behind what it attributes.
struct AccordingToReader {
  private let text: StatementText

  init(_ text: StatementText) { self.text = text }

  /// - Returns: reports in text order.
  func reports() -> [Report] {
    var reports: [Report] = []
    for i in 0..<text.count where text.word(i, is: "according") && text.word(i + 1, is: "to") {
      guard text.quotation(at: i) == nil, let report = report(at: i) else { continue }
      reports.append(report)
    }
    return reports
  }

  private func report(at i: Int) -> Report? {
    let sentence = text.sentence(of: i)
    guard i + 2 < sentence.upperBound, let source = source(from: i + 2, to: sentence.upperBound)
    else { return nil }
    let cue = tokens(i, i + 2)
    let subject = Subject(tokens: source.name, block: source.block, place: .after, isSure: true)
    let before = trimmedEnd(tokens(sentence.lowerBound, i))
    var parts: [Range<Int>] = []
    if text.hasFiniteVerb(before) {
      // Behind the content: a quotation alone, or the sentence so far.
      if let index = text.quotation(at: before.upperBound - 1) {
        let quotation = text.quotations[index]
        let start = text.sentence(of: quotation.open).lowerBound
        parts = [quotation.open <= start ? quotation.inner : tokens(start, before.upperBound)]
      } else {
        parts = [before]
      }
    } else {
      var first = source.block.upperBound
      while first < sentence.upperBound, !text.isComma(first) { first += 1 }
      guard first + 1 < sentence.upperBound else { return nil }
      var rest = trimmedEnd(tokens(first + 1, sentence.upperBound))
      if let index = text.quotation(at: rest.lowerBound),
        text.quotations[index].outer.upperBound >= rest.upperBound
      {
        rest = text.quotations[index].inner
      }
      guard text.hasFiniteVerb(rest) else { return nil }
      parts = before.contains(where: text.isWord) && !isAdverbial(before) ? [before, rest] : [rest]
    }
    return Report(parts: parts, subject: subject, cue: cue, rule: .accordingTo)
  }

  /// But, meanwhile, in the meantime: no part of what is attributed.
  private func isAdverbial(_ range: Range<Int>) -> Bool { range.count <= 2 }

  /// The source: a person's name, else the noun phrase.
  private func source(from first: Int, to upper: Int) -> (name: Range<Int>, block: Range<Int>)? {
    guard let phrase = text.nounPhrase(startingAt: first, to: upper) else { return nil }
    if phrase.count == 1, text.word(first, in: .source) { return nil }
    for i in phrase.reversed() {
      if let index = text.mentionIndex(at: i, where: { $0.kind == .name && $0.type == .person }) {
        let name = text.document.tokens(in: text.mentions[index].range)
        // A report by Brandt is not Brandt; independent economist Hal Brandt is.
        if name.upperBound == phrase.upperBound,
          !phrase.contains(where: { text.wordClass($0) == .preposition })
        {
          return (name, phrase)
        }
      }
    }
    return (phrase, phrase)
  }

  private func trimmedEnd(_ range: Range<Int>) -> Range<Int> {
    var (first, last) = (range.lowerBound, range.upperBound)
    while last > first, text.kind(last - 1) == .punctuation, text.quotation(at: last - 1) == nil,
      !text.word(last - 1, is: ")")
    { last -= 1 }
    while first < last, text.kind(first) == .punctuation { first += 1 }
    return tokens(first, last)
  }
}
