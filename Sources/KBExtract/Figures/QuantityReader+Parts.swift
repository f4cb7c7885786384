import KBLexicon
import KBModel
import KBText

extension QuantityReader {
  /// Joins what is one quantity in several units: `5 feet 2 inches`, `an hour and a half`, `20 dollars 43 cents`.
  func addParts(to quantity: inout Quantity) {
    guard quantity.hasUnit else { return }
    if quantity.kind == .money {
      addCents(to: &quantity)
      return
    }
    guard quantity.kind == .length || quantity.kind == .duration || quantity.kind == .mass,
      !quantity.isHyphenated
    else { return }
    while let part = part(of: quantity) {
      guard
        let sum = UnitConversion.convert(quantity.value, from: quantity.unit ?? "", to: part.unit)
      else { return }
      quantity.value = sum + part.value
      quantity.unit = part.unit
      extend(&quantity, to: part.end)
    }
    addHalf(to: &quantity)
  }

  /// A smaller unit of the same dimension behind `quantity`: at once, behind `and`, of a length also behind a comma.
  private func part(of quantity: Quantity) -> (value: Double, unit: String, end: Int)? {
    var next = quantity.tokens.upperBound
    if quantity.kind == .length, text.isMark(next, ",") { next += 1 }
    if text.isWord(next, "and") { next += 1 }
    guard next < text.count, let number = numbers.number(at: next), !number.isVague,
      number.glued == nil,
      let whole = MeasureUnits.shared[quantity.unit ?? ""]
    else { return nil }
    if quantity.kind == .length, text.isWord(number.end, "in"), number.isDigits,
      next == quantity.tokens.upperBound,
      whole.code == "[ft_i]"
    {
      return (number.value, "[in_i]", number.end + 1)
    }
    guard
      let match = MeasureUnits.shared.longestMatch(
        at: number.end, before: text.count, in: text.document),
      match.meaning.unit.dimension == whole.dimension, match.meaning.unit.factor < whole.factor,
      match.meaning.multiple == 1, !text.isWord(match.end, "ago"), !text.isWord(match.end, "later")
    else { return nil }
    return (number.value, match.meaning.unit.code, match.end)
  }

  /// `and a half` behind the unit: `an hour and a half`.
  private func addHalf(to quantity: inout Quantity) {
    let next = quantity.tokens.upperBound
    guard text.isWord(next, "and"), text.number(next + 1)?.kind == .article,
      let part = text.number(next + 2), part.kind == .half || part.kind == .quarter,
      text.kind(next + 3) != .word
        || CountedNouns.shared.endsPhrase(text.tokens[next + 3].range, in: text.utf8)
    else { return }
    quantity.value += part.kind == .half ? 0.5 : 0.25
    extend(&quantity, to: next + 3)
  }

  /// `and 43 cents`, `43c` behind an amount; `15 dollars 50` at the end of a clause.
  private func addCents(to quantity: inout Quantity) {
    guard quantity.value == quantity.value.rounded(), quantity.currency?.multiple == 1 else {
      return
    }
    let first = quantity.tokens.upperBound
    let next = text.isWord(first, "and") ? first + 1 : first
    guard next < text.count, let number = numbers.number(at: next), !number.isVague,
      number.value > 0,
      number.value < 100, number.value == number.value.rounded(), !number.hasMagnitude
    else { return }
    if let glued = number.glued {
      let isCents = glued.byteCount == 1 && text.utf8[glued.start] == UInt8(ascii: "c")
      guard isCents, !quantity.number.hasMagnitude else { return }
    } else if let match = Currencies.shared.suffix(
      at: number.end, before: text.count, in: text.document),
      match.meaning.multiple == 0.01
    {
      quantity.value += number.value / 100
      extend(&quantity, to: match.end)
      return
    } else {
      guard next == first, number.isDigits, text.tokens[next].range.byteCount == 2,
        !quantity.number.hasMagnitude,
        text.tokens[first - 1].kind == .word,
        number.end == text.count
          || text.kind(number.end) == .punctuation && !text.isMark(number.end, ",")
            && !text.isDash(number.end) && !text.isMark(number.end, "/")
      else { return }
    }
    quantity.value += number.value / 100
    extend(&quantity, to: number.end)
  }
}
