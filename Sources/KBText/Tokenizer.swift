/// Cuts text into tokens; the conventions stand at `Token`.
package enum Tokenizer {
  /// Appends the tokens of `range`, in order, without gaps but white space. O(n).
  package static func appendTokens(of utf8: [UInt8], in range: TextRange, to tokens: inout [Token])
  {
    var cursor = Cursor(utf8: utf8, end: range.end)
    var offset = range.start
    var spaceBefore = true
    while offset < range.end {
      let space = cursor.spaceLength(offset)
      if space > 0 {
        offset += space
        spaceBefore = true
        continue
      }
      let first = tokens.count
      offset = cursor.appendToken(at: offset, to: &tokens)
      tokens[first].spaceBefore = spaceBefore
      spaceBefore = false
    }
  }
}

private struct Cursor {
  let utf8: [UInt8]
  let end: Int

  func byte(_ offset: Int) -> UInt8 { offset < end ? utf8[offset] : 0 }

  func spaceLength(_ offset: Int) -> Int {
    let byte = utf8[offset]
    if byte < 0x80 { return byte.isASCIISpace ? 1 : 0 }
    return utf8.span.spaceLength(at: offset)
  }

  func scalar(_ offset: Int) -> (value: UInt32, byteCount: Int) { utf8.span.scalar(at: offset) }

  /// Bytes of the letter at `offset`, 0 where there is none.
  func letterLength(_ offset: Int) -> Int {
    guard offset < end else { return 0 }
    let byte = utf8[offset]
    if byte < 0x80 { return byte.isASCIILetter ? 1 : 0 }
    let (value, count) = scalar(offset)
    return UnicodeClass.of(value) == .letter && spaceLength(offset) == 0 ? count : 0
  }

  /// Bytes of the apostrophe at `offset`: `'` or `’`, 0 where there is none.
  func apostropheLength(_ offset: Int) -> Int {
    if byte(offset) == UInt8(ascii: "'") { return 1 }
    return byte(offset) == 0xE2 && byte(offset + 1) == 0x80 && byte(offset + 2) == 0x99 ? 3 : 0
  }

  /// Appends one token, or a word and its clitics; returns where the next begins.
  mutating func appendToken(at start: Int, to tokens: inout [Token]) -> Int {
    let byte = utf8[start]
    if byte.isASCIIDigit { return append(.number, start, numberEnd(start), &tokens) }
    if let linkEnd = linkEnd(start) { return append(.link, start, linkEnd, &tokens) }
    if letterLength(start) > 0 { return appendWord(at: start, to: &tokens) }
    if byte < 0x80 { return appendMark(byte, at: start, to: &tokens) }
    let (value, count) = scalar(start)
    let kind: Token.Kind =
      switch UnicodeClass.of(value) {
      case .quote: .quote
      case .dash, .punctuation: .punctuation
      case .digit: .number
      default: .symbol
      }
    return append(kind, start, min(start + count, end), &tokens)
  }

  private func append(_ kind: Token.Kind, _ start: Int, _ end: Int, _ tokens: inout [Token]) -> Int
  {
    tokens.append(Token(range: TextRange(start: start, end: end), kind: kind, spaceBefore: false))
    return end
  }

  private func appendMark(_ mark: UInt8, at start: Int, to tokens: inout [Token]) -> Int {
    var next = start + 1
    switch mark {
    case UInt8(ascii: "\""): return append(.quote, start, next, &tokens)
    case UInt8(ascii: "'"), UInt8(ascii: "`"):
      if byte(next) == mark { next += 1 }
      return append(.quote, start, next, &tokens)
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "_"),
      UInt8(ascii: "*"):
      while byte(next) == mark || (mark == UInt8(ascii: "!") && byte(next) == UInt8(ascii: "?"))
        || (mark == UInt8(ascii: "?") && byte(next) == UInt8(ascii: "!"))
      { next += 1 }
      return append(.punctuation, start, next, &tokens)
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: "#"),
      UInt8(ascii: "@"), UInt8(ascii: "&"):
      return append(.symbol, start, next, &tokens)
    case UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "|"), UInt8(ascii: "~"):
      while byte(next) == mark { next += 1 }
      return append(.symbol, start, next, &tokens)
    default: return append(.punctuation, start, next, &tokens)
    }
  }

  /// Digits with `,` `.` `:` between digits, and letters glued behind: `1,200.5`, `06:18`, `2nd`, `15m`, `1990s`.
  private func numberEnd(_ start: Int) -> Int {
    var offset = start
    while offset < end {
      let byte = utf8[offset]
      if byte.isASCIIDigit {
        offset += 1
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":"),
        self.byte(offset + 1).isASCIIDigit
      {
        offset += 2
      } else {
        break
      }
    }
    while letterLength(offset) > 0 || byte(offset).isASCIIDigit {
      offset += max(letterLength(offset), 1)
    }
    return offset
  }

  /// The end of a URL, mail address, handle or tag that begins at `start`.
  private func linkEnd(_ start: Int) -> Int? {
    let first = utf8[start]
    var isLink = false
    if first == UInt8(ascii: "@") || first == UInt8(ascii: "#") {
      guard byte(start + 1).isASCIILetter || byte(start + 1) == UInt8(ascii: "_") else {
        return nil
      }
      var offset = start + 1
      while letterLength(offset) > 0 || byte(offset).isASCIIDigit
        || byte(offset) == UInt8(ascii: "_")
      {
        offset += max(letterLength(offset), 1)
      }
      return offset
    }
    guard first.isASCIILetter else { return nil }
    var offset = start
    while offset < end, utf8[offset] > 0x20, utf8[offset] < 0x7F {
      let byte = utf8[offset]
      if byte == UInt8(ascii: "@"), offset > start, self.byte(offset + 1).isASCIILetter {
        isLink = true
      }
      if byte == UInt8(ascii: ":"), self.byte(offset + 1) == UInt8(ascii: "/"),
        self.byte(offset + 2) == UInt8(ascii: "/")
      {
        isLink = true
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
        break
      }
      offset += 1
    }
    if !isLink, first | 32 == UInt8(ascii: "w"), start + 4 < end,
      utf8.span.extracting(start..<(start + 4)).equalsFolded("www.")
    {
      isLink = true
    }
    guard isLink else { return nil }
    while offset > start + 1, !utf8[offset - 1].isASCIILetter, !utf8[offset - 1].isASCIIDigit,
      utf8[offset - 1] != UInt8(ascii: "/")
    { offset -= 1 }
    return offset
  }

  private func appendWord(at start: Int, to tokens: inout [Token]) -> Int {
    var offset = start
    var letters = 0
    var hasInnerStop = false
    while offset < end {
      let length = letterLength(offset)
      if length > 0 || byte(offset).isASCIIDigit {
        offset += max(length, 1)
        letters += 1
      } else if byte(offset) == UInt8(ascii: "."), letters == 1 || hasInnerStop,
        isSingleLetter(offset + 1)
      {
        // U.S, a.m, J.K
        offset += 1
        hasInnerStop = true
        letters = 0
      } else if byte(offset) == UInt8(ascii: "."), let stop = listedEnd(start, offset) {
        // Ph.D
        offset = stop
        hasInnerStop = true
      } else if byte(offset) == UInt8(ascii: "."), isDomainEnding(offset + 1) {
        offset += 1
      } else if byte(offset) == UInt8(ascii: "&"), letters <= 2, byte(offset + 1).isASCIIUpper {
        offset += 1
      } else if apostropheLength(offset) > 0 {
        let length = apostropheLength(offset)
        guard letterLength(offset + length) > 0, !isClitic(offset + length) else { break }
        offset += length
      } else {
        break
      }
    }
    if byte(offset) == UInt8(ascii: ".") {
      let word = utf8.span.extracting(start..<offset)
      if hasInnerStop || letters == 1 && isInitial(start..<offset, behind: tokens.last)
        || Abbreviations.shared.classOf(word) != nil
          && Abbreviations.shared.keepsStop(word, before: nextByte(offset + 1))
      {
        offset += 1
      }
    }
    return appendClitics(start, offset, &tokens)
  }

  /// `J` of `J. Smith`; `X` of `wrote on X.` is a name.
  private func isInitial(_ word: Range<Int>, behind last: Token?) -> Bool {
    guard word.count == 1, utf8[word.lowerBound].isASCIIUpper else { return false }
    let isName = Abbreviations.shared.classOf(utf8.span.extracting(word)) == .name
    return !isName || !(last.map { utf8[$0.range.start].isASCIILower } ?? false)
  }

  /// The first byte that is not a space at or after `offset`, 0 at the end.
  private func nextByte(_ offset: Int) -> UInt8 {
    var offset = offset
    while offset < end, spaceLength(offset) > 0 { offset += spaceLength(offset) }
    return byte(offset)
  }

  private func isSingleLetter(_ offset: Int) -> Bool {
    letterLength(offset) > 0 && letterLength(offset + letterLength(offset)) == 0
      && apostropheLength(offset + letterLength(offset)) == 0
  }

  /// Where a listed abbreviation with a stop inside ends, before its last one.
  private func listedEnd(_ start: Int, _ stop: Int) -> Int? {
    guard stop - start <= 3 else { return nil }
    var end = stop + 1
    while letterLength(end) > 0 { end += letterLength(end) }
    guard byte(end) == UInt8(ascii: "."),
      Abbreviations.shared.classOf(utf8.span.extracting(start..<end)) != nil
    else { return nil }
    return end
  }

  /// A chain of small words parted by stops that begins at `offset` and ends like a domain: `example.org`.
  private func isDomainEnding(_ offset: Int) -> Bool {
    var (start, stop) = (offset, offset)
    while byte(stop).isASCIILower { stop += 1 }
    while byte(stop) == UInt8(ascii: "."), byte(stop + 1).isASCIILower {
      start = stop + 1
      stop = start
      while byte(stop).isASCIILower { stop += 1 }
    }
    guard !byte(stop).isASCIILetter, !byte(stop).isASCIIDigit else { return false }
    let word = utf8.span.extracting(start..<stop)
    return word.equals("com") || word.equals("org") || word.equals("net") || word.equals("gov")
      || word.equals("edu") || word.equals("co") || word.equals("uk") || word.equals("io")
  }

  /// `s`, `re`, `ve`, `ll`, `d`, `m` as the whole rest of the word at `offset`.
  private func isClitic(_ offset: Int) -> Bool {
    var stop = offset
    while letterLength(stop) > 0 { stop += letterLength(stop) }
    let rest = utf8.span.extracting(offset..<stop)
    if rest.equalsFolded("t") {
      // don't, can't: cut before the n
      return false
    }
    return rest.equalsFolded("s") || rest.equalsFolded("re") || rest.equalsFolded("ve")
      || rest.equalsFolded("ll") || rest.equalsFolded("d") || rest.equalsFolded("m")
  }

  /// Appends the word `start..<offset` (`don't` as two tokens) and the clitic behind it.
  private func appendClitics(_ start: Int, _ offset: Int, _ tokens: inout [Token]) -> Int {
    var offset = offset
    let word = utf8.span.extracting(start..<offset)
    var cut = 0
    if word.count > 3, word[word.count - 1] | 32 == UInt8(ascii: "t") {
      if word[word.count - 2] == UInt8(ascii: "'"), word[word.count - 3] | 32 == UInt8(ascii: "n") {
        cut = 3
      } else if word.count > 5, word[word.count - 2] == 0x99,
        word[word.count - 5] | 32 == UInt8(ascii: "n")
      {
        cut = 5
      }
    }
    if let first = Contractions.cut(word) ?? JoinedWords.cut(word) { cut = word.count - first }
    _ = append(.word, start, offset - cut, &tokens)
    if cut > 0 { _ = append(.word, offset - cut, offset, &tokens) }
    let apostrophe = apostropheLength(offset)
    if apostrophe > 0, letterLength(offset + apostrophe) > 0, isClitic(offset + apostrophe) {
      var stop = offset + apostrophe
      while letterLength(stop) > 0 { stop += letterLength(stop) }
      offset = append(.word, offset, stop, &tokens)
    }
    return offset
  }
}
