import KBText

/// A number read from tokens: `1,200.5`, `two and a half`, `1.2bn`, `a dozen`.
struct ParsedNumber {
  var value: Double
  /// The token behind its last.
  var end: Int
  var range: TextRange
  /// Letters behind the digits of the last token that are no part of the number: `ml` of `75ml`.
  var glued: TextRange?
  /// Written in digits.
  var isDigits = false
  /// `million`, `bn`, `lakh` were part of it.
  var hasMagnitude = false
  /// `dozens`, `tens of thousands`: a plural that gives no number; `value` is the size that is meant.
  var isVague = false
  /// A half, a third, 1/4, and nothing before it.
  var isFraction = false
  /// `1 in 4`.
  var isRatio = false
  /// Digits behind the point, or a thousands separator.
  var hasSeparator = false
}
