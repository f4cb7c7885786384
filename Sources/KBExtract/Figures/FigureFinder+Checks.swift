import KBLexicon
import KBText

extension FigureFinder {
  /// The quantity states how much or how many; years, names with numbers, `one` as a pronoun and list numbers do not.
  func isFigure(_ quantity: Quantity, _ noun: TextRange?) -> Bool {
    if quantity.hasUnit { return true }
    // an account, a post, a barcode
    if quantity.number.isDigits, !quantity.number.hasSeparator, abs(quantity.value) >= 1e9,
      !quantity.number.hasMagnitude
    {
      return false
    }
    let first = quantity.tokens.lowerBound
    if quantity.bounds == nil {
      if isPronoun(quantity, noun) || isListNumber(quantity) || isYear(quantity, noun) {
        return false
      }
      if isHyphenatedWord(quantity) || isKnownPair(quantity) { return false }
    }
    if quantity.number.isFraction { return isAmount(quantity) }
    if quantity.number.hasMagnitude || quantity.number.isRatio { return true }
    if text.scale(beside: quantity) != nil { return true }
    return !isName(first, quantity, noun)
  }

  /// `one of`, `no one`, `the one`, `one another`, `one can`.
  private func isPronoun(_ quantity: Quantity, _ noun: TextRange?) -> Bool {
    guard quantity.value == 1, !quantity.number.isDigits else { return false }
    let (first, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    if text.isAny(end, "of", "another", "day", "thing", "way", "by", "time", "side", "reason", "-")
    {
      return true
    }
    if text.isJoiningHyphen(end) || text.isJoiningHyphen(first - 1) { return true }
    if text.isAny(
      first - 1, "no", "the", "this", "that", "any", "every", "each", "which", "another", "some",
      "such")
      || text.isAny(
        first - 1, "'s", "’s", "number", "square", "day", "air", "phase", "formula", "step")
    {
      return true
    }
    if noun != nil { return false }
    return !text.isAny(
      first - 1, "to", "at", "was", "is", "than", "by", "from", "of", "least", "only", "just",
      "exactly")
      || text.kind(end) == .word
  }

  /// `the two countries`: who they are is known, how many is no news.
  private func isKnownPair(_ quantity: Quantity) -> Bool {
    let first = quantity.tokens.lowerBound
    return quantity.value == 2 && !quantity.number.isDigits && quantity.tokens.count == 1
      && text.isAny(first - 1, "the", "these", "those", "our", "their", "your", "its")
  }

  /// `1. Do this`, `2) Do that`, `(3)`.
  private func isListNumber(_ quantity: Quantity) -> Bool {
    guard quantity.number.isDigits, !quantity.number.hasSeparator else { return false }
    let (first, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    if text.isMark(end, ")") {
      return !text.spaceBefore(end) && (text.isMark(first - 1, "(") || !isOpen(before: first))
    }
    return first == text.sentenceStart(first) && text.isMark(end, ".") && end < text.count
  }

  /// An opening bracket of the same sentence stands before the token and is not closed yet.
  private func isOpen(before token: Int) -> Bool {
    var i = token - 1
    let start = text.sentenceStart(token)
    while i >= start {
      if text.isMark(i, "(") { return true }
      if text.isMark(i, ")") { return false }
      i -= 1
    }
    return false
  }

  /// Four digits without a separator that may be a year, and nothing that they count.
  private func isYear(_ quantity: Quantity, _ noun: TextRange?) -> Bool {
    guard quantity.number.isDigits, !quantity.number.hasSeparator, !quantity.number.hasMagnitude,
      noun == nil,
      quantity.value >= 1900, quantity.value < 2060, quantity.tokens.count == 1
    else { return false }
    return !text.isAny(
      quantity.tokens.lowerBound - 1, "than", "over", "about", "nearly", "least", "to", "was", "is")
  }

  /// `one-time`, `two-by-four`, `all-four`: a number inside a compound word.
  private func isHyphenatedWord(_ quantity: Quantity) -> Bool {
    let (first, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    if text.isJoiningHyphen(first - 1), text.kind(first - 2) == .word { return true }
    return text.isJoiningHyphen(end)
      && (text.isAny(end + 1, "by", "on", "to", "and", "something", "ish", "fold", "odd")
        || text.number(end + 1) != nil)
  }

  /// `half` of something, `two thirds`: and not `half-time`, `the second half`.
  private func isAmount(_ quantity: Quantity) -> Bool {
    let (first, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    if text.isJoiningHyphen(end) || text.isJoiningHyphen(first - 1) { return false }
    if quantity.tokens.count == 1, text.number(first, is: .half) != nil {
      return !text.isAny(
        first - 1, "second", "first", "other", "latter", "better", "last", "this", "next", "each")
        && !text.isAny(end, "time", "brother", "sister", "way", "hearted")
    }
    return true
  }

  /// `Article 5`, `Boeing 737`, `S&P 500`, `World War Three`, `Group of Seven`.
  private func isName(_ first: Int, _ quantity: Quantity, _ noun: TextRange?) -> Bool {
    guard first > 0 else { return false }
    let before = first - 1
    let start = text.sentenceStart(first)
    let isCapitalNumber = !quantity.number.isDigits && text.isCapitalised(first) && first > start
    if isCapitalNumber, text.kind(before) == .word {
      return text.isCapitalised(before) || text.isWord(before, "of")
        || text.isCapitalised(quantity.tokens.upperBound)
    }
    guard text.kind(before) == .word, before >= start else { return false }
    // the Group of 20
    if text.isWord(before, "of"), noun == nil, text.isAny(before - 1, "group", "committee"),
      text.isCapitalised(before - 1)
    {
      return true
    }
    let word = text.tokens[before].range
    if CountedNouns.shared.isNumberedName(word, in: text.utf8) {
      return quantity.number.isDigits && !quantity.number.hasSeparator || noun == nil
    }
    guard quantity.number.isDigits, !quantity.number.hasSeparator, text.isCapitalised(before),
      text.time(before) == nil, !text.isWord(before, "i")
    else { return false }
    let isFirstWord = before == start || text.kind(before - 1) == .quote && before - 1 == start
    if let noun {
      if isFirstWord { return false }
      return !CountedNouns.shared.isIrregularPlural(noun, in: text.utf8)
    }
    return !(isFirstWord && CountedNouns.shared.endsPhrase(word, in: text.utf8))
  }
}
