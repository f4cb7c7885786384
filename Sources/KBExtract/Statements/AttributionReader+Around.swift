import KBLexicon
import KBText

/// Contents that an attribution interrupts, or that it stands in.
extension AttributionReader {
  /// The content before the attribution with its second part behind it; nil where the attribution goes on otherwise.
  func completed(
    _ before: ContentFinder.Content, _ cue: Cue, _ subject: Subject, in sentence: Range<Int>
  ) -> ContentFinder.Content? {
    var found = before
    let blockEnd = max(
      cue.tokens.upperBound, subject.place == .after ? subject.block.upperBound : 0)
    if before.rule == .quotationBefore || text.quotation(at: before.parts[0].upperBound - 1) != nil
    {
      if let second = secondQuotation(from: blockEnd, in: sentence) { found.parts.append(second) }
      if cue.verb.frames.contains(.addressee), subject.place == .before {
        found.addressee = text.nounPhrase(startingAt: blockEnd, to: sentence.upperBound)
      }
      return found
    }
    let next = behindAddressee(blockEnd, cue, subject, in: sentence)
    let ends = next >= sentence.upperBound || text.isWord(next) == false
    let endsSentence = next >= sentence.upperBound || text.word(next, isIn: [".", "?", "!"])
    let isComplete =
      text.hasFiniteVerb(before.parts[0])
      || endsSentence && subject.isSure && before.parts[0].count > 3
    if text.isComma(next), !isComplete {
      let end = content.trimmed(tokens(next + 1, sentence.upperBound))
      guard text.hasFiniteVerb(end) else { return nil }
      found.parts.append(end)
      return found
    }
    // The ferry was late, Holm said, “because of the ice.”
    if isComplete, text.isComma(next), let second = secondQuotation(from: next, in: sentence) {
      found.parts.append(second)
      return found
    }
    if isComplete, text.isComma(next), goesOn(before.parts[0], next + 1, in: sentence) {
      found.parts.append(content.trimmed(tokens(next + 1, sentence.upperBound)))
      return found
    }
    guard isComplete,
      ends || !text.hasFiniteVerb(tokens(next, sentence.upperBound)) || subject.place == .after
    else { return nil }
    return found
  }

  /// The difference, he told me on Friday, is great: the token behind whom and when.
  private func behindAddressee(
    _ start: Int, _ cue: Cue, _ subject: Subject, in sentence: Range<Int>
  ) -> Int {
    guard cue.verb.frames.contains(.addressee), subject.place == .before,
      let phrase = text.nounPhrase(startingAt: start, to: sentence.upperBound, links: false)
    else { return start }
    var next = phrase.upperBound
    while text.isDay(next) || text.word(next, in: .beforeDay) { next += 1 }
    return text.isComma(next) ? next : start
  }

  /// Though it was late, he said, the train would come; it was so cold, he said, that they left.
  private func goesOn(_ before: Range<Int>, _ next: Int, in sentence: Range<Int>) -> Bool {
    let rest = tokens(next, sentence.upperBound)
    guard text.hasFiniteVerb(rest) else { return false }
    return text.word(next, is: "that")
      || text.word(before.lowerBound, in: .subordinator) && !text.word(next, in: .subordinator)
        && text.wordClass(next) != .gerund && text.wordClass(next) != .conjunction
  }

  /// As Rehl pointed out, the port has no crane: the clause behind the comma, or the one before `as`.
  func remarked(_ index: Int, _ cue: Cue, _ subject: Subject, in sentence: Range<Int>)
    -> ContentFinder.Content?
  {
    let link = subject.block.lowerBound - 1
    guard text.word(link, is: "as"), subject.place == .before, cue.form == .finite,
      cue.verb.frames.contains(.clause)
    else { return nil }
    let before = content.trimmed(tokens(sentence.lowerBound, link))
    if text.isComma(link - 1), text.hasFiniteVerb(before) {
      return ContentFinder.Content(parts: [before], rule: .clauseBefore)
    }
    guard !text.hasFiniteVerb(before), text.isComma(cue.tokens.upperBound) else { return nil }
    let rest = content.trimmed(
      tokens(cue.tokens.upperBound + 1, content.clauseEnd(behind: index, in: sentence)))
    guard text.hasFiniteVerb(rest) else { return nil }
    return ContentFinder.Content(parts: [rest], rule: .clauseAfter)
  }

  /// “The dam,” Lindqvist said, “was never inspected”: the quotation behind the attribution.
  private func secondQuotation(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
    var i = start
    while i < sentence.upperBound, text.quotation(at: i) == nil { i += 1 }
    guard i < sentence.upperBound, let index = text.quotation(at: i),
      text.quotations[index].open == i,
      text.isComma(i - 1) || text.word(i - 1, is: ":") || text.isDash(i - 1),
      !cues.contains(where: { $0.tokens.lowerBound >= start && $0.tokens.upperBound <= i })
    else { return nil }
    return text.quotations[index].inner
  }
}
