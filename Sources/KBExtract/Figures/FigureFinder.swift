import KBLexicon
import KBModel
import KBText

/// One pass over a document: where a number begins, what quantity it is, and whether that is a figure.
struct FigureFinder {
  let text: QuantityText
  let reader: QuantityReader
  private let times: [TimeExpression]
  private var nextTime = 0
  /// The token behind the last figure: nothing before it is read again.
  private(set) var limit = 0
  private var found: [Figure] = []
  private var currencyVotes: [String: Int]?

  init(_ document: Document, times: [TimeExpression]) {
    text = QuantityText(document)
    reader = QuantityReader(text)
    self.times = times
  }

  mutating func figures() -> [Figure] {
    var i = 0
    let count = text.count
    while i < count {
      guard mayBegin(i) else {
        i += 1
        continue
      }
      if let end = timeEnd(at: i) {
        limit = end
        i = end
        continue
      }
      i = max(i + 1, read(at: i))
    }
    return found
  }

  /// The token may be the first of a number; most tokens are not, and this is all they cost.
  @inline(__always)
  private func mayBegin(_ i: Int) -> Bool {
    if let word = text.number(i) { return word.kind != .magnitude && word.kind != .part }
    switch text.tokens[i].kind {
    case .number: return true
    case .symbol: return text.byte(i) >= 0xC2
    case .punctuation: return text.isMark(i, ".") && text.kind(i + 1) == .number
    case .word:
      return text.utf8[text.tokens[i].range.end - 1].isASCIIDigit || text.isWord(i, "tens")
    default: return false
    }
  }

  /// The token behind a date or clock time that covers the token `i`; durations and sets are figures as well.
  private mutating func timeEnd(at i: Int) -> Int? {
    let range = text.tokens[i].range
    while nextTime < times.count, times[nextTime].range.end <= range.start { nextTime += 1 }
    guard nextTime < times.count, times[nextTime].range.overlaps(range),
      times[nextTime].type == .date || times[nextTime].type == .time
    else { return nil }
    return max(i + 1, text.document.tokenIndex(at: times[nextTime].range.end))
  }

  /// Reads a figure from the token `i`; returns the token where the search goes on.
  private mutating func read(at i: Int) -> Int {
    if let end = text.identifierEnd(at: i) { return end }
    if let ordinal = ordinal(at: i) {
      add(ordinal.figure, end: ordinal.end)
      return ordinal.end
    }
    if let score = score(at: i) {
      add(score.figure, end: score.end)
      return score.end
    }
    guard var quantity = reader.quantity(at: i, from: limit) ?? reader.unitAlone(at: i) else {
      return i + 1
    }
    if let range = reader.range(from: quantity, limit: limit) { quantity = range }
    let noun = quantity.hasUnit ? nil : text.countedNoun(behind: quantity)
    if !quantity.hasUnit, noun == nil, let shared = reader.sharedUnit(behind: quantity) {
      (quantity.unit, quantity.kind, quantity.currency) = (
        shared.unit, shared.kind, shared.currency
      )
      quantity.hasUnit = true
      if let multiple = shared.multiple { quantity.value *= multiple }
    }
    guard !isTime(quantity), isFigure(quantity, noun) else { return quantity.tokens.upperBound }
    let end = quantity.tokens.upperBound
    add(figure(quantity, noun), end: end)
    return end
  }

  private mutating func add(_ figure: Figure, end: Int) {
    found.append(figure)
    limit = end
  }

  /// Part of the quantity is a date: `12 May`, `the 1990s`.
  private func isTime(_ quantity: Quantity) -> Bool {
    var index = nextTime
    while index < times.count, times[index].range.start < quantity.range.end {
      if times[index].type == .date || times[index].type == .time { return true }
      index += 1
    }
    return false
  }

  /// The currency meant; the document is read for its countries once, when a word such as `dollars` needs it.
  private mutating func code(of currency: Currencies.Meaning) -> String? {
    guard currency.codes.count > 1 else { return currency.usual }
    let votes = currencyVotes ?? Currencies.shared.votes(in: text.document)
    currencyVotes = votes
    return Currencies.shared.code(of: currency, votes: votes)
  }

  private mutating func figure(_ quantity: Quantity, _ noun: TextRange?) -> Figure {
    var figure = Figure(
      range: quantity.range, kind: quantity.kind, value: quantity.value, unit: quantity.unit)
    if let bounds = quantity.bounds {
      (figure.value, figure.low, figure.high) = (nil, bounds.low, bounds.high)
    }
    if quantity.number.isVague {
      // "dozens" are two dozen or more
      (figure.value, figure.low) = (nil, 2 * quantity.value)
    }
    (figure.value, figure.low, figure.high) = (
      figure.value?.decimal, figure.low?.decimal, figure.high?.decimal
    )
    if let currency = quantity.currency {
      figure.unit = code(of: currency)
    }
    if let noun {
      figure.kind = .count
      figure.unit = text.document.text(noun)
      figure.of = noun
    } else if figure.kind == .number {
      figure.of = text.scale(beside: quantity)
    }
    figure.qualifier = text.qualifier(of: quantity, from: limit, behind: noun)
    figure.per = text.rate(of: quantity, behind: noun)
    if figure.kind == .number, text.isAge(quantity) { (figure.kind, figure.unit) = (.age, "a") }
    return figure
  }
}
