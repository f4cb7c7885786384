import KBLexicon
import KBModel
import KBText

extension QuantityReader {
  /// The unit, percent or currency behind the number, at once, behind a hyphen, or behind `a`, `of a`, `of 1`.
  func addUnit(to quantity: inout Quantity) {
    var next = quantity.tokens.upperBound
    var isHyphenated = false
    if text.isJoiningHyphen(next), text.kind(next + 1) == .word {
      next += 1
      isHyphenated = true
    } else if quantity.number.isFraction {
      if addWhole(to: &quantity) { return }
      if text.number(next)?.kind == .article { next += 1 }
    }
    if quantity.number.isVague, text.isWord(next, "of") { next += 1 }
    if addMeasure(at: next, to: &quantity) || addCurrency(at: next, to: &quantity) {
      quantity.isHyphenated = isHyphenated
      return
    }
    if quantity.hasSign, !isHyphenated { addCurrency(at: next, to: &quantity) }
  }

  /// `half of 1 percent`: a part of another quantity.
  private func addWhole(to quantity: inout Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    guard text.isWord(next, "of"), let whole = numbers.number(at: next + 1), whole.glued == nil,
      !whole.isVague,
      let unit = MeasureUnits.shared.longestMatch(
        at: whole.end, before: text.count, in: text.document),
      unit.meaning.unit.dimension == .percent
    else { return false }
    quantity.value *= whole.value
    set(unit.meaning, in: &quantity)
    extend(&quantity, to: unit.end)
    return true
  }

  private func addMeasure(at next: Int, to quantity: inout Quantity) -> Bool {
    guard !quantity.hasSign else { return false }
    if addDegrees(at: next, to: &quantity) || addInches(at: next, to: &quantity) { return true }
    guard
      let match = MeasureUnits.shared.longestMatch(at: next, before: text.count, in: text.document),
      isUnit(next..<match.end, match.meaning, of: quantity)
    else { return false }
    set(match.meaning, in: &quantity)
    extend(&quantity, to: match.end)
    return true
  }

  /// The words at `tokens` are a unit here: `pounds` may be money, `second` an ordinal, `m` and `C` want digits.
  private func isUnit(_ tokens: Range<Int>, _ meaning: MeasureUnits.Meaning, of quantity: Quantity)
    -> Bool
  {
    let first = tokens.lowerBound
    let length = text.tokens[first].range.byteCount
    if tokens.count == 1, length <= 2, meaning.unit.dimension != .percent {
      guard quantity.number.isDigits || length == 2 && text.isLowercase(first) else { return false }
      if length == 1, text.spaceBefore(first), quantity.number.isFraction { return false }
    }
    switch meaning.unit.code {
    case "[lb_av]": return !text.isAny(first, "pound", "pounds") || !isMoneyPounds(first, quantity)
    case "s" where text.isWord(first, "second"):
      return quantity.value == 1 || text.isJoiningHyphen(first - 1)
    case "[stone_av]", "bar", "[car_m]": return quantity.number.isDigits
    // "10 K" is a run, "573.15K" a temperature
    case "K": return length > 1
    default: return true
    }
  }

  /// `degrees`, `°` with or without a scale.
  private func addDegrees(at next: Int, to quantity: inout Quantity) -> Bool {
    let isSign =
      text.kind(next) == .symbol && text.byte(next) == 0xC2
      && text.tokens[next].range.byteCount == 2
      && text.utf8[text.tokens[next].range.start + 1] == 0xB0
    guard isSign || text.isAny(next, "degrees", "degree") else { return false }
    let match = MeasureUnits.shared.longestMatch(at: next, before: text.count, in: text.document)
    quantity.kind = .temperature
    quantity.unit = match?.meaning.unit.code
    quantity.hasUnit = true
    extend(&quantity, to: match?.end ?? next + 1)
    return true
  }

  /// `5 in` at the end of a clause, `2 in` behind feet: elsewhere it is the preposition.
  private func addInches(at next: Int, to quantity: inout Quantity) -> Bool {
    guard text.isWord(next, "in"), quantity.number.isDigits else { return false }
    let before = quantity.tokens.lowerBound - 1
    guard
      text.isAny(before, "ft", "feet", "foot") || next + 1 == text.count
        || text.kind(next + 1) == .punctuation
    else { return false }
    quantity.unit = "[in_i]"
    quantity.kind = .length
    quantity.hasUnit = true
    extend(&quantity, to: next + 1)
    return true
  }

  /// Pounds are money unless something is weighed: `six pounds of meat`, `a 20-pound dog`, `weighed 9 pounds`.
  private func isMoneyPounds(_ i: Int, _ quantity: Quantity) -> Bool {
    if text.isWord(i + 1, "of") || text.isJoiningHyphen(i - 1) { return false }
    if text.isWord(i + 1, "sterling") || quantity.number.hasMagnitude { return true }
    let start = text.sentenceStart(i)
    let end = text.sentenceEnd(i)
    for j in max(start, i - 12)..<min(end, i + 6) {
      if text.isAny(
        j, "weigh", "weighs", "weighed", "weighing", "weight", "lose", "lost", "losing", "gained",
        "heavier")
        || text.isAny(
          j, "lighter", "catch", "caught", "payload", "thrust", "per", "ounces", "inches", "feet")
      {
        return false
      }
    }
    return true
  }

  @discardableResult
  private func addCurrency(at next: Int, to quantity: inout Quantity) -> Bool {
    guard let match = Currencies.shared.suffix(at: next, before: text.count, in: text.document)
    else { return false }
    if quantity.hasSign {
      // $10 dollars, R$ 5 reais: the same money twice; but never "$5 peso"
      guard let currency = quantity.currency, match.meaning.multiple == 1,
        match.meaning.codes.contains(where: { currency.codes.contains($0) }),
        !text.isDigitBehind(match.end)
      else { return false }
      extend(&quantity, to: match.end)
      return true
    }
    if text.kind(next) == .symbol, text.spaceBefore(next), text.isDigitBehind(match.end),
      !text.spaceBefore(match.end)
    {
      // the sign of the number that follows: "5 $10 bills"
      return false
    }
    // a name follows: "two Euro zone states", "10 Mark Street"
    if text.isCapitalised(next), text.isCapitalised(match.end),
      text.tokens[next].range.byteCount > 3
    {
      return false
    }
    if text.isWord(next, "won"), !quantity.number.hasMagnitude, !quantity.number.hasSeparator {
      return false
    }
    quantity.currency = match.meaning
    quantity.kind = .money
    quantity.value *= match.meaning.multiple
    quantity.hasUnit = true
    extend(&quantity, to: match.end)
    return true
  }

  /// `years old`, `-year-old`, `months of age` behind a duration.
  func addAge(to quantity: inout Quantity) {
    guard quantity.kind == .duration else { return }
    var next = quantity.tokens.upperBound
    if text.isJoiningHyphen(next) { next += 1 }
    if text.isAny(next, "old", "olds") {
      quantity.kind = .age
      extend(&quantity, to: next + 1)
    } else if text.isWord(next, "of"), text.isWord(next + 1, "age") {
      quantity.kind = .age
      extend(&quantity, to: next + 2)
    }
  }
}

extension QuantityText {
  /// A token of digits stands there.
  func isDigitBehind(_ i: Int) -> Bool { kind(i) == .number }
}
