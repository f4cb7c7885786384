/// A text with its tokens, sentences and paragraphs: what every extractor reads and none changes.
public struct Document: Sendable {
  /// The text, valid UTF-8.
  public let utf8: [UInt8]
  public let tokens: [Token]
  public let sentences: [Sentence]
  /// What line breaks separate, without white space around it, never empty.
  public let paragraphs: [TextRange]

  /// Cuts `text` in O(n).
  public init(_ text: String) {
    self.init(utf8: Array(text.utf8))
  }

  /// - Parameter utf8: valid UTF-8.
  public init(utf8: [UInt8]) {
    self.utf8 = utf8
    paragraphs = Document.paragraphs(of: utf8)
    var tokens: [Token] = []
    tokens.reserveCapacity(utf8.count / 5)
    var sentences: [Sentence] = []
    sentences.reserveCapacity(utf8.count / 100)
    for (index, paragraph) in paragraphs.enumerated() {
      let first = tokens.count
      Tokenizer.appendTokens(of: utf8, in: paragraph, to: &tokens)
      SentenceSplitter.appendSentences(
        of: utf8, tokens: tokens, from: first, paragraph: index, to: &sentences)
    }
    self.tokens = tokens
    self.sentences = sentences
  }

  /// A document that was cut elsewhere: treebanks bring their own tokens and sentences.
  package init(utf8: [UInt8], tokens: [Token], sentences: [Sentence]) {
    (self.utf8, self.tokens, self.sentences) = (utf8, tokens, sentences)
    paragraphs = sentences.map(\.range)
  }

  /// The covered text as a string: for output, not for loops.
  public func text(_ range: TextRange) -> String {
    String(decoding: utf8[range.offsets], as: UTF8.self)
  }

  public func text(_ token: Token) -> String { text(token.range) }

  /// Index of the first token that ends after `offset`, or the number of tokens. O(log n).
  public func tokenIndex(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Tokens that overlap `range`. O(log n).
  public func tokens(in range: TextRange) -> Range<Int> {
    let first = tokenIndex(at: range.start)
    var end = first
    while end < tokens.count, tokens[end].range.start < range.end { end += 1 }
    return first..<end
  }

  /// Index of the sentence that holds the token. O(log n).
  public func sentenceIndex(ofToken token: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func paragraphs(of utf8: [UInt8]) -> [TextRange] {
    let bytes = utf8.span
    var ranges: [TextRange] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let range = bytes.trimmed(TextRange(start: start, end: end))
      if !range.isEmpty { ranges.append(range) }
      start = end + 1
    }
    return ranges
  }
}
