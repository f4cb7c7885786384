import KBLanguage
import KBModel
import KBText

extension FigureContext {
  /// The noun phrase that begins at the token: no article, to its last noun.
  func nounPhrase(from start: Int, _ sentence: Range<Int>) -> TextRange? {
    var first = start
    while first < sentence.upperBound, tags.isDeterminer(first) || isFigure(first) { first += 1 }
    var next = first
    var head: Int?
    while next < sentence.upperBound, next - first < 8 {
      if tags.isTagged(next, "POS") {
        first = next + 1
        while sentence.contains(first), isFigure(first) { first += 1 }
        next = max(next, first - 1)
        head = nil
      } else if tags.isNoun(next) {
        head = next
      } else if !tags.isModifier(next) {
        break
      }
      next += 1
    }
    return head.flatMap { range(first, $0 + 1, sentence) }
  }

  /// The noun phrase around its head: from behind an article or possessor to its last noun, and `of` with another.
  func nounPhrase(around head: Int, _ sentence: Range<Int>) -> TextRange? {
    guard sentence.contains(head), tags.isNoun(head), !isFigure(head), !isBase(head) else {
      return nil
    }
    var last = head
    while sentence.contains(last + 1), tags.isNoun(last + 1), !tags.isProperNoun(last + 1) {
      last += 1
    }
    var first = head
    while sentence.contains(first - 1), head - first < 6, isInside(first - 1) { first -= 1 }
    return range(first, last + 1, sentence)
  }

  /// An adjective or noun of the phrase that goes on behind it.
  private func isInside(_ token: Int) -> Bool {
    if tags.isTagged(token, "POS") || document.tokens[token].kind == .number { return false }
    if isFigure(token) { return false }
    if tags.isVerb(token) { return tags.relation(token) == .amod }
    return tags.isNoun(token) || tags.isModifier(token)
  }

  /// `barrel` of `a barrel`, behind a figure: the base of a rate.
  private func isBase(_ token: Int) -> Bool {
    tags.isAny(token - 1, "a", "an", "per", "each") && token >= 2 && isFigure(token - 2)
  }

  func isFigure(_ token: Int) -> Bool { holdsFigure(document.tokens[token].range) }

  /// The tokens as a phrase, with `of …` behind them; nil for a name and for a time.
  private func range(_ first: Int, _ end: Int, _ sentence: Range<Int>) -> TextRange? {
    var first = first
    while first < end - 1, tags.isAny(first, "-", "more", "other", "own", "total", "overall") {
      first += 1
    }
    let phrase = span(first, end)
    guard !isTime(phrase), !isName(phrase) else { return nil }
    guard tags.isAny(end, "of"), let inner = complement(end + 1, sentence),
      hangs(document.tokenIndex(at: inner - 1), on: first..<end)
    else { return phrase }
    return TextRange(start: phrase.start, end: inner)
  }

  /// `convicted [two officers] of complicity`: the words behind `of` need not belong to the phrase before it.
  private func hangs(_ token: Int, on phrase: Range<Int>) -> Bool {
    tags.head(token).map(phrase.contains) ?? true
  }

  /// The end of the phrase behind `of`, where it is no name: `cost [of the tunnel]`.
  private func complement(_ start: Int, _ sentence: Range<Int>) -> Int? {
    var next = start
    while sentence.contains(next), tags.isDeterminer(next) { next += 1 }
    let first = next
    var end: Int?
    while sentence.contains(next), next - first < 5, document.tokens[next].kind == .word,
      tags.isNoun(next) || tags.isModifier(next) && !tags.isVerb(next)
    {
      if tags.isNoun(next) { end = document.tokens[next].range.end }
      next += 1
    }
    guard let end else { return nil }
    let phrase = TextRange(start: document.tokens[first].range.start, end: end)
    let isNamed = mentions.overlapping(phrase).contains { $0.element.kind == .name }
    return isNamed || isTime(phrase) || holdsFigure(phrase) ? nil : end
  }

  func isTime(_ range: TextRange) -> Bool { times.overlapping(range).contains { _ in true } }

  /// The phrase ends in a name: `Norvik Energy`, and not `Syrian refugees`.
  func isName(_ range: TextRange) -> Bool {
    mentions.overlapping(range).contains {
      $0.element.kind == .name && $0.range.end >= range.end
    }
  }

  func span(_ start: Int, _ end: Int) -> TextRange {
    TextRange(start: document.tokens[start].range.start, end: document.tokens[end - 1].range.end)
  }
}
