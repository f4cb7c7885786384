public import KBText

/// A date, time, duration or set in the text (TIMEX3, ISO 24617-1).
public struct TimeExpression: Equatable, Sendable {
  public enum Kind: String, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  public var range: TextRange
  public var type: Kind
  /// TIMEX3 value, resolved against the publication date where it is known: `2024-08-19`, `P2D`, `XXXX-WXX-1`.
  public var value: String?
  /// The days covered, ISO 8601; nil where the value names none.
  public var from: String?
  public var to: String?

  public init(range: TextRange, type: Kind, value: String?) {
    self.range = range
    self.type = type
    self.value = value
  }
}
