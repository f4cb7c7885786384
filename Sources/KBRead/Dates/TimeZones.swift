import KBText

/// Abbreviations of time zones: `lists/time-zones.tsv`.
enum TimeZones {
  private struct Zone {
    var offset: Int
    var hasUSSummerTime: Bool
  }

  private static let zones: [String: Zone] = {
    var zones: [String: Zone] = [:]
    for row in DataList.rows("time-zones") where row.count >= 3 {
      zones[row[0]] = Int(row[1]).map { Zone(offset: $0, hasUSSummerTime: row[2] == "us") }
    }
    return zones
  }()

  static func isKnown(_ name: String) -> Bool { zones[name] != nil }

  /// Minutes east of UTC of the zone, an abbreviation in lower case, on a day.
  static func offset(_ name: String, on date: DateStamp) -> Int? {
    guard let zone = zones[name] else { return nil }
    return zone.offset + (zone.hasUSSummerTime && isUSSummer(date) ? 60 : 0)
  }

  /// From the second Sunday of March to the first Sunday of November.
  private static func isUSSummer(_ date: DateStamp) -> Bool {
    guard let month = date.month, let day = date.day else { return false }
    if month == 3 {
      return day >= 8 + (7 - DateStamp.weekday(year: date.year, month: 3, day: 8)) % 7
    }
    if month == 11 {
      return day < 1 + (7 - DateStamp.weekday(year: date.year, month: 11, day: 1)) % 7
    }
    return (4...10).contains(month)
  }
}
