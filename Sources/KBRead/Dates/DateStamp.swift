/// A date as printed on a page, with the time and the offset from UTC where they were printed too.
struct DateStamp: Equatable, Sendable {
  var year: Int
  var month: Int?
  var day: Int?
  var hour: Int?
  var minute = 0
  var second: Int?
  /// Minutes east of UTC.
  var offset: Int?

  /// ISO 8601 at the precision known: `2024`, `2024-08`, `2024-08-20`, `2024-08-20T06:18`, `2024-08-20T06:18:30+05:30`.
  var iso8601: String {
    var text = padded(year, 4)
    guard let month else { return text }
    text += "-" + padded(month, 2)
    guard let day else { return text }
    text += "-" + padded(day, 2)
    guard let hour else { return text }
    text += "T" + padded(hour, 2) + ":" + padded(minute, 2)
    if let second { text += ":" + padded(second, 2) }
    guard let offset else { return text }
    if offset == 0 { return text + "Z" }
    let minutes = abs(offset)
    return text + (offset < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
  }

  /// True for a date that a news page can carry: a real day of the calendar, from 1800 on.
  var isPlausible: Bool {
    guard (1800...2100).contains(year) else { return false }
    guard let month else { return true }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    return day >= 1 && day <= Self.days(inMonth: month, of: year) && hour ?? 0 < 24 && minute < 60
  }

  /// Days since 1 March of year 0 of the Gregorian calendar, by Hinnant's method; an unknown month or day counts as the first.
  var dayNumber: Int {
    let (month, day) = (month ?? 1, day ?? 1)
    let y = month < 3 ? year - 1 : year
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 0 for Sunday, by Sakamoto's method.
  static func weekday(year: Int, month: Int, day: Int) -> Int {
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]
    let y = month < 3 ? year - 1 : year
    return (y + y / 4 - y / 100 + y / 400 + shift + day) % 7
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
