extension SentenceSplitter {
  /// - Parameters:
  ///   - index: the token behind the stop and what closes with it.
  ///   - stop: the token of the stop.
  ///   - quoted: a quotation or bracket closes between the two.
  static func beginsSentence(
    _ utf8: [UInt8], _ tokens: [Token], at index: Int, behind stop: Int, quoted: Bool
  ) -> Bool {
    let token = tokens[index]
    let byte = utf8[token.range.start]
    switch token.kind {
    case .word:
      if byte.isASCIILower {
        return isBrand(utf8, token)
          || !quoted && token.spaceBefore && beginsSmall(utf8, tokens, token, behind: stop)
      }
      // A missing space after the stop: "ended.The next"
      guard token.spaceBefore || byte.isASCIIUpper || byte >= 0x80 else { return false }
      return !quoted || !isAttribution(utf8, tokens, at: index, behind: stop)
    case .number, .link, .symbol: return token.spaceBefore
    case .quote: return token.spaceBefore || !quoted
    case .punctuation:
      return token.spaceBefore
        && (byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "-")
          || byte == 0xE2)
    }
  }

  /// `eBay`, `iPhone`.
  private static func isBrand(_ utf8: [UInt8], _ token: Token) -> Bool {
    token.spaceBefore && token.range.byteCount > 2 && utf8[token.range.start + 1].isASCIIUpper
  }

  /// Texts without capitals: behind `?`, before `i`, and behind a stop that a plain word, no abbreviation, precedes.
  private static func beginsSmall(
    _ utf8: [UInt8], _ tokens: [Token], _ token: Token, behind stop: Int
  ) -> Bool {
    let mark = utf8[tokens[stop].range.start]
    guard mark != 0xE2, tokens[stop].range.byteCount == 1 || mark != UInt8(ascii: ".") else {
      return false
    }
    if utf8.span.extracting(token.range.offsets).equals("i") { return true }
    guard stop > 0, tokens[stop - 1].kind == .word else { return false }
    if mark == UInt8(ascii: "?") { return true }
    let word = tokens[stop - 1].range
    return word.byteCount > 2 && utf8[word.start].isASCIILower
      && JoinedWords.isKnown(utf8.span.extracting(word.offsets))
  }

  /// `“No!” Ana Voss shouted`: behind a quotation that asks or shouts, names and then a verb that reports it.
  private static func isAttribution(
    _ utf8: [UInt8], _ tokens: [Token], at index: Int, behind stop: Int
  ) -> Bool {
    guard utf8[tokens[stop].range.start] != UInt8(ascii: "."), tokens[index - 1].kind == .quote
    else { return false }
    // Three names at most, as in "Ana Maria Voss said".
    for token in tokens[index...].prefix(4) where token.kind == .word {
      let word = utf8.span.extracting(token.range.offsets)
      if word[0].isASCIILower { return token != tokens[index] && QuotationVerbs.contains(word) }
    }
    return false
  }
}
