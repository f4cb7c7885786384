import KBLexicon
import KBModel
import KBText

/// Reads a quantity: sign and currency before a number, unit, currency or age behind it.
struct QuantityReader {
  let text: QuantityText
  let numbers: NumberReader

  init(_ text: QuantityText) {
    self.text = text
    numbers = NumberReader(text: text)
  }

  /// The quantity whose number begins at the token `i`; what stands before reaches back to `limit` at most.
  func quantity(at i: Int, from limit: Int) -> Quantity? {
    if let glued = codeGlued(at: i) { return glued }
    let prefix = currencyPrefix(endingAt: i, from: limit)
    guard let number = numbers.number(at: i, isMoney: prefix != nil) else { return nil }
    var quantity = Quantity(
      number: number, value: number.value, tokens: i..<number.end, range: number.range)
    if let prefix {
      quantity.currency = prefix.meaning
      quantity.kind = .money
      (quantity.hasSign, quantity.hasUnit) = (true, true)
      quantity.tokens = prefix.start..<number.end
      quantity.range.start = text.tokens[prefix.start].range.start
    }
    negate(&quantity, from: limit)
    if let glued = number.glued {
      guard addGlued(glued, to: &quantity) else { return nil }
    } else {
      addUnit(to: &quantity)
    }
    addParts(to: &quantity)
    addAge(to: &quantity)
    return quantity
  }

  /// `USD115`, `EUR20`: a code with digits behind it, one token.
  private func codeGlued(at i: Int) -> Quantity? {
    guard text.kind(i) == .word else { return nil }
    let range = text.tokens[i].range
    guard range.byteCount > 3, text.utf8[range.start + 3].isASCIIDigit,
      let meaning = Currencies.shared.currency(
        gluedAt: TextRange(start: range.start, end: range.start + 3), in: text.utf8),
      let digits = numbers.digits(from: range.start + 3, to: range.end), digits.end == range.end
    else { return nil }
    var number = ParsedNumber(value: digits.value, end: i + 1, range: range, isDigits: true)
    if i + 2 < text.count, text.isMark(i + 1, "."), !text.spaceBefore(i + 1),
      text.kind(i + 2) == .number,
      !text.spaceBefore(i + 2)
    {
      let rest = text.tokens[i + 2].range
      if let decimals = numbers.digits(from: rest.start, to: rest.end), !decimals.hasSeparator {
        number.value += decimals.value / NumberReader.power(decimals.wholeCount)
        number.end = i + 3
        number.range.end = decimals.end
      }
    }
    number = numbers.withMagnitude(number, isMoney: true)
    return Quantity(
      number: number, value: number.value, tokens: i..<number.end, range: number.range,
      kind: .money,
      currency: meaning, hasSign: true, hasUnit: true)
  }

  /// `$`, `US$`, `Rs.`, `EUR` that ends before the token `i`.
  private func currencyPrefix(endingAt i: Int, from limit: Int) -> (
    meaning: Currencies.Meaning, start: Int
  )? {
    guard i > limit,
      text.kind(i - 1) == .symbol || text.kind(i - 1) == .word || text.isMark(i - 1, ".")
    else { return nil }
    for start in max(limit, i - 3)..<i {
      guard let match = Currencies.shared.prefix(at: start, before: i, in: text.document),
        match.end == i,
        isPrefix(start..<i)
      else { continue }
      return (match.meaning, start)
    }
    return nil
  }

  /// `A $5 fee` has no Australian dollar and `rm 5` no ringgit: several tokens are glued, short words are capitals.
  private func isPrefix(_ tokens: Range<Int>) -> Bool {
    if tokens.count > 1 {
      let first = text.tokens[tokens.lowerBound].range
      return !tokens.dropFirst().contains { text.spaceBefore($0) }
        && (first.byteCount > 1 || text.isCapitalised(tokens.lowerBound)
          || text.kind(tokens.lowerBound) != .word)
    }
    let range = text.tokens[tokens.lowerBound].range
    guard text.kind(tokens.lowerBound) == .word else { return true }
    return range.byteCount > 2 || text.isCapitalised(tokens.lowerBound)
      || text.isWord(tokens.lowerBound, "rs")
  }

  /// A minus before the quantity: behind a space, and glued to it.
  private func negate(_ quantity: inout Quantity, from limit: Int) {
    let before = quantity.tokens.lowerBound - 1
    guard before >= limit, text.isDash(before), !text.spaceBefore(before + 1),
      text.spaceBefore(before) || before == 0 || text.isMark(before - 1, "("),
      !text.isAny(before - 1, "-", "--")
    else { return }
    quantity.value = -quantity.value
    quantity.tokens = before..<quantity.tokens.upperBound
    quantity.range.start = text.tokens[before].range.start
  }

  /// Letters behind the digits: a unit (`75ml`) or a currency (`115USD`, `43c`); false where they are neither.
  private func addGlued(_ glued: TextRange, to quantity: inout Quantity) -> Bool {
    let letter = text.utf8[glued.start]
    if glued.byteCount == 1,
      letter == UInt8(ascii: "s") || letter == UInt8(ascii: "d") || letter == UInt8(ascii: "a")
    {
      // 1990s, 30s, 5d, 8:45a
      return false
    }
    if glued.byteCount == 1, letter == UInt8(ascii: "c") || letter == UInt8(ascii: "p"),
      !quantity.hasSign
    {
      quantity.currency = Currencies.Meaning.hundredth(letter == UInt8(ascii: "c") ? "USD" : "GBP")
      quantity.kind = .money
    } else if let meaning = MeasureUnits.shared.unit(gluedAt: glued, in: text.utf8) {
      set(meaning, in: &quantity)
    } else if !quantity.hasSign,
      let meaning = Currencies.shared.currency(gluedAt: glued, in: text.utf8)
    {
      quantity.currency = meaning
      quantity.kind = .money
      quantity.value *= meaning.multiple
    } else {
      return false
    }
    if quantity.currency != nil, glued.byteCount == 1 { quantity.value /= 100 }
    quantity.hasUnit = true
    quantity.range.end = glued.end
    return true
  }

  func set(_ meaning: MeasureUnits.Meaning, in quantity: inout Quantity) {
    quantity.unit = meaning.unit.code
    quantity.kind = Figure.Kind(rawValue: meaning.unit.dimension.rawValue) ?? .number
    quantity.value *= meaning.multiple
    quantity.hasUnit = true
  }

  func extend(_ quantity: inout Quantity, to end: Int) {
    quantity.tokens = quantity.tokens.lowerBound..<end
    let last = text.tokens[end - 1].range
    // "-34 °C." at the end of a sentence: one letter keeps its stop as a token
    quantity.range.end =
      last.byteCount == 2 && text.utf8[last.end - 1] == UInt8(ascii: ".") ? last.end - 1 : last.end
  }
}

extension Currencies.Meaning {
  /// `43c`, `50p`.
  static func hundredth(_ code: String) -> Currencies.Meaning {
    Currencies.Meaning(codes: [code], multiple: 0.01, usual: code)
  }
}
