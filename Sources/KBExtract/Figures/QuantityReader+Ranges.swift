import KBLexicon
import KBModel
import KBText

extension QuantityReader {
  /// `quantity` and what follows it as one range with two bounds, nil where they are two figures or one.
  ///
  /// One range: `between 12 and 18 months`, `$500 to $2,000`, `10-15 exabytes`, `5 or 6`. Two figures: a change
  /// (`rose from 4.9 percent to 5 percent`) and a comparison (`46 percent to 44 percent`).
  func range(from quantity: Quantity, limit: Int) -> Quantity? {
    guard !quantity.number.isVague, !quantity.number.isRatio else { return nil }
    let next = quantity.tokens.upperBound
    guard let link = link(at: next, of: quantity),
      let upper = self.quantity(at: link.end, from: next + 1),
      upper.tokens.lowerBound <= link.end, !upper.number.isVague, !upper.number.isRatio
    else { return nil }
    if quantity.hasSign, !upper.hasUnit, text.countedNoun(behind: upper) != nil { return nil }
    var (low, high) = (quantity, upper)
    guard shareUnit(&low, &high), isRange(low, high, link.kind, limit) else { return nil }
    var joined = high
    joined.tokens = low.tokens.lowerBound..<high.tokens.upperBound
    joined.range = TextRange(start: low.range.start, end: high.range.end)
    joined.bounds = (min(low.value, high.value), max(low.value, high.value))
    joined.currency = high.currency ?? low.currency
    joined.number.isFraction = false
    return joined
  }

  private enum Link { case to, and, or, dash }

  /// The words between the ends of a range that begin at the token `i`, and the token behind them.
  private func link(at i: Int, of quantity: Quantity) -> (kind: Link, end: Int)? {
    let isHanging = text.isDash(i) && !text.spaceBefore(i) && text.spaceBefore(i + 1)
    // 18- to 24-year-old
    let first = isHanging ? i + 1 : i
    var link: (kind: Link, end: Int)
    switch true {
    case text.isWord(first, "to"): link = (.to, first + 1)
    case text.isWord(first, "and"): link = (.and, first + 1)
    case text.isWord(first, "or"): link = (.or, first + 1)
    case text.isDash(first), text.isMark(first, "~"):
      guard text.spaceBefore(first) == text.spaceBefore(first + 1) else { return nil }
      link = (.dash, first + 1)
    default: return nil
    }
    if link.kind != .dash, let match = upperQualifier(at: link.end) { link.end = match }
    if text.isMark(link.end, "$") || text.kind(link.end) == .symbol
      || text.kind(link.end + 1) == .symbol
    {
      // the currency sign of the upper end
      for skip in 0...2 where text.isDigitBehind(link.end + skip) {
        link.end += skip
        break
      }
    }
    if text.isDash(link.end), text.isDigitBehind(link.end + 1), !text.spaceBefore(link.end + 1) {
      link.end += 1
    }
    return link
  }

  /// `more than`, `about` before the upper end: `$500,000 to more than $1 million`.
  private func upperQualifier(at i: Int) -> Int? {
    for end in stride(from: min(i + 3, text.count), to: i, by: -1) {
      if let match = Qualifiers.shared.qualifier(endingAt: end, from: i, in: text.document),
        match.start == i
      {
        return end
      }
    }
    return nil
  }

  /// Gives the lower end the unit and magnitude that only the upper has; false where the units differ.
  private func shareUnit(_ low: inout Quantity, _ high: inout Quantity) -> Bool {
    if low.hasSign, !high.hasUnit {
      // $5-10 million
      (high.currency, high.kind, high.hasUnit) = (low.currency, .money, true)
      if high.tokens.upperBound < text.count { addUnit(to: &high) }
    }
    if !low.hasUnit, high.hasUnit || high.number.hasMagnitude {
      if high.kind == .money, let multiple = high.currency?.multiple { low.value *= multiple }
      (low.unit, low.kind, low.currency) = (high.unit, high.kind, high.currency)
      if high.unit != nil, let meaning = unitMultiple(of: high) { low.value *= meaning }
    }
    if !low.number.hasMagnitude, high.number.hasMagnitude,
      !low.number.hasSeparator || abs(low.value) < 1000,
      high.number.value > 0, abs(low.number.value) < 1000
    {
      let scale = magnitude(of: high)
      if low.number.value < high.number.value / scale { low.value *= scale }
    }
    guard low.kind == high.kind else { return false }
    if low.kind == .money {
      return low.currency.map { a in high.currency.map { a.codes == $0.codes } ?? true } ?? true
    }
    guard low.unit != high.unit, let a = low.unit, let b = high.unit else { return true }
    guard let value = UnitConversion.convert(low.value, from: a, to: b) else { return false }
    low.value = value
    return true
  }

  /// What a decade is of years, where the unit's words name a multiple.
  private func unitMultiple(of high: Quantity) -> Double? {
    guard high.number.value != 0, high.bounds == nil, !high.number.isFraction else { return nil }
    return abs(high.value) / abs(high.number.value)
  }

  /// The power of ten of the magnitude words in a number.
  private func magnitude(of quantity: Quantity) -> Double {
    let value = abs(quantity.number.value)
    for size in [1e12, 1e9, 1e7, 1e6, 1e5, 1e3] where value >= size {
      if text.number(quantity.number.end - 1, is: .magnitude) == size { return size }
    }
    for size in [1e12, 1e9, 1e6, 1e3] where value >= size { return size }
    return 1
  }

  /// The two ends are bounds of one quantity.
  private func isRange(_ low: Quantity, _ high: Quantity, _ link: Link, _ limit: Int) -> Bool {
    let first = low.tokens.lowerBound
    let isBetween = qualifiedStart(first, is: "between")
    switch link {
    case .and:
      return isBetween || qualifiedStart(first, is: "from") && ranges(before: first, limit)
    case .or:
      return low.value < high.value && !low.hasUnit && !low.number.hasSeparator
        && high.value <= 2 * low.value + 2
    case .dash:
      if high.tokens.upperBound < text.count, text.isJoiningHyphen(high.tokens.upperBound),
        text.isDigitBehind(high.tokens.upperBound + 1)
      {
        return false
      }
      return low.value < high.value && (high.hasUnit || !text.spaceBefore(low.tokens.upperBound))
        || low.value < 0
    case .to:
      if isBetween { return true }
      // 18- to 24-year-old
      if text.isDash(low.tokens.upperBound) { return low.value < high.value }
      if changes(before: first, limit) { return false }
      if qualifiedStart(first, is: "from") { return ranges(before: first, limit) || !low.hasUnit }
      guard low.value < high.value else { return ranges(before: first, limit) }
      return low.kind == .percent ? !low.hasUnit : true
    }
  }

  /// The word before the token, past a qualifier, is `word`.
  private func qualifiedStart(_ i: Int, is word: StaticString) -> Bool {
    if text.isWord(i - 1, word) { return true }
    // between the ages of 17 and 20
    if text.isWord(i - 1, "of"), text.isWord(i - 2, "ages") {
      return text.isWord(text.isWord(i - 3, "the") ? i - 4 : i - 3, word)
    }
    guard
      let match = Qualifiers.shared.qualifier(endingAt: i, from: max(0, i - 4), in: text.document)
    else { return false }
    return text.isWord(match.start - 1, word)
  }

  /// A verb of change stands in the few words before.
  private func changes(before i: Int, _ limit: Int) -> Bool {
    for j in max(limit, i - 3)..<max(limit, i)
    where RangeWords.shared.isChange(text.tokens[j].range, in: text.utf8) {
      return true
    }
    return false
  }

  /// `ranged`, `estimates`, `anywhere`, `ages` in the words before.
  private func ranges(before i: Int, _ limit: Int) -> Bool {
    for j in max(limit, i - 8)..<max(limit, i)
    where RangeWords.shared.isSpread(text.tokens[j].range, in: text.utf8) {
      return true
    }
    return false
  }
}
