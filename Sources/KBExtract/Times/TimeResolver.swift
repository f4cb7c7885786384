import KBLexicon

/// Turns what an expression says into TIMEX3 values, counted from the publication date.
struct TimeResolver {
  /// The publication date; nil where it is unknown or only a month or year.
  let day: CivilDate?
  let year: Int?
  let month: Int?

  /// - Parameter published: ISO 8601 at any precision.
  init(published: String?) {
    let text = published ?? ""
    day = CivilDate(text)
    let numbers = text.split(separator: "-").prefix(2).map { Int($0.prefix(4)) }
    year =
      day?.year
      ?? (text.utf8.count >= 4
        ? numbers.first.flatMap { $0 }.flatMap { (1...9999).contains($0) ? $0 : nil } : nil)
    month =
      day?.month
      ?? (numbers.count > 1 ? numbers[1].flatMap { (1...12).contains($0) ? $0 : nil } : nil)
  }

  static func year(_ year: Int) -> String { CivilDate.padded(year, 4) }

  static func month(_ year: Int?, _ month: Int) -> String {
    "\(year.map(Self.year) ?? "XXXX")-\(CivilDate.padded(month, 2))"
  }

  static func week(_ day: CivilDate) -> String {
    let week = day.week
    return "\(Self.year(week.year))-W\(CivilDate.padded(week.number, 2))"
  }

  static let seasons = ["SP", "SU", "FA", "WI"]

  /// The weekday nearest the publication date: behind it or the same day, ahead of it where `isFuture`.
  func weekday(_ weekday: Int, isFuture: Bool) -> String {
    guard let day else { return "XXXX-WXX-\(weekday)" }
    let back = (day.weekday - weekday + 7) % 7
    let days = isFuture ? (weekday - day.weekday + 7) % 7 : -back
    return day.adding(days: days)?.iso ?? "XXXX-WXX-\(weekday)"
  }

  /// The weekday before (-1) or after (1) the publication date, never the day itself.
  func weekday(_ weekday: Int, towards side: Int) -> String {
    guard let day else { return "XXXX-WXX-\(weekday)" }
    let days =
      side < 0 ? -((day.weekday - weekday + 6) % 7 + 1) : (weekday - day.weekday + 6) % 7 + 1
    return day.adding(days: days)?.iso ?? "XXXX-WXX-\(weekday)"
  }

  /// The year of a month without one: the month last past or current, or the next to come.
  func year(ofMonth month: Int, isFuture: Bool) -> Int? {
    guard let year else { return nil }
    guard let current = self.month else { return year }
    if isFuture { return month >= current ? year : year + 1 }
    return month <= current ? year : year - 1
  }

  /// The year of a day without one: what brings it nearest to the publication date.
  ///
  /// - Parameter isPast: the words around say that it lies behind; without them, and without `isFuture`, a day
  ///   more than four months ahead is taken to.
  func year(ofMonth month: Int, day number: Int, isPast: Bool, isFuture: Bool) -> Int? {
    guard let year else { return nil }
    guard let day else { return year }
    var best: (distance: Int, year: Int)?
    for candidate in [year, year - 1, year + 1] {
      guard let date = CivilDate(year: candidate, month: month, day: number) else { continue }
      let ahead = date.dayNumber - day.dayNumber
      if isPast ? ahead > 0 : ahead > 120 && !isFuture { continue }
      let distance = abs(ahead)
      if distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    return best?.year ?? year
  }

  /// The year of a season (1 spring … 4 winter) without one: of a winter the year in which it begins, so that in
  /// March 2025 this winter is 2024-WI.
  ///
  /// - Parameters:
  ///   - steps: -1 for the last one, 0 for this one, 1 for the next.
  ///   - isPast: this past one.
  func year(ofSeason season: Int, steps: Int, isPast: Bool = false) -> Int? {
    guard let year else { return nil }
    guard let month else { return year + steps }
    let begin = 3 * season
    // A winter goes on in January and February and is spoken of in March as the one that was.
    let isRunning = season == 4 && month <= 3
    let current = isRunning ? year - 1 : year
    switch steps {
    case -1:
      if isRunning { return month == 3 ? year - 1 : year - 2 }
      return month > begin + 2 ? year : year - 1
    case 1: return month < begin ? year : year + 1
    default: return isPast && month < begin && !isRunning ? year - 1 : current
    }
  }

  /// The period `steps` units from the current one: last year is -1; nil where too little is known.
  func period(_ unit: TimeUnit, _ steps: Int) -> String? {
    switch unit {
    case .year: return year.map { Self.year($0 + steps) }
    case .decade: return year.map { String(($0 + 10 * steps) / 10) }
    case .century: return year.map { String(($0 + 100 * steps) / 100) }
    case .quarter:
      guard let year, let month else { return nil }
      let index = year * 4 + (month - 1) / 3 + steps
      return "\(Self.year(index / 4))-Q\(index % 4 + 1)"
    case .month:
      guard let year, let month else { return nil }
      let index = year * 12 + month - 1 + steps
      return Self.month(index / 12, index % 12 + 1)
    case .week: return day?.adding(days: 7 * steps).map(Self.week)
    case .fortnight: return day?.adding(days: 14 * steps).map(Self.week)
    case .day: return day?.adding(days: steps)?.iso
    default: return nil
    }
  }

  /// The point `count` units from `anchor`, at the precision of the unit: two weeks ago a day, two years ago a year.
  func point(_ unit: TimeUnit, _ count: Double, from anchor: CivilDate?) -> String? {
    guard abs(count) < 100_000, let anchor else {
      return unit == .year ? year.map { Self.year($0 + Int(count.rounded())) } : nil
    }
    switch unit {
    case .day: return anchor.adding(days: Int(count.rounded()))?.iso
    case .week, .fortnight:
      return anchor.adding(days: Int((count * (unit == .week ? 7 : 14)).rounded()))?.iso
    case .month:
      return anchor.adding(months: Int(count.rounded())).map { Self.month($0.year, $0.month) }
    case .quarter:
      return anchor.adding(months: Int((count * 3).rounded())).map {
        "\(Self.year($0.year))-Q\($0.quarter)"
      }
    case .year, .decade, .century, .millennium:
      let years = count * (unit == .year ? 1 : unit == .decade ? 10 : unit == .century ? 100 : 1000)
      let year = anchor.year + Int(years.rounded())
      guard year > 0 else { return nil }
      return Self.year(year)
    default: return anchor.iso
    }
  }

  /// The latest quarter with that number that has begun, or the next where `isFuture`.
  func quarter(_ number: Int, isFuture: Bool) -> String {
    guard let year else { return "XXXX-Q\(number)" }
    let current = month.map { ($0 + 2) / 3 } ?? 4
    // Results of a quarter are told behind it: only the next two can be meant by "will".
    if isFuture, number < current, number + 4 - current <= 2 {
      return "\(Self.year(year + 1))-Q\(number)"
    }
    return "\(Self.year(!isFuture && number > current ? year - 1 : year))-Q\(number)"
  }
}
