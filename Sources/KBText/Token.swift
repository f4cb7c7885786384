/// A word, number or mark of a text.
///
/// Words are cut as in UD English: clitics are tokens (`do|n't`, `Putin|'s`), hyphens between words too
/// (`Russia|-|Azerbaijan`), an abbreviation keeps its stop (`U.S.`), a currency sign stands alone (`$|120`).
public struct Token: Equatable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// Letters, with inner apostrophes, stops of abbreviations and digits after the first letter (`G7`).
    case word
    /// Digits with separators (`1,200.5`), or digits with letters behind them (`2nd`, `15m`).
    case number
    /// A quotation mark of any kind, doubled backticks and apostrophes included.
    case quote
    /// Other punctuation: one mark, or a run of the same stop (`...`, `--`).
    case punctuation
    /// Everything else: currency signs, `%`, arithmetic, emoji.
    case symbol
    /// A URL, mail address, `@handle` or `#tag`.
    case link
  }

  public var range: TextRange
  public var kind: Kind
  /// White space, or the text's beginning, precedes the token.
  public var spaceBefore: Bool

  @inlinable
  public init(range: TextRange, kind: Kind, spaceBefore: Bool) {
    self.range = range
    self.kind = kind
    self.spaceBefore = spaceBefore
  }
}

/// A sentence: its text and its tokens.
public struct Sentence: Equatable, Sendable {
  public var range: TextRange
  /// Indices into the document's tokens.
  public var tokens: Range<Int>
  /// Index of the document's paragraph that it stands in.
  public var paragraph: Int

  @inlinable
  public init(range: TextRange, tokens: Range<Int>, paragraph: Int) {
    self.range = range
    self.tokens = tokens
    self.paragraph = paragraph
  }
}
