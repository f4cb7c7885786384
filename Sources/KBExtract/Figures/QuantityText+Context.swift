import KBLexicon
import KBModel
import KBText

extension QuantityText {
  /// The qualifier of a quantity: before it, behind it and its noun, or by the verb whose object it is.
  func qualifier(of quantity: Quantity, from limit: Int, behind noun: TextRange?) -> Figure
    .Qualifier?
  {
    let start = quantity.tokens.lowerBound
    let first = max(limit, start - 6)
    let end = noun.map { document.tokenIndex(at: $0.end) } ?? quantity.tokens.upperBound
    if let after = qualifierBehind(end)
      ?? (noun == nil ? nil : qualifierBehind(quantity.tokens.upperBound))
    {
      return after
    }
    var before = start
    if isAny(before - 1, "the", "a", "an", "only", "just", "total", "combined") { before -= 1 }
    for end in [start, before] {
      if let match = Qualifiers.shared.qualifier(endingAt: end, from: first, in: document) {
        if isWhen(match.start, quantity) { continue }
        return Figure.Qualifier(rawValue: match.name)
      }
    }
    return verbQualifier(start, first, quantity)
  }

  /// `over the 5 years`, `within three days`: with a duration these words say when, not how much.
  private func isWhen(_ i: Int, _ quantity: Quantity) -> Bool {
    guard quantity.kind == .duration else { return false }
    return isWord(i, "within")
      || isAny(i, "over", "above", "under") && isWord(quantity.tokens.lowerBound - 1, "the")
  }

  /// `or more` behind the figure, past `of cargo`, `per year`.
  private func qualifierBehind(_ i: Int) -> Figure.Qualifier? {
    var next = i
    for _ in 0..<7 {
      if let name = Qualifiers.shared.qualifier(at: next, before: count, in: document) {
        return Figure.Qualifier(rawValue: name)
      }
      guard next == i ? isAny(next, "of", "per", "a", "an", "in") : kind(next) == .word,
        isLowercase(next)
      else { return nil }
      if next > i, time(next) == nil, CountedNouns.shared.endsPhrase(tokens[next].range, in: utf8),
        !isAny(next, "per", "of", "a", "an")
      {
        return nil
      }
      next += 1
    }
    return nil
  }

  /// `exceeded $4 billion`, `surpassed the $4 billion mark`; `the $4 billion that …` is an amount known before.
  private func verbQualifier(_ start: Int, _ first: Int, _ quantity: Quantity) -> Figure.Qualifier?
  {
    var before = start
    if isWord(before - 1, "the") {
      guard
        isAny(
          quantity.tokens.upperBound, "mark", "level", "threshold", "barrier", "milestone", "line")
      else { return nil }
      before -= 1
    }
    return Qualifiers.shared.verb(endingAt: before, from: first, in: document).flatMap(
      Figure.Qualifier.init)
  }

  /// `per`: `a year`, `per person`, `-an-hour`, and `annually`, `each day` further on in the clause.
  func rate(of quantity: Quantity, behind noun: TextRange?) -> String? {
    let end = quantity.tokens.upperBound
    if let rate = rate(at: end) { return rate.base }
    if isJoiningHyphen(end), let rate = rate(at: end + 1) { return rate.base }
    guard quantity.kind != .duration, quantity.kind != .age else { return nil }
    var next = noun.map { document.tokenIndex(at: $0.end) } ?? end
    let stop = min(next + 6, sentenceEnd(max(0, next - 1)))
    while next < stop, kind(next) == .word, number(next).map({ $0.kind == .article }) ?? true {
      if let rate = rate(at: next) {
        let isDistributive = isAny(next, "per", "each", "every") || rate.end == next + 1
        // "a year" far from the number may be its object
        if isDistributive || next <= end + 3 { return rate.base }
      }
      next += 1
    }
    return nil
  }

  /// The rate that begins at the token `i`: the base: `year`, `person`.
  private func rate(at i: Int) -> (base: String, end: Int)? {
    if let unit = time(i, is: .adverb) { return (Self.name(ofTimeUnit: unit), i + 1) }
    guard isAny(i, "a", "an", "per", "each", "every") || isMark(i, "/") else { return nil }
    var next = i + 1
    if isJoiningHyphen(next) { next += 1 }
    guard kind(next) == .word else { return nil }
    if let unit = time(next, is: .unit), unit <= 7 {
      // a year ago, a week later: when, not how often
      if isAny(next + 1, "ago", "earlier", "later", "before", "after", "old", "and") { return nil }
      return (Self.name(ofTimeUnit: unit), next + 1)
    }
    if isWord(i, "per") {
      if isWord(next, "capita") { return ("person", next + 1) }
      return (document.text(tokens[next]), next + 1)
    }
    if isAny(
      next, "share", "person", "barrel", "head", "ton", "tonne", "gallon", "ounce", "pound", "unit",
      "kilo"), !isWord(next + 1, "of")
    {
      return (document.text(tokens[next]), next + 1)
    }
    return nil
  }

  /// The word for a unit of `time-words.tsv`.
  static func name(ofTimeUnit unit: Int) -> String {
    switch TimeUnit(rawValue: unit) {
    case .second: "second"
    case .minute: "minute"
    case .hour: "hour"
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    default: "year"
    }
  }

  /// `Tom Young, 30, lay`, `aged 45`, `at age 12`, `ages 55 to 65`.
  func isAge(_ quantity: Quantity) -> Bool {
    let (first, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    if isAny(first - 1, "age", "aged", "ages") { return true }
    if isWord(first - 1, "of"), isAny(first - 2, "age", "ages") { return true }
    guard quantity.number.isDigits, !quantity.number.hasSeparator, !quantity.number.hasMagnitude,
      quantity.bounds == nil, quantity.value >= 1, quantity.value <= 115, isMark(first - 1, ","),
      isCapitalised(first - 2), end < count,
      isMark(end, ",") || isMark(end, ".") || isMark(end, ";") || isAny(end, "and", "who")
    else { return false }
    return time(first - 2) == nil
  }

  /// The end of an identifier that begins at the token: `555-0100`, `+44 20 7946 0958`, `1-800-…`, `9/11`, `24/7`, `EB-5`, `3:1`.
  func identifierEnd(at i: Int) -> Int? {
    guard kind(i) == .number else { return nil }
    var end = i + 1
    var parts = 1
    while end + 1 < count, isJoiningHyphen(end), kind(end + 1) == .number {
      end += 2
      parts += 1
    }
    // +44 20 7946 0958
    if isMark(i - 1, "+"), !spaceBefore(i) {
      while kind(end) == .number || isJoiningHyphen(end) && kind(end + 1) == .number {
        end += kind(end) == .number ? 1 : 2
        parts += 1
      }
    }
    let isPhone =
      parts == 2 && tokens[i].range.byteCount == 3 && tokens[end - 1].range.byteCount == 4
      && kind(i - 1) != .symbol
    if parts > 2 || isPhone { return end }
    if isJoiningHyphen(i - 1), kind(i - 2) == .word { return i + 1 }
    if !spaceBefore(i),
      kind(i - 1) == .word || isMark(i - 1, "#") || isMark(i - 1, "/") && kind(i - 2) != .number
    {
      return i + 1
    }
    if isMark(i + 1, "/"), !spaceBefore(i + 1), kind(i + 2) == .number, !spaceBefore(i + 2),
      NumberReader(text: self).slashFraction(at: i) == nil
    {
      return i + 3
    }
    return nil
  }
}
