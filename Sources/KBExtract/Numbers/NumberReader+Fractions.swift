import KBLexicon
import KBText

extension NumberReader {
  /// `half`, `a third`, `two-thirds`, `three quarters`, `one-eighth`, `half a million`, `quarter million`.
  func fraction(at i: Int) -> ParsedNumber? {
    if let half = halves(at: i) { return half }
    // a third, one-eighth, two thirds
    var denominator = i + 1
    guard let first = text.number(i) else { return nil }
    let numerator: Double
    switch first.kind {
    case .article: numerator = 1
    case .unit, .teen: numerator = first.value
    default: return nil
    }
    if text.isJoiningHyphen(denominator) { denominator += 1 }
    guard let part = text.number(denominator) else { return nil }
    switch part.kind {
    case .part: break
    case .half: if first.kind == .article || numerator == 1 { break } else { return nil }
    case .quarter: if !isQuarterOfYear(denominator) { break } else { return nil }
    case .ordinal:
      guard part.value >= 3, numerator == 1, !countsSomething(denominator + 1) else { return nil }
    default: return nil
    }
    // a half-dozen
    if first.kind == .article, part.kind == .half, let half = halves(at: denominator),
      half.hasMagnitude
    {
      return half
    }
    let parts = part.kind == .half ? 2 : part.value
    guard parts > 0 else { return nil }
    var number = ParsedNumber(
      value: numerator / parts, end: denominator + 1, range: span(i, denominator + 1),
      isFraction: true)
    if first.kind != .article || part.kind == .quarter || part.kind == .half {
      number = withMagnitude(number, isMoney: false)
    }
    return number
  }

  private func halves(at i: Int) -> ParsedNumber? {
    guard let word = text.number(i) else { return nil }
    switch word.kind {
    case .half:
      var end = i + 1
      var value = 0.5
      if text.isJoiningHyphen(end) { end += 1 }
      if text.number(end)?.kind == .article { end += 1 }
      if let size = text.number(end, is: .magnitude) ?? text.number(end, is: .dozen) {
        value *= size
        return ParsedNumber(value: value, end: end + 1, range: span(i, end + 1), hasMagnitude: true)
      }
      return ParsedNumber(value: 0.5, end: i + 1, range: span(i, i + 1), isFraction: true)
    case .quarter:
      // quarter million, quarter-litre
      var end = i + 1
      if text.isJoiningHyphen(end) { end += 1 }
      if let size = text.number(end, is: .magnitude) {
        return ParsedNumber(
          value: size / 4, end: end + 1, range: span(i, end + 1), hasMagnitude: true)
      }
      guard
        let unit = MeasureUnits.shared.longestMatch(at: end, before: text.count, in: text.document),
        unit.meaning.unit.dimension != .percent,
        unit.meaning.unit.dimension != .duration || text.isWord(end, "hour")
      else { return nil }
      return ParsedNumber(value: 0.25, end: i + 1, range: span(i, i + 1), isFraction: true)
    default: return nil
    }
  }

  /// `and a half`, `and a quarter`, `and three fifths`, `1/2`, `½` behind a whole number that ends at `i`.
  func addedFraction(at i: Int) -> (value: Double, end: Int)? {
    if let slash = slashFraction(at: i), text.spaceBefore(i) { return slash }
    if text.isJoiningHyphen(i), let slash = slashFraction(at: i + 1) { return slash }
    if let vulgar = vulgarFraction(at: i) { return (vulgar, i + 1) }
    guard text.isWord(i, "and") || text.isJoiningHyphen(i) && text.isWord(i + 1, "and") else {
      return nil
    }
    var next = i + 1
    if text.isWord(next, "and") { next += 1 }
    if text.isJoiningHyphen(next) { next += 1 }
    guard let first = text.number(next) else { return nil }
    var numerator = 1.0
    switch first.kind {
    case .article:
      next += 1
      if text.isJoiningHyphen(next) { next += 1 }
    case .unit:
      numerator = first.value
      next += 1
      if text.isJoiningHyphen(next) { next += 1 }
    default: return nil
    }
    guard let part = text.number(next) else { return nil }
    switch part.kind {
    case .half where numerator == 1: return (0.5, next + 1)
    case .quarter where numerator == 1: return (0.25, next + 1)
    case .part where part.value > 0: return (numerator / part.value, next + 1)
    case .ordinal where part.value >= 3 && numerator == 1 && !countsSomething(next + 1):
      return (1 / part.value, next + 1)
    default: return nil
    }
  }

  /// A noun or another word that an ordinal would belong to: `a third man`.
  private func countsSomething(_ i: Int) -> Bool {
    guard text.kind(i) == .word else { return text.isJoiningHyphen(i) }
    return !CountedNouns.shared.endsPhrase(text.tokens[i].range, in: text.utf8)
  }

  /// `a quarter of 1990`, `a quarter ended`: the time, not the fraction.
  private func isQuarterOfYear(_ i: Int) -> Bool {
    if text.isJoiningHyphen(i - 1) { return false }
    if text.isAny(i + 1, "ended", "ending", "ago", "earlier") { return true }
    return text.isWord(i + 1, "of")
      && (text.kind(i + 2) == .number || text.time(i + 2) != nil || text.isWord(i + 3, "year"))
  }
}
