import KBLexicon
import KBText

extension NumberReader {
  /// A number in words from the token `i`: `one hundred and sixty-one`, `three million two hundred thousand`.
  func words(at i: Int) -> ParsedNumber? {
    var (total, current) = (0.0, 0.0)
    var next = i
    var end = i
    var (hasUnit, hasTens, hasMagnitude, hasHundred) = (false, false, false, false)
    var lastMagnitude = Double.infinity
    loop: while let word = text.number(next) {
      switch word.kind {
      case .unit:
        if hasUnit { break loop }
        current += word.value
        hasUnit = true
      case .teen:
        if hasUnit || hasTens { break loop }
        current += word.value
        (hasUnit, hasTens) = (true, true)
      case .tens:
        if hasUnit || hasTens { break loop }
        current += word.value
        hasTens = true
      case .hundred:
        if hasHundred || current >= 100 { break loop }
        current = (current == 0 ? 1 : current) * 100
        (hasUnit, hasTens, hasHundred) = (false, false, true)
      case .magnitude:
        if end == i { return nil }
        if word.value >= lastMagnitude, total > 0 {
          // three thousand millions
          total = (total + current) * word.value
        } else {
          total += current * word.value
        }
        current = 0
        lastMagnitude = word.value
        (hasUnit, hasTens, hasHundred, hasMagnitude) = (false, false, false, true)
      case .dozen:
        if next > i, text.number(next - 1)?.kind == .article { break loop }
        current = (current == 0 ? 1 : current) * word.value
        end = next + 1
        break loop
      case .vague:
        // two dozens, three billions: a plural behind a number is that number
        guard end > i else { return nil }
        if word.value == 12 {
          let (hundreds, rest) = (current - current.truncatingRemainder(dividingBy: 100), current)
          current = hundreds + (rest - hundreds) * 12
        } else {
          (total, current) = (total + current * word.value, 0)
        }
        hasMagnitude = true
        end = next + 1
        break loop
      default: break loop
      }
      next += 1
      end = next
      if text.isJoiningHyphen(next), hasTens, !hasUnit, text.number(next + 1, is: .unit) != nil {
        next += 1
      } else if text.isJoiningHyphen(next), text.number(next + 1, is: .hundred) != nil {
        next += 1
      } else if hasHundred || hasMagnitude, text.isWord(next, "and"),
        continues(next + 1, after: total + current)
      {
        next += 1
      }
    }
    guard end > i else { return nil }
    var number = ParsedNumber(
      value: total + current, end: end, range: span(i, end), hasMagnitude: hasMagnitude)
    if text.isWord(end, "point"), let decimals = decimals(at: end + 1) {
      number.value += decimals.value
      number.end = decimals.end
      number.range = span(i, decimals.end)
      number.hasSeparator = true
      number = withMagnitude(number, isMoney: false)
    }
    return number
  }

  /// Behind `hundred and`: a smaller number in words that is no fraction of its own.
  private func continues(_ i: Int, after value: Double) -> Bool {
    guard let word = text.number(i) else { return false }
    switch word.kind {
    case .unit, .teen, .tens: break
    default: return false
    }
    // two million and three fifths
    return text.number(i + 1)?.kind != .part && text.number(i + 1)?.kind != .ordinal
  }

  /// `zero three`, `seventy-one`, `five` behind `point`.
  private func decimals(at i: Int) -> (value: Double, end: Int)? {
    var next = i
    var (value, scale) = (0.0, 0.1)
    while let digit = text.number(next, is: .unit) {
      value += digit * scale
      scale /= 10
      next += 1
    }
    if next > i { return (value, next) }
    guard let tens = text.number(i, is: .tens) ?? text.number(i, is: .teen) else { return nil }
    if text.isJoiningHyphen(i + 1), let unit = text.number(i + 2, is: .unit) {
      return ((tens + unit) / 100, i + 3)
    }
    return (tens / 100, i + 1)
  }

  /// `hundreds`, `tens of thousands`, `hundreds of millions`: a plural without a number.
  func vague(at i: Int) -> ParsedNumber? {
    var value: Double
    if let size = text.number(i, is: .vague) {
      // "he scores" is a verb
      if size == 20, !text.isWord(i + 1, "of") { return nil }
      value = size
    } else if text.isWord(i, "tens"), text.isWord(i + 1, "of"),
      text.number(i + 2, is: .vague) != nil
    {
      value = 10
    } else {
      return nil
    }
    var end = i + 1
    while text.isWord(end, "of"), let size = text.number(end + 1, is: .vague) {
      value *= size
      end += 2
    }
    return ParsedNumber(
      value: value, end: end, range: span(i, end), hasMagnitude: true, isVague: true)
  }
}

extension QuantityText {
  /// The value of a magnitude word that covers `range`: `bn` of `17.1bn`.
  func magnitude(_ range: TextRange) -> Double? {
    guard let word = words.number(in: utf8, range), word.kind == .magnitude else { return nil }
    return word.value
  }
}
