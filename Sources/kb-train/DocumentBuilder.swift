import KBText

/// Joins tokens that were cut elsewhere to a document.
struct DocumentBuilder {
  private var utf8: [UInt8] = []
  private var tokens: [Token] = []
  private var sentences: [Sentence] = []
  private var first = 0
  private var spaceBefore = true

  /// Adds a token as it is.
  mutating func append(_ form: String, spaceAfter: Bool) {
    let start = utf8.count
    utf8.append(contentsOf: form.utf8)
    let range = TextRange(start: start, end: utf8.count)
    var cut: [Token] = []
    Tokenizer.appendTokens(of: utf8, in: range, to: &cut)
    tokens.append(Token(range: range, kind: cut.first?.kind ?? .symbol, spaceBefore: spaceBefore))
    spaceBefore = spaceAfter
    if spaceAfter { utf8.append(UInt8(ascii: " ")) }
  }

  /// Adds a token, cut as `kb` cuts text; returns the number of its parts.
  mutating func appendCut(_ form: String) -> Int {
    let start = utf8.count
    utf8.append(contentsOf: form.utf8)
    let count = tokens.count
    Tokenizer.appendTokens(of: utf8, in: TextRange(start: start, end: utf8.count), to: &tokens)
    utf8.append(UInt8(ascii: " "))
    return tokens.count - count
  }

  mutating func endSentence() {
    if tokens.count > first {
      let range = TextRange(
        start: tokens[first].range.start, end: tokens[tokens.count - 1].range.end)
      sentences.append(
        Sentence(range: range, tokens: first..<tokens.count, paragraph: sentences.count))
    }
    first = tokens.count
    spaceBefore = true
    utf8.append(UInt8(ascii: "\n"))
  }

  mutating func document() -> Document {
    endSentence()
    return Document(utf8: utf8, tokens: tokens, sentences: sentences)
  }
}
