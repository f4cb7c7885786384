import KBLanguage
import KBLexicon
import KBModel
import KBText

extension FigureContext {
  /// The words for what a figure measures: what it counts (`Syrian refugees`), what stands behind it (`of cargo`,
  /// `allocation`), what it is said of (`bilateral trade surpassed …`) or what is done with it (`set aside to …`).
  func measured(_ index: Int) -> TextRange? {
    let figure = figures[index]
    let sentence = sentence(index)
    let end = document.tokenIndex(at: figure.range.end)
    switch figure.kind {
    case .ordinal, .score: return figure.of
    case .age: return nil
    case .duration:
      return hyphenated(end, sentence)
        ?? (tags.isAny(end, "of") ? nounPhrase(from: end + 1, sentence) : nil)
    case .count where !isPoint(figure): return counted(index, sentence)
    // A value on a scale.
    case .number where figure.of != nil: return figure.of
    default: break
    }
    if let equal = equalled(index, sentence) { return equal }
    let direct =
      isPoint(figure) ? nil : behind(end, figure, sentence) ?? before(index, sentence)
    if let direct, isGrowth(direct) {
      return grown(direct, sentence) ?? saidOf(index, sentence) ?? direct
    }
    return direct ?? action(end, sentence) ?? saidOf(index, sentence)
      ?? equated(index, sentence) ?? purpose(end, figure, sentence)
  }

  /// `points` of a poll or an index: a unit, and not what is counted.
  private func isPoint(_ figure: Figure) -> Bool {
    figure.unit == "points" || figure.unit == "point"
  }

  /// `two-day [trip]`, `46-page [report]`.
  private func hyphenated(_ end: Int, _ sentence: Range<Int>) -> TextRange? {
    guard tags.isMark(end - 2, "-") || tags.isMark(end, "-") else { return nil }
    return nounPhrase(from: tags.isMark(end, "-") ? end + 2 : end, sentence)
  }

  /// The figure without a verb that was taken for what it counts: `one questioner claimed`, `people under 30 engage`.
  func recounted(_ index: Int) -> Figure {
    var figure = figures[index]
    guard figure.kind == .count, let counted = figure.of, counted.start >= figure.range.end else {
      return figure
    }
    let head = document.tokenIndex(at: counted.end - 1)
    let end = document.tokenIndex(at: figure.range.end)
    guard end <= head, let verb = (end...head).first(where: { isFiniteVerb($0) }) else {
      return figure
    }
    guard let noun = (end..<verb).last(where: { tags.isNoun($0) }) else {
      (figure.kind, figure.unit, figure.of) = (.number, nil, nil)
      return figure
    }
    figure.of = document.tokens[noun].range
    figure.unit = document.text(document.tokens[noun])
    return figure
  }

  private func isFiniteVerb(_ token: Int) -> Bool {
    // "95 retired generals", whatever the tagger makes of it
    if tags.isNoun(token + 1), tags.isTagged(token, "VBN") || tags.isTagged(token, "VBD") {
      return false
    }
    if tags.isTagged(token, "VBN") { return tags.relation(token) == .acl }
    return tags.relation(token) != .amod && tags.relation(token) != .compound
      && (tags.isTagged(token, "VBD") || tags.isTagged(token, "VB") || tags.isTagged(token, "VBP")
        || tags.isTagged(token, "VBZ"))
  }

  /// The counted noun with the words before it and `of …` behind it; `times` counts nothing.
  private func counted(_ index: Int, _ sentence: Range<Int>) -> TextRange? {
    let figure = figures[index]
    guard let counted = figure.of else { return saidOf(index, sentence) }
    let end = document.tokenIndex(at: figure.range.end)
    let head = document.tokenIndex(at: counted.end - 1)
    if tags.isAny(head, "times", "time") { return nil }
    guard counted.start >= figure.range.end else { return counted }
    if tags.isMark(end, "-") { return hyphenated(end, sentence) }
    var first = end
    while first < head,
      tags.isAny(first, "of", "more", "other", "additional", "further", "new", "the")
    {
      first += 1
    }
    let phrase = nounPhrase(around: head, sentence)
    return TextRange(
      start: document.tokens[first].range.start, end: max(phrase?.end ?? 0, counted.end))
  }

  /// `15 million tons [a year] of cargo`, `a $120 million allocation`, `$23 million in contributions`,
  /// `the $4 billion mark for turnover`.
  private func behind(_ start: Int, _ figure: Figure, _ sentence: Range<Int>) -> TextRange? {
    // the 225-kilometre-long pipeline
    let start = tags.isMark(start, "-") ? start + 2 : start
    var next = start
    while sentence.contains(next), isRate(next) { next += 1 }
    if tags.isAny(next, "worth"), tags.isAny(next + 1, "of") { next += 1 }
    if tags.isAny(next, "of"), let phrase = nounPhrase(from: next + 1, sentence) { return phrase }
    guard next == start else { return nil }
    if figure.kind == .money, tags.isAny(next, "in"), !tags.isDeterminer(next + 1),
      let phrase = nounPhrase(from: next + 1, sentence), !hasName(phrase)
    {
      return phrase
    }
    guard !tags.isDeterminer(next), let phrase = nounPhrase(from: next, sentence),
      !hasName(phrase)
    else { return nil }
    let last = document.tokenIndex(at: phrase.end - 1)
    if tags.isAny(last, "mark", "level", "threshold", "barrier", "milestone", "line") {
      guard tags.isAny(last + 1, "for", "of", "in") else { return nil }
      return nounPhrase(from: last + 2, sentence)
    }
    // "the $20 million experts say it costs"
    if figure.kind == .money, isActor(last) { return nil }
    // "1 percent support the …": a verb that the tagger took for a noun
    if tags.isDeterminer(last + 1) || tags.isProperNoun(last + 1) { return nil }
    return phrase
  }

  /// `a fine of $40`, `goods worth $8 million`.
  private func before(_ index: Int, _ sentence: Range<Int>) -> TextRange? {
    let start = beforeQualifier(index)
    guard tags.isAny(start - 1, "of", "worth"), sentence.contains(start - 2),
      tags.isNoun(start - 2), !tags.isAny(start - 2, "total", "average", "record", "maximum"),
      !tags.isAny(start - 2, "minimum", "sum", "amount", "tens", "hundreds", "thousands"),
      !tags.isAny(start - 2, "millions", "billions", "dozens"), !isActor(start - 2)
    else { return nil }
    var first = start - 2
    while sentence.contains(first - 1), tags.isNoun(first - 1) || tags.isModifier(first - 1),
      !tags.isTagged(first - 1, "POS"), document.tokens[first - 1].kind == .word
    {
      first -= 1
    }
    let phrase = span(first, start - 1)
    return isTime(phrase) || isName(phrase) ? nil : phrase
  }

  /// `increase`, `pay rise`: not what is measured, but how it goes with it.
  private func isGrowth(_ phrase: TextRange) -> Bool {
    document.tokens(in: phrase).contains { isChangeNoun($0) }
  }

  /// `a 12 percent increase [in burglaries]`.
  private func grown(_ phrase: TextRange, _ sentence: Range<Int>) -> TextRange? {
    let end = document.tokens(in: phrase).upperBound
    for token in end..<max(end, min(end + 7, sentence.upperBound)) where tags.isAny(token, "in") {
      return nounPhrase(from: token + 1, sentence)
    }
    return nil
  }

  func isChangeNoun(_ token: Int) -> Bool {
    ChangeWords.shared.change(of: document.tokens[token].range, in: document.utf8)?.isNoun == true
  }

  private func hasName(_ range: TextRange) -> Bool {
    mentions.overlapping(range).contains {
      $0.element.kind == .name && $0.element.type != .nationality
    }
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
    while sentence.contains(next), tags.isAuxiliary(next) { next += 1 }
    guard next > start, sentence.contains(next), tags.isVerb(next) else { return nil }
    var end = next + 1
    while sentence.contains(end), end - next < 8, document.tokens[end].kind == .word,
      !tags.isAny(end, "and", "but", "who", "which", "between", "while")
    {
      end += 1
    }
    return span(next, end)
  }

  /// `$40 million for new roads`, `on new roads`.
  private func purpose(_ end: Int, _ figure: Figure, _ sentence: Range<Int>) -> TextRange? {
    guard figure.kind == .money, tags.isAny(end, "for", "on"),
      let phrase = nounPhrase(from: end + 1, sentence), !hasName(phrase),
      !isActor(document.tokenIndex(at: phrase.end - 1))
    else { return nil }
    return phrase
  }

  /// The token that begins the figure with `about`, `a`, `more than` before it.
  func beforeQualifier(_ index: Int) -> Int {
    var start = document.tokenIndex(at: figures[index].range.start)
    let limit = max(sentence(index).lowerBound, start - 6)
    for _ in 0..<3 {
      if let match = Qualifiers.shared.qualifier(endingAt: start, from: limit, in: document) {
        start = match.start
      } else if tags.isAny(start - 1, "a", "an", "the", "just", "only", "another", "further")
        || tags.isAny(start - 1, "additional", "extra", "record", "between")
      {
        start -= 1
      }
    }
    return start
  }
}
