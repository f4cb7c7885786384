extension Document {
  /// The tokens with which a sentence says where it was written: `BAKU, Azerbaijan (AP) —`, `(CNN)`; empty for most.
  ///
  /// Capitalized words, numbers and marks up to a free-standing dash, a colon or a closing bracket, that begin in
  /// capitals or hold a credit in brackets.
  public func dateline(of sentence: Sentence) -> Range<Int> {
    let first = sentence.tokens.lowerBound
    let none = first..<first
    let bytes = utf8.span
    var hasCredit = false
    for i in sentence.tokens.prefix(16) {
      let word = bytes.extracting(tokens[i].range.offsets)
      let isEnd = i > first && isDatelineEnd(i, isCapitals: isCapitals(first))
      if isEnd { return hasCredit || isCapitals(first) ? first..<(i + 1) : none }
      switch tokens[i].kind {
      case .word:
        guard word[0].isASCIIUpper || word[0] >= 0x80 || word.equals("of") else { return none }
      case .number: break
      case .punctuation:
        if word.equals(")") {
          hasCredit = true
          if i - first == 2, bytes[tokens[first].range.start] == UInt8(ascii: "(") {
            return first..<(i + 1)
          }
        } else if !word.equals("(") && !word.equals(",") && !word.equals(".") && !word.equals("/")
          && !word.equals("-")
        {
          return none
        }
      case .quote, .symbol, .link: return none
      }
    }
    return none
  }

  private func isDatelineEnd(_ i: Int, isCapitals: Bool) -> Bool {
    let word = utf8.span.extracting(tokens[i].range.offsets)
    if isCapitals, word.equals(":") { return true }
    guard tokens[i].spaceBefore, i + 1 < tokens.count, tokens[i + 1].spaceBefore else {
      return false
    }
    return word.equals("--") || word.equals("—") || word.equals("–") || word.equals("-")
  }

  private func isCapitals(_ i: Int) -> Bool {
    let word = utf8.span.extracting(tokens[i].range.offsets)
    guard word.count > 3, tokens[i].kind == .word else { return false }
    for k in word.indices where word[k].isASCIILower { return false }
    return true
  }
}
