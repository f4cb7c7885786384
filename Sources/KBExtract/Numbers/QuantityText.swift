import KBLexicon
import KBText

/// A document as the readers of numbers and times see it: its tokens, and which of them are their words.
struct QuantityText {
  let document: Document
  let utf8: [UInt8]
  let tokens: [Token]
  /// One a token, for `QuantityWords`.
  let ids: [UInt16]
  let words = QuantityWords.shared

  init(_ document: Document) {
    self.document = document
    utf8 = document.utf8
    tokens = document.tokens
    ids = words.ids(of: document)
  }

  var count: Int { tokens.count }

  func number(_ i: Int) -> NumberWord? { i >= 0 && i < ids.count ? words.number(ids[i]) : nil }

  func time(_ i: Int) -> TimeWord? { i >= 0 && i < ids.count ? words.time(ids[i]) : nil }

  func number(_ i: Int, is kind: NumberWord.Kind) -> Double? {
    guard let word = number(i), word.kind == kind else { return nil }
    return word.value
  }

  func time(_ i: Int, is kind: TimeWord.Kind) -> Int? {
    guard let word = time(i), word.kind == kind else { return nil }
    return word.value
  }

  func kind(_ i: Int) -> Token.Kind? { i >= 0 && i < tokens.count ? tokens[i].kind : nil }

  /// The token's first byte, 0 outside the text.
  func byte(_ i: Int) -> UInt8 { i >= 0 && i < tokens.count ? utf8[tokens[i].range.start] : 0 }

  /// The token is the one byte `mark`.
  func isMark(_ i: Int, _ mark: Unicode.Scalar) -> Bool {
    byte(i) == UInt8(truncatingIfNeeded: mark.value) && tokens[i].range.byteCount == 1
  }

  /// The token equals `word`, which is lower case, when ASCII capitals are folded.
  func isWord(_ i: Int, _ word: StaticString) -> Bool {
    guard i >= 0, i < tokens.count else { return false }
    let range = tokens[i].range
    return range.byteCount == word.utf8CodeUnitCount
      && utf8.span.extracting(range.offsets).equalsFolded(word)
  }

  func isAny(_ i: Int, _ words: StaticString...) -> Bool {
    for word in words where isWord(i, word) { return true }
    return false
  }

  func spaceBefore(_ i: Int) -> Bool { i >= 0 && i < tokens.count && tokens[i].spaceBefore }

  func isCapitalised(_ i: Int) -> Bool { kind(i) == .word && byte(i).isASCIIUpper }

  func isLowercase(_ i: Int) -> Bool { kind(i) == .word && byte(i).isASCIILower }

  /// A hyphen or dash that joins the words on both sides without spaces.
  func isJoiningHyphen(_ i: Int) -> Bool {
    isDash(i) && !spaceBefore(i) && i + 1 < count && !spaceBefore(i + 1)
  }

  /// `-`, `–`, `—`, `−`, `‐`, `‑`.
  func isDash(_ i: Int) -> Bool {
    guard i >= 0, i < tokens.count else { return false }
    let range = tokens[i].range
    if range.byteCount == 1 { return utf8[range.start] == UInt8(ascii: "-") }
    guard range.byteCount == 3, utf8[range.start] == 0xE2 else { return false }
    let (second, third) = (utf8[range.start + 1], utf8[range.start + 2])
    return second == 0x80 && third >= 0x90 && third <= 0x95 || second == 0x88 && third == 0x92
  }

  /// The number of tokens of the sentence's end, counted from the text's beginning.
  func sentenceEnd(_ i: Int) -> Int {
    let sentence = document.sentenceIndex(ofToken: i)
    return sentence < document.sentences.count
      ? document.sentences[sentence].tokens.upperBound : count
  }

  func sentenceStart(_ i: Int) -> Int {
    let sentence = document.sentenceIndex(ofToken: i)
    return sentence < document.sentences.count ? document.sentences[sentence].tokens.lowerBound : 0
  }
}
