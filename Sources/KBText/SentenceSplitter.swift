/// Groups the tokens of a paragraph into sentences.
///
/// A sentence ends at `.` `!` `?` `…` with the closing quotes and brackets behind it, where what follows begins
/// like a sentence; an abbreviation's stop ends one only before a word that begins sentences. The number of a list's
/// item belongs to its text, the note behind a stop (`[17]`) to what it is about.
enum SentenceSplitter {
  /// What goes on for longer is no sentence but a table or a text without stops: it is cut before a space, so that what
  /// takes the square of a sentence's length stays in bounds. The longest sentence of the treebanks has 159 tokens.
  static let mostTokens = 1_000

  static func appendSentences(
    of utf8: [UInt8], tokens: [Token], from first: Int, paragraph: Int,
    to sentences: inout [Sentence]
  ) {
    var start = first
    var i = first
    while i < tokens.count {
      var end = i + 1
      if isStop(utf8, tokens[i]) {
        while end < tokens.count, isCloser(utf8, tokens, at: end) { end += 1 }
        let isQuoted = end > i + 1
        if isNote(utf8, tokens, at: end) { end += 3 }
        if end < tokens.count,
          isItemNumber(tokens, start..<i, first)
            || !beginsSentence(utf8, tokens, at: end, behind: i, quoted: isQuoted)
        {
          i = end
          continue
        }
      } else if !endsAtAbbreviation(utf8, tokens, at: i) {
        i += 1
        continue
      }
      append(tokens, start..<end, paragraph, &sentences)
      start = end
      i = end
    }
    if start < tokens.count { append(tokens, start..<tokens.count, paragraph, &sentences) }
  }

  private static func append(
    _ tokens: [Token], _ range: Range<Int>, _ paragraph: Int, _ sentences: inout [Sentence]
  ) {
    var rest = range
    while !rest.isEmpty {
      let part = rest.lowerBound..<end(tokens, rest)
      let text = TextRange(
        start: tokens[part.lowerBound].range.start, end: tokens[part.upperBound - 1].range.end)
      sentences.append(Sentence(range: text, tokens: part, paragraph: paragraph))
      rest = part.upperBound..<rest.upperBound
    }
  }

  /// Where the first sentence of what is one by its stops ends.
  private static func end(_ tokens: [Token], _ range: Range<Int>) -> Int {
    guard range.count > mostTokens else { return range.upperBound }
    let latest = range.lowerBound + mostTokens
    let second = (range.lowerBound + mostTokens / 2)...latest
    return second.last { tokens[$0].spaceBefore } ?? latest
  }

  private static func isStop(_ utf8: [UInt8], _ token: Token) -> Bool {
    guard token.kind == .punctuation else { return false }
    switch utf8[token.range.start] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xE2: return utf8[token.range.start + 1] == 0x80 && utf8[token.range.start + 2] == 0xA6
    default: return false
    }
  }

  /// A closing quote or bracket glued to what precedes it; `''` also between spaces, as tokenized text has it.
  private static func isCloser(_ utf8: [UInt8], _ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    let byte = utf8[token.range.start]
    if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { return true }
    guard token.kind == .quote else { return false }
    let span = utf8.span.extracting(token.range.offsets)
    if span.equals("“") || span.equals("‘") || span.equals("«") || span.equals("``") {
      return false
    }
    guard token.spaceBefore else { return true }
    return span.equals("''") && (index + 1 >= tokens.count || tokens[index + 1].spaceBefore)
  }

  /// `[17]` behind a stop, as encyclopedias have it.
  private static func isNote(_ utf8: [UInt8], _ tokens: [Token], at index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index + 1].kind == .number else { return false }
    return utf8[tokens[index].range.start] == UInt8(ascii: "[")
      && utf8[tokens[index + 2].range.start] == UInt8(ascii: "]")
  }

  /// `12.` at the beginning of a paragraph.
  private static func isItemNumber(_ tokens: [Token], _ sentence: Range<Int>, _ first: Int) -> Bool
  {
    sentence.count == 1 && sentence.lowerBound == first && tokens[first].kind == .number
      && tokens[first].range.byteCount < 3
  }

  /// `… in the U.S. The next …`: the abbreviation may end a sentence and a word that begins sentences follows.
  private static func endsAtAbbreviation(_ utf8: [UInt8], _ tokens: [Token], at index: Int) -> Bool
  {
    let token = tokens[index]
    guard index + 1 < tokens.count, token.kind == .word,
      utf8[token.range.end - 1] == UInt8(ascii: "."),
      token.range.byteCount > 2, tokens[index + 1].spaceBefore, tokens[index + 1].kind == .word
    else { return false }
    let word = utf8.span.extracting(token.range.start..<(token.range.end - 1))
    let hasInnerStop = utf8[token.range.offsets].dropLast().contains(UInt8(ascii: "."))
    let isFinal =
      switch Abbreviations.shared.classOf(word) {
      case .final: true
      case nil: hasInnerStop
      default: false
      }
    return isFinal
      && SentenceStarters.contains(utf8.span.extracting(tokens[index + 1].range.offsets))
  }
}
