import KBLexicon

/// The first and last day that a TIMEX3 value covers.
struct TimeBounds {
  let from: String
  let to: String

  /// Nil for values that name no day: `PAST_REF`, `XXXX-WXX-1`.
  init?(value: String) {
    let date =
      value.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).first.map(
        String.init) ?? value
    if let day = CivilDate(date), date.utf8.count == 10 {
      (from, to) = (day.iso, day.iso)
      return
    }
    let parts = date.split(separator: "-")
    guard let head = parts.first, let number = Int(head), number >= 0 else { return nil }
    if parts.count == 1 {
      let span: (first: Int, last: Int)
      switch head.utf8.count {
      case 4: span = (number, number)
      case 3: span = (number * 10, number * 10 + 9)
      case 2: span = (number * 100 + 1, number * 100 + 100)
      default: return nil
      }
      (from, to) = (CivilDate.padded(span.first, 4), CivilDate.padded(span.last, 4))
      return
    }
    guard head.utf8.count == 4,
      let bounds = Self.part(of: number, parts[1], isWeekend: parts.count > 2 && parts[2] == "WE")
    else { return nil }
    (from, to) = bounds
  }

  /// `2024-08`, `2024-W34`, `2024-Q3`, `2024-H1`, `2024-SU`.
  private static func part(of year: Int, _ part: Substring, isWeekend: Bool) -> (String, String)? {
    if let month = Int(part), (1...12).contains(month) {
      let text = TimeResolver.month(year, month)
      return (text, text)
    }
    let number = Int(part.dropFirst())
    switch part.first {
    case "W":
      guard let number, let day = CivilDate(year: year, month: 1, day: 4),
        let monday = day.adding(days: 1 - day.weekday + 7 * (number - 1)),
        let last = monday.adding(days: 6)
      else { return seasonBounds(year, part) }
      return ((isWeekend ? monday.adding(days: 5) ?? monday : monday).iso, last.iso)
    case "Q":
      guard let number, (1...4).contains(number) else { return nil }
      return (TimeResolver.month(year, number * 3 - 2), TimeResolver.month(year, number * 3))
    case "H":
      guard let number, (1...2).contains(number) else { return nil }
      return (TimeResolver.month(year, number * 6 - 5), TimeResolver.month(year, number * 6))
    default: return seasonBounds(year, part)
    }
  }

  /// Meteorological seasons of the northern hemisphere.
  private static func seasonBounds(_ year: Int, _ part: Substring) -> (String, String)? {
    guard let season = TimeResolver.seasons.firstIndex(of: String(part)) else { return nil }
    let first = season * 3 + 3
    return (
      TimeResolver.month(year, first),
      first + 2 > 12
        ? TimeResolver.month(year + 1, first - 10) : TimeResolver.month(year, first + 2)
    )
  }
}
