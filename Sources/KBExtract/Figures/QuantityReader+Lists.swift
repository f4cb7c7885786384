import KBLexicon
import KBModel
import KBText

extension QuantityReader {
  /// A unit that a list has at its end: of `27 and 29 years old`, `5, 10 and 20 percent`.
  struct SharedUnit {
    var unit: String?
    var kind: Figure.Kind
    var currency: Currencies.Meaning?
    /// Of cents or decades.
    var multiple: Double?
  }

  /// The unit that the last member of the list gives to the bare number `quantity`, nil where there is none.
  func sharedUnit(behind quantity: Quantity) -> SharedUnit? {
    guard quantity.number.isDigits, quantity.bounds == nil, !quantity.number.hasMagnitude else {
      return nil
    }
    var next = quantity.tokens.upperBound
    for _ in 0..<6 {
      let isComma = text.isMark(next, ",")
      if isComma { next += 1 }
      let isLast = text.isAny(next, "and", "or")
      if isLast { next += 1 }
      guard isComma || isLast, next < text.count, text.kind(next) == .number,
        let member = self.quantity(at: next, from: next)
      else { return nil }
      if member.hasUnit {
        guard isLast, member.kind != .money || !member.hasSign else { return nil }
        let multiple = member.currency?.multiple
        return SharedUnit(
          unit: member.unit, kind: member.kind, currency: member.currency,
          multiple: multiple == 1 ? nil : multiple)
      }
      next = member.tokens.upperBound
    }
    return nil
  }

  /// `an hour and a half`, `a minute and 30 seconds`: one unit without a number, and a part of it behind.
  func unitAlone(at i: Int) -> Quantity? {
    guard text.number(i)?.kind == .article,
      let match = MeasureUnits.shared.longestMatch(
        at: i + 1, before: text.count, in: text.document),
      match.meaning.unit.dimension == .duration, text.isWord(match.end, "and")
    else { return nil }
    var quantity = Quantity(
      number: ParsedNumber(value: 1, end: i + 1, range: text.tokens[i].range), value: 1,
      tokens: i..<match.end,
      range: numbers.span(i, match.end))
    set(match.meaning, in: &quantity)
    addParts(to: &quantity)
    return quantity.tokens.upperBound > match.end ? quantity : nil
  }
}
