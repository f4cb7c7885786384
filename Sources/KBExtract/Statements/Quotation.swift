import KBText

/// Words between quotation marks, marks included.
struct Quotation: Equatable, Sendable {
  /// The opening mark.
  var open: Int
  /// The token behind the last one that is quoted: the closing mark, or the end of the paragraph where none stands.
  var close: Int
  /// A closing mark stands at `close`.
  var isClosed: Bool
  /// Index of the quotation, in the paragraph before, that this one reopens.
  var reopens: Int?

  /// The quoted tokens.
  var inner: Range<Int> { open + 1..<max(open + 1, close) }
  /// The quoted tokens and their marks.
  var outer: Range<Int> { open..<(isClosed ? close + 1 : max(open + 1, close)) }
}
