import KBLexicon
import KBText

extension QuantityText {
  /// The noun that a number counts: of `five most recent polls` the last word, of `46-page report` the page.
  ///
  /// Without a parser: the phrase ends before a function word, a verb or a comma; its head is the last plural, or
  /// of `one` the last word.
  func countedNoun(behind quantity: Quantity) -> TextRange? {
    guard !quantity.number.isRatio, !quantity.number.isFraction, scale(beside: quantity) == nil
    else { return nil }
    var next = quantity.tokens.upperBound
    if isJoiningHyphen(next) {
      guard kind(next + 1) == .word, number(next + 1) == nil else { return nil }
      return tokens[next + 1].range
    }
    if quantity.number.isVague {
      guard isWord(next, "of") else { return nil }
      next += 1
    }
    let isOne = quantity.value == 1 && quantity.bounds == nil
    while isAny(next, "more", "other", "additional", "most", "new", "least") { next += 1 }
    return nounHead(from: next, isOne: isOne)
  }

  /// The word for the scale that the number is a value on: `magnitude 6.1`, `a 6.1-magnitude earthquake`.
  func scale(beside quantity: Quantity) -> TextRange? {
    let end = quantity.tokens.upperBound
    let words = [quantity.tokens.lowerBound - 1, isJoiningHyphen(end) ? end + 1 : end]
    return words.first {
      kind($0) == .word && CountedNouns.shared.isScale(tokens[$0].range, in: utf8)
    }.map { tokens[$0].range }
  }

  private func nounHead(from start: Int, isOne: Bool) -> TextRange? {
    let end = min(count, start + 9)
    var next = start
    var plural: Int?
    var last: Int?
    while next < end, kind(next) == .word, !isStop(next) {
      if next > start, !spaceBefore(next), !isDash(next - 1) { break }
      // plain-clothes officers: a compound before another noun is no head
      let isCompound = isJoiningHyphen(next - 1) && kind(next + 1) == .word && !isStop(next + 1)
      let isHead = (!isDash(next + 1) || spaceBefore(next + 1)) && !isCompound
      if isHead {
        if isPlural(next), !isAdjective(next) {
          plural = next
        } else if plural != nil {
          break
        }
        last = next
      }
      // coal- and gas-fired, plain-clothes
      if isDash(next + 1), !spaceBefore(next + 1) {
        next += 2
        if isWord(next, "and"), spaceBefore(next) { next += 1 }
      } else {
        next += 1
      }
    }
    if isOne { return last.map { tokens[$0].range } }
    guard let plural else {
      if last == next - 1, let shared = sharedHead(behind: next) { return shared }
      return capitalisedHead(start, last).map { tokens[$0].range }
    }
    return tokens[plural].range
  }

  /// `11,000 subway and bus drivers`: the plural at the end of a phrase behind `and`, which has another word before it.
  private func sharedHead(behind joint: Int) -> TextRange? {
    guard isAny(joint, "and", "or"), number(joint + 1) == nil, kind(joint + 2) == .word,
      let head = nounHead(from: joint + 1, isOne: false), head.start > tokens[joint + 1].range.end,
      isPlural(document.tokenIndex(at: head.start))
    else { return nil }
    return head
  }

  /// `two dead insurgents`: a word that is a plural only where no noun follows.
  private func isAdjective(_ i: Int) -> Bool {
    isWord(i, "dead") && kind(i + 1) == .word && !isStop(i + 1)
  }

  /// `six Orthodox`, `50 aircraft`: a word that is no plural by its form, and stands alone or before a stop.
  private func capitalisedHead(_ start: Int, _ last: Int?) -> Int? {
    guard let last, last <= start + 3, isLowercase(last) || last > start || !isLowercase(last + 1)
    else { return nil }
    return last
  }

  private func isStop(_ i: Int) -> Bool {
    CountedNouns.shared.endsPhrase(tokens[i].range, in: utf8) || isMark(i, "'")
  }

  /// Ends in s and no more, or is one of the list: a plural as far as its form says.
  func isPlural(_ i: Int) -> Bool {
    let range = tokens[i].range
    if CountedNouns.shared.isIrregularPlural(range, in: utf8) { return true }
    guard range.byteCount > 3 || range.byteCount == 3 && byte(i).isASCIIUpper else { return false }
    let (last, before) = (utf8[range.end - 1], utf8[range.end - 2])
    if last != UInt8(ascii: "s") { return false }
    // this, glass, serious, basis
    return before != UInt8(ascii: "s") && before != UInt8(ascii: "u") && before != UInt8(ascii: "i")
  }
}
