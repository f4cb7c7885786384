import KBLexicon
import KBText

/// Reads a number from the token on: digits, words and mixtures of both.
struct NumberReader {
  let text: QuantityText

  /// Bytes from the token `start` through the one before `end`.
  func span(_ start: Int, _ end: Int) -> TextRange {
    TextRange(start: text.tokens[start].range.start, end: text.tokens[end - 1].range.end)
  }

  /// The number that begins at the token `i`, nil where none does.
  ///
  /// - Parameter isMoney: a currency sign stands before it, so that `17m` are millions.
  func number(at i: Int, isMoney: Bool = false) -> ParsedNumber? {
    guard i < text.count, var number = base(at: i, isMoney: isMoney) else { return nil }
    if let added = addedFraction(at: number.end), number.glued == nil, !number.isFraction,
      !number.isVague
    {
      let scale = number.hasMagnitude ? magnitude(of: number) : 1
      number.value += added.value * scale
      number.end = added.end
      number.range.end = text.tokens[added.end - 1].range.end
      number.hasSeparator = true
      if !number.hasMagnitude { number = withMagnitude(number, isMoney: isMoney) }
    }
    return ratio(number, from: i) ?? number
  }

  private func base(at i: Int, isMoney: Bool) -> ParsedNumber? {
    let token = text.tokens[i]
    if token.kind == .number { return digitsNumber(at: i, isMoney: isMoney) }
    if let value = vulgarFraction(at: i) {
      return ParsedNumber(value: value, end: i + 1, range: token.range, isFraction: true)
    }
    if text.isMark(i, "."), i + 1 < text.count, text.tokens[i + 1].kind == .number,
      !text.spaceBefore(i + 1)
    {
      return leadingPoint(at: i)
    }
    guard let word = text.number(i) else { return nil }
    switch word.kind {
    case .minus where !text.isWord(i - 1, "or"):
      guard var number = number(at: i + 1), !number.isVague, !number.isFraction else { return nil }
      number.value = -number.value
      number.range.start = token.range.start
      return number
    case .article:
      if let fraction = fraction(at: i) { return fraction }
      if text.number(i + 1, is: .couple) != nil { return couple(at: i + 1, from: i) }
      guard let size = text.number(i + 1) else { return nil }
      switch size.kind {
      case .hundred, .magnitude, .dozen:
        let end = i + 2
        let number = ParsedNumber(
          value: size.value, end: end, range: span(i, end), hasMagnitude: size.kind == .magnitude)
        return withMagnitude(number, isMoney: false)
      default: return nil
      }
    case .couple: return couple(at: i, from: i)
    case .half, .quarter: return fraction(at: i)
    case .unit, .teen, .tens, .hundred:
      if let fraction = fraction(at: i) { return fraction }
      guard let number = words(at: i) else { return nil }
      return withMagnitude(number, isMoney: isMoney)
    case .dozen: return words(at: i)
    case .vague: return vague(at: i)
    case .magnitude, .part, .ordinal, .minus: return text.isWord(i, "tens") ? vague(at: i) : nil
    }
  }

  /// `couple hundred`, `couple of million`; a couple alone is a pair of people.
  private func couple(at i: Int, from start: Int) -> ParsedNumber? {
    let size = text.isWord(i + 1, "of") ? i + 2 : i + 1
    if let word = text.number(size),
      word.kind == .hundred || word.kind == .magnitude || word.kind == .dozen
    {
      return ParsedNumber(
        value: 2 * word.value, end: size + 1, range: span(start, size + 1), hasMagnitude: true)
    }
    guard text.time(size, is: .units) != nil else { return nil }
    return ParsedNumber(value: 2, end: size, range: span(start, size))
  }

  private func digitsNumber(at i: Int, isMoney: Bool) -> ParsedNumber? {
    let range = text.tokens[i].range
    if let slash = slashFraction(at: i) {
      return ParsedNumber(
        value: slash.value, end: slash.end, range: span(i, slash.end), isDigits: true,
        isFraction: true)
    }
    guard let digits = digits(from: range.start, to: range.end) else { return nil }
    var number = ParsedNumber(
      value: digits.value, end: i + 1, range: TextRange(start: range.start, end: digits.end),
      isDigits: true,
      hasSeparator: digits.hasSeparator)
    if let spaced = spacedGroups(after: i, first: digits) {
      number.value = spaced.value
      number.end = spaced.end
      number.range.end = text.tokens[spaced.end - 1].range.end
      number.hasSeparator = true
    } else if digits.end < range.end {
      let glued = TextRange(start: digits.end, end: range.end)
      guard
        let magnitude = gluedMagnitude(
          glued, isMoney: isMoney, hasPoint: digits.hasSeparator, before: i + 1)
      else {
        number.glued = glued
        return number
      }
      number.value *= magnitude
      number.hasMagnitude = true
      number.range.end = range.end
      return number
    }
    return withMagnitude(number, isMoney: isMoney)
  }

  /// `.75`
  private func leadingPoint(at i: Int) -> ParsedNumber? {
    let range = text.tokens[i + 1].range
    guard i == 0 || text.spaceBefore(i) || text.tokens[i - 1].kind == .symbol,
      let digits = digits(from: range.start, to: range.end), !digits.hasSeparator
    else { return nil }
    var number = ParsedNumber(
      value: digits.value / Self.power(digits.wholeCount), end: i + 2,
      range: TextRange(start: text.tokens[i].range.start, end: digits.end), isDigits: true,
      hasSeparator: true)
    if digits.end < range.end { number.glued = TextRange(start: digits.end, end: range.end) }
    return withMagnitude(number, isMoney: false)
  }

  /// `number` times the magnitude words behind it: `1.2 million`, `5 lakh crore`, `10 dozen`.
  func withMagnitude(_ number: ParsedNumber, isMoney: Bool) -> ParsedNumber {
    var number = number
    guard number.glued == nil else { return number }
    while let word = text.number(number.end) {
      switch word.kind {
      case .magnitude, .hundred: break
      case .dozen where !number.hasMagnitude: break
      case .vague where number.isDigits: break
      default: return number
      }
      // 5 tn is a trillion, and m, b, k behind a space are no numbers
      number.value *= word.value
      number.end += 1
      number.range.end = text.tokens[number.end - 1].range.end
      (number.hasMagnitude, number.isFraction) = (true, false)
    }
    if isMoney, !number.hasMagnitude, text.kind(number.end) == .word,
      text.tokens[number.end].range.byteCount == 1,
      text.spaceBefore(number.end),
      let size = gluedMagnitude(
        text.tokens[number.end].range, isMoney: true, before: number.end + 1)
    {
      number.value *= size
      number.end += 1
      number.range.end = text.tokens[number.end - 1].range.end
      number.hasMagnitude = true
    }
    return number
  }

  /// The last magnitude word of a number: what `and a half` is half of.
  private func magnitude(of number: ParsedNumber) -> Double {
    text.number(number.end - 1, is: .magnitude) ?? text.number(number.end - 1, is: .hundred) ?? 1
  }

  /// `1 in 4`, `two out of five`, `eight of 10` behind `number`.
  private func ratio(_ number: ParsedNumber, from i: Int) -> ParsedNumber? {
    guard number.glued == nil, !number.isFraction, !number.isVague, !number.hasMagnitude,
      number.value > 0
    else { return nil }
    var next = number.end
    if text.isJoiningHyphen(next), text.isAny(next + 1, "in") { next += 1 }
    let isOf: Bool
    switch true {
    case text.isWord(next, "in"): isOf = false
    case text.isWord(next, "out") && text.isWord(next + 1, "of"):
      isOf = false
      next += 1
    case text.isWord(next, "of"): isOf = true
    default: return nil
    }
    next += 1
    if text.isJoiningHyphen(next) { next += 1 }
    if text.isWord(next, "every") { next += 1 }
    guard next < text.count, let whole = base(at: next, isMoney: false), whole.glued == nil,
      !whole.isFraction, !whole.isVague,
      whole.value > number.value, whole.value == whole.value.rounded(),
      !(whole.isDigits && whole.value >= 1000 && !whole.hasSeparator),
      isOf ? whole.value <= 10 : true
    else { return nil }
    // "2 in 10 minutes" and "one in May" are no ratios
    if MeasureUnits.shared.longestMatch(at: whole.end, before: text.count, in: text.document) != nil
    {
      return nil
    }
    return ParsedNumber(
      value: number.value / whole.value, end: whole.end, range: span(i, whole.end),
      isDigits: number.isDigits,
      isRatio: true)
  }
}
