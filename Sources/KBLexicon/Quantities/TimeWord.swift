/// A word that a time expression is made of.
public struct TimeWord: Equatable, Sendable {
  public enum Kind: String, Sendable {
    case month
    /// `Sept.`
    case monthShort = "month-short"
    case weekday
    /// `Mondays`
    case weekdays
    case weekdayShort = "weekday-short"
    case season, seasons
    case unit, units
    case weekend, workweek
    /// Of the day: `morning`.
    case part, parts
    /// `yesterday`
    case deictic
    case tonight
    /// `now`, `recent`, `soon`: no date, but on which side of the present.
    case present, past, future
    /// `last`, `next`, `this`, `each`.
    case modifier
    /// `daily`
    case adverb
    /// `early`, `late`, `mid`.
    case stage
    /// `end`, `beginning`.
    case edge
    /// `nineties`
    case decade
    case fiscal
    /// An unknown number: `several`, `few`.
    case several
  }

  public var kind: Kind
  /// By kind, as the list says: months from 1, weekdays from Monday 1, units from second 0, days from today.
  public var value: Int
}
