import KBLexicon
import KBModel
import KBText

extension FigureContext {
  /// The words for what a figure measures: what it counts (`Syrian refugees`), what stands behind it (`of cargo`,
  /// `allocation`), what it is said of (`bilateral trade surpassed …`) or what is done with it (`set aside to …`).
  func measured(_ index: Int) -> TextRange? {
    let figure = figures[index]
    switch figure.kind {
    case .ordinal, .score, .duration, .age: return figure.of
    default: break
    }
    let end = document.tokenIndex(at: figure.range.end)
    let sentence = sentence(index)
    if let counted = figure.of {
      guard counted.start >= figure.range.end else { return counted }
      var start = document.tokenIndex(at: figure.range.end)
      if tags.isAny(start, "of") { start += 1 }
      guard start < document.tokens.count, document.tokens[start].range.start < counted.start,
        document.tokens[start].kind == .word
      else { return counted }
      return TextRange(start: document.tokens[start].range.start, end: counted.end)
    }
    return phraseBehind(end, sentence) ?? action(end, sentence) ?? subject(index, sentence)
  }

  /// `15 million tons [a year] of cargo`, `a $120 million allocation`, `$23 million in contributions`,
  /// `the $4 billion mark for turnover`.
  private func phraseBehind(_ start: Int, _ sentence: Range<Int>) -> TextRange? {
    var next = start
    while next < sentence.upperBound, isRate(next) { next += 1 }
    if tags.isAny(next, "of", "in", "worth", "for"), let phrase = nounPhrase(next + 1, sentence),
      !isTime(phrase)
    {
      return phrase
    }
    guard next == start, let phrase = nounPhrase(next, sentence) else { return nil }
    let last = document.tokenIndex(at: phrase.end - 1)
    if tags.isAny(last, "mark", "level", "threshold", "barrier", "milestone", "line") {
      guard tags.isAny(last + 1, "for", "of", "in"), let target = nounPhrase(last + 2, sentence),
        !isTime(target)
      else { return nil }
      return target
    }
    return isTime(phrase) ? nil : phrase
  }

  /// `a`, `per`, `year`, `-`, `annually` of a rate behind the figure.
  private func isRate(_ i: Int) -> Bool {
    if tags.isAny(
      i, "per", "each", "every", "year", "month", "day", "week", "hour", "share", "person")
    {
      return true
    }
    return tags.isAny(i, "a", "an")
      && tags.isAny(
        i + 1, "year", "month", "day", "week", "hour", "share", "person", "barrel", "ton", "tonne")
  }

  /// `$120 million had been set aside to boost freight transport`: the verb whose subject the figure is, to the end
  /// of its clause.
  private func action(_ start: Int, _ sentence: Range<Int>) -> TextRange? {
    var next = start
    while next < sentence.upperBound, tags.isAuxiliary(next) { next += 1 }
    guard next > start, next < sentence.upperBound, tags.isVerb(next) else { return nil }
    var end = next + 1
    while end < sentence.upperBound, end - next < 8, document.tokens[end].kind == .word,
      !tags.isAny(end, "and", "but", "who", "which", "between", "while")
    {
      end += 1
    }
    return span(next, end)
  }

  /// `bilateral trade surpassed $4 billion`: the noun phrase before the verb, unless somebody does something there.
  private func subject(_ index: Int, _ sentence: Range<Int>) -> TextRange? {
    let first =
      index > 0
      ? max(sentence.lowerBound, document.tokenIndex(at: figures[index - 1].range.end))
      : sentence.lowerBound
    var verb = document.tokenIndex(at: figures[index].range.start) - 1
    var steps = 0
    while verb > first, !tags.isVerb(verb), steps < 8 {
      verb -= 1
      steps += 1
    }
    guard verb > first, tags.isVerb(verb) else { return nil }
    var last = verb - 1
    while last > first, tags.isAuxiliary(last) || tags.isAdverb(last) { last -= 1 }
    guard last >= first, tags.isNoun(last), !tags.isProperNoun(last) else { return nil }
    var start = last
    while start > first, tags.isModifier(start - 1) || tags.isNoun(start - 1) { start -= 1 }
    let phrase = span(start, last + 1)
    if isTime(phrase) || mentions.contains(where: { $0.range.overlaps(phrase) && $0.kind != .name })
    {
      return nil
    }
    return phrase
  }

  /// The noun phrase that begins at the token: no article, to its last noun.
  private func nounPhrase(_ start: Int, _ sentence: Range<Int>) -> TextRange? {
    var first = start
    while first < sentence.upperBound, tags.isDeterminer(first) { first += 1 }
    var next = first
    var end: Int?
    while next < sentence.upperBound, next - first < 8 {
      if tags.isNoun(next) {
        end = next + 1
      } else if !tags.isModifier(next) {
        break
      }
      next += 1
    }
    return end.map { span(first, $0) }
  }

  private func isTime(_ range: TextRange) -> Bool { times.contains { $0.range.overlaps(range) } }

  private func span(_ start: Int, _ end: Int) -> TextRange {
    TextRange(start: document.tokens[start].range.start, end: document.tokens[end - 1].range.end)
  }
}
