import KBLexicon
import KBModel
import KBText

extension FigureFinder {
  /// `first`, `2nd`, `twenty-first`, and not `a second` of time or the name `First Lady`.
  func ordinal(at i: Int) -> (figure: Figure, end: Int)? {
    var end = i + 1
    var value: Double
    if let word = text.number(i, is: .ordinal) {
      value = word
    } else if let tens = text.number(i, is: .tens), text.isJoiningHyphen(i + 1),
      let unit = text.number(i + 2, is: .ordinal), unit < 10
    {
      value = tens + unit
      end = i + 3
    } else if text.kind(i) == .number, let digits = ordinalDigits(i) {
      value = digits
    } else {
      return nil
    }
    // First Lady, Second World War
    if text.isCapitalised(i), text.isCapitalised(end) { return nil }
    if text.isWord(i, "second"), text.isAny(i - 1, "a", "per", "each", "every", "split", "one") {
      return nil
    }
    if text.isJoiningHyphen(i - 1) { return nil }
    let range = reader.numbers.span(i, end)
    return (Figure(range: range, kind: .ordinal, value: value), end)
  }

  private func ordinalDigits(_ i: Int) -> Double? {
    let range = text.tokens[i].range
    guard let digits = reader.numbers.digits(from: range.start, to: range.end),
      !digits.hasSeparator,
      range.end - digits.end == 2
    else { return nil }
    let suffix = text.utf8.span.extracting(digits.end..<range.end)
    guard
      suffix.equalsFolded("st") || suffix.equalsFolded("nd") || suffix.equalsFolded("rd")
        || suffix.equalsFolded("th")
    else { return nil }
    return digits.value
  }

  /// `5-4`, `a 3-2 win`: of games and votes; `low` and `high` are the two sides.
  func score(at i: Int) -> (figure: Figure, end: Int)? {
    guard text.kind(i) == .number, text.isJoiningHyphen(i + 1), text.kind(i + 2) == .number,
      !text.isJoiningHyphen(i + 3), !text.isJoiningHyphen(i - 1)
    else { return nil }
    let (left, right) = (text.tokens[i].range, text.tokens[i + 2].range)
    guard let a = reader.numbers.digits(from: left.start, to: left.end), a.end == left.end,
      !a.hasSeparator,
      let b = reader.numbers.digits(from: right.start, to: right.end), b.end == right.end,
      !b.hasSeparator,
      a.value <= 200, b.value <= 200, i == 0 || text.tokens[i - 1].kind != .symbol,
      a.value >= b.value || ScoreWords.shared.contains(near: i, in: text)
    else { return nil }
    if MeasureUnits.shared.longestMatch(at: i + 3, before: text.count, in: text.document) != nil,
      a.value < b.value
    {
      return nil
    }
    var figure = Figure(range: reader.numbers.span(i, i + 3), kind: .score, value: nil)
    (figure.low, figure.high) = (min(a.value, b.value), max(a.value, b.value))
    return (figure, i + 3)
  }
}

/// Words of games and votes beside a score.
private struct ScoreWords {
  static let shared = ScoreWords()
  private let table = PhraseIndex(DataList.rows("score-words").map { $0[0] })

  func contains(near i: Int, in text: QuantityText) -> Bool {
    for j in [i - 2, i - 1, i + 3, i + 4] where text.kind(j) == .word {
      if table.index(of: text.tokens[j].range, in: text.utf8.span) != nil { return true }
    }
    return false
  }
}
