import KBLexicon
import KBModel
import KBText

/// A number with its unit, before it is known what it measures.
struct Quantity {
  var number: ParsedNumber
  var value: Double
  /// First token and the one behind the last, sign and unit included.
  var tokens: Range<Int>
  var range: TextRange
  var kind: Figure.Kind = .number
  var unit: String?
  /// Which words, sign or code for money stand with it.
  var currency: Currencies.Meaning?
  /// The currency stands before the number.
  var hasSign = false
  /// A unit, percent or currency stands with the number itself.
  var hasUnit = false
  /// Joined to its unit by a hyphen: `two-day`.
  var isHyphenated = false
  /// Both ends of a range; then `value` is none.
  var bounds: (low: Double, high: Double)?
  var per: String?
}
