import KBLexicon
import KBModel
import KBText

extension TimeFinder {
  /// `last year`, `next Monday`, `this morning`, `the past two years`, `each July`, `the following week`.
  func modified(_ word: TimeWord, at i: Int) -> TimeMatch? {
    if word.value == 5 { return repeated(at: i) }
    var next = i + 1
    // last calendar year, this past spring
    if text.isAny(next, "calendar", "fiscal", "school", "coming", "past", "working") {
      next += 1
    }
    if let several = text.time(next), several.kind == .several || text.isWord(next, "few") {
      let unitIndex = next + 1
      if text.time(unitIndex, is: .units) != nil { return vagueSpan(word, i, unitIndex) }
    }
    if let count = text.number(next, is: .unit), text.isWord(next + 1, "quarters"), word.value <= 1
    {
      return TimeMatch(i, next + 2, .duration, TimeUnit.quarter.duration(count))
    }
    if let number = numbers.number(at: next), number.glued == nil,
      let unit = text.time(number.end, is: .units) ?? text.time(number.end, is: .unit),
      let unit = TimeUnit(rawValue: unit), word.value <= 1 || word.value == 2, !number.isVague
    {
      return TimeMatch(i, number.end + 1, .duration, unit.duration(number.value))
    }
    if let ordinal = ordinalPeriod(at: next, side: word.value), word.value <= 1 || word.value == 4 {
      return TimeMatch(i, ordinal.end, .date, ordinal.value)
    }
    if word.value == 4, text.isWord(next, "period"), let quarter = anchorQuarter {
      return TimeMatch(i, next + 1, .date, quarter)
    }
    // "This Week" in the middle of a sentence is a name
    if text.isCapitalised(i), text.isCapitalised(next), i > text.sentenceStart(i) + 1,
      text.time(next, is: .unit) != nil
    {
      return nil
    }
    guard let inner = text.time(next) else {
      if let easter = Holidays.shared.longestMatch(at: next, before: text.count, in: text.document),
        let day = resolver.day
      {
        return TimeMatch(
          i, easter.end, .date, holidayDay(easter.index, side: word.value, from: day))
      }
      return bareModifier(at: i)
    }
    let step = word.value
    switch inner.kind {
    case .unit: return modifiedUnit(inner.value, step, i, next + 1)
    case .units:
      guard step != 2, step != 4, step != 3 else { return nil }
      if step == 0, inner.value != 3 || !text.isWord(i, "these") { return nil }
      return TimeMatch(i, next + 1, .date, step < 0 ? "PAST_REF" : "FUTURE_REF", isAnchor: false)
    case .workweek, .weekend: return weekEnd(inner, step, i, next + 1)
    case .weekday: return modifiedWeekday(inner.value, step, i, next)
    case .month, .monthShort:
      guard text.isCapitalised(next) || !text.isAny(next, "may", "march") else { return nil }
      return modifiedMonth(inner.value, step, i, next)
    case .season: return modifiedSeason(inner.value, step, i, next + 1)
    case .part: return modifiedPart(inner.value, step, i, next + 1)
    default: return bareModifier(at: i)
    }
  }

  /// `the past`, `the future` stand without a noun behind them.
  private func bareModifier(at i: Int) -> TimeMatch? {
    guard text.isWord(i, "past"), text.isWord(i - 1, "the"),
      text.kind(i + 1) != .word
        || CountedNouns.shared.endsPhrase(text.tokens[i + 1].range, in: text.utf8)
    else { return nil }
    return TimeMatch(i, i + 1, .date, "PAST_REF", isAnchor: false)
  }

  private func vagueSpan(_ word: TimeWord, _ i: Int, _ unitIndex: Int) -> TimeMatch? {
    guard let unit = text.time(unitIndex, is: .units).flatMap(TimeUnit.init) else { return nil }
    return TimeMatch(i, unitIndex + 1, .duration, unit.duration(nil))
  }

  private func modifiedUnit(_ unit: Int, _ step: Int, _ i: Int, _ end: Int) -> TimeMatch? {
    guard let unit = TimeUnit(rawValue: unit) else { return nil }
    if text.isWord(i, "past"), unit.rawValue >= TimeUnit.hour.rawValue {
      return TimeMatch(i, end, .duration, unit.duration(1))
    }
    if unit == .second || unit == .minute || unit == .hour || unit == .millennium {
      return nil
    }
    var match = TimeMatch(i, end, .date, nil)
    switch step {
    case 2: match.value = narrative(unit, 1) ?? resolver.period(unit, 1)
    case 3:
      if text.isWord(i, "that") && !text.isAny(i + 1, "day", "year", "month", "week", "quarter") {
        return nil
      }
      match.value = narrative(unit, 0)
    case 4:
      match.value =
        unit == .quarter
        ? anchorQuarter ?? resolver.period(unit, -1) : resolver.period(unit, step == 4 ? -1 : 0)
    default:
      if text.isWord(i, "previous"), let before = narrative(unit, -1) {
        match.value = before
      } else if step == 1, text.isWord(i, "next"), text.isWord(i - 1, "the"),
        unit == .day || isPast(around: i), let behind = narrative(unit, 1)
      {
        // "and left the next day": behind the day told before, not behind today
        match.value = behind
      } else {
        match.value = resolver.period(unit, step)
      }
    }
    guard match.value != nil || resolver.year == nil && step != 3 else { return nil }
    // next year's first quarter
    if unit == .year, text.isAny(end, "'s", "’s"), let quarter = ordinalPeriod(at: end + 1),
      let year = match.value
    {
      return TimeMatch(i, quarter.end, .date, year + quarter.value.dropFirst(4))
    }
    if unit == .year, text.isAny(end, "'s", "’s"), text.isAny(end + 1, "quarter", "period"),
      let quarter, let year = match.value
    {
      return TimeMatch(i, end + 2, .date, year + quarter.dropFirst(4), isAnchor: false)
    }
    return match
  }

  /// `steps` units from the date that the text named last.
  private func narrative(_ unit: TimeUnit, _ steps: Int) -> String? {
    guard let anchor, let year = Int(anchor.prefix(4)) else { return nil }
    switch unit {
    case .year: return TimeResolver.year(year + steps)
    case .quarter: return steps == 0 ? anchorQuarter : nil
    case .month:
      guard anchor.utf8.count >= 7, let month = Int(anchor.dropFirst(5).prefix(2)),
        let date = CivilDate(year: year, month: month, day: 1)?.adding(months: steps)
      else { return nil }
      return TimeResolver.month(date.year, date.month)
    case .week: return CivilDate(anchor)?.adding(days: 7 * steps).map(TimeResolver.week)
    case .day: return CivilDate(anchor)?.adding(days: steps)?.iso
    default: return nil
    }
  }

  private func weekEnd(_ inner: TimeWord, _ step: Int, _ i: Int, _ end: Int) -> TimeMatch? {
    guard step <= 1, let day = resolver.day?.adding(days: 7 * step) else { return nil }
    return TimeMatch(i, end, .date, TimeResolver.week(day) + (inner.kind == .weekend ? "-WE" : ""))
  }

  private func modifiedWeekday(_ weekday: Int, _ step: Int, _ i: Int, _ next: Int) -> TimeMatch? {
    let value: String
    switch step {
    case -1:
      if text.isWord(i, "previous"), let day = resolver.day {
        // the Monday of the week before
        value = day.adding(days: weekday - day.weekday - 7)?.iso ?? "XXXX-WXX-\(weekday)"
      } else {
        value = resolver.weekday(weekday, towards: -1)
      }
    case 0: value = resolver.weekday(weekday, isFuture: true)
    case 1, 2: value = resolver.weekday(weekday, towards: 1)
    default: return nil
    }
    if let date = lastWeekdayOf(weekday, step, next + 1) {
      return TimeMatch(i, date.end, .date, date.value)
    }
    // this coming Sunday, March eighth
    if text.isMark(next + 1, ","), let date = monthDate(at: next + 2), date.value?.utf8.count == 10
    {
      return TimeMatch(i, date.end, .date, date.value)
    }
    return TimeMatch(i, next + 1, .date, value)
  }

  /// `last Sunday of March 2014`
  private func lastWeekdayOf(_ weekday: Int, _ step: Int, _ i: Int) -> (value: String, end: Int)? {
    guard step == -1, text.isAny(i, "of", "in"), let month = monthOfYear(at: i + 1),
      let day = Holidays.nth(-1, weekday: weekday, month: month.month, year: month.year)
    else { return nil }
    return (day.iso, month.end)
  }

  private func modifiedMonth(_ month: Int, _ step: Int, _ i: Int, _ next: Int) -> TimeMatch? {
    guard step <= 1 else { return nil }
    let value: Int? = resolver.year.map { year in
      let current = resolver.month ?? 12
      switch step {
      case -1: return month < current ? year : year - 1
      case 1: return month > current ? year : year + 1
      default: return year
      }
    }
    if let day = dayNumber(next + 1), text.kind(next + 1) == .number, let value,
      let date = CivilDate(year: value, month: month, day: day)
    {
      return TimeMatch(i, next + 2, .date, date.iso)
    }
    return TimeMatch(i, next + 1, .date, TimeResolver.month(value, month))
  }

  private func modifiedSeason(_ season: Int, _ step: Int, _ i: Int, _ end: Int) -> TimeMatch? {
    guard step <= 1 else { return nil }
    let year = resolver.year(
      ofSeason: season, steps: step, isPast: step == 0 && text.isWord(i, "past"))
    return TimeMatch(
      i, end, .date, "\(year.map(TimeResolver.year) ?? "XXXX")-\(TimeResolver.seasons[season - 1])")
  }

  private func modifiedPart(_ part: Int, _ step: Int, _ i: Int, _ end: Int) -> TimeMatch? {
    let days: Int
    switch step {
    case 0: days = 0
    case -1 where part == 4: days = -1
    case 1, 2:
      guard let day = anchor.flatMap({ CivilDate(String($0.prefix(10))) })?.adding(days: 1) else {
        return nil
      }
      return TimeMatch(i, end, .time, day.iso + DayPart.suffix(part))
    default: return nil
    }
    return TimeMatch(
      i, end, .time, (resolver.day?.adding(days: days)?.iso ?? "XXXX-XX-XX") + DayPart.suffix(part))
  }

  /// `each July`, `every day`, `every Thursday`, `each of the past three years`.
  private func repeated(at i: Int) -> TimeMatch? {
    var next = i + 1
    if text.isWord(next, "other") { next += 1 }
    if let number = numbers.number(at: next), number.glued == nil,
      let unit = text.time(number.end, is: .units).flatMap(TimeUnit.init), !number.isVague
    {
      return TimeMatch(i, number.end + 1, .set, unit.duration(number.value))
    }
    guard let inner = text.time(next) else { return nil }
    switch inner.kind {
    case .unit:
      return TimeUnit(rawValue: inner.value).map {
        TimeMatch(i, next + 1, .set, $0.duration(next > i + 1 ? 2 : 1))
      }
    case .weekday: return TimeMatch(i, next + 1, .set, "XXXX-WXX-\(inner.value)")
    case .month: return TimeMatch(i, next + 1, .set, TimeResolver.month(nil, inner.value))
    case .season:
      return TimeMatch(i, next + 1, .set, "XXXX-\(TimeResolver.seasons[inner.value - 1])")
    case .part: return TimeMatch(i, next + 1, .set, "XXXX-XX-XX" + DayPart.suffix(inner.value))
    case .weekend: return TimeMatch(i, next + 1, .set, "XXXX-WXX-WE")
    default: return nil
    }
  }

  /// `easter 2018`, `Thanksgiving Day`, `Christmas`.
  func holiday(at i: Int) -> TimeMatch? {
    guard let name = Holidays.shared.longestMatch(at: i, before: text.count, in: text.document)
    else { return nil }
    var end = name.end
    var year = plainYear(text.isMark(end, ",") ? end + 1 : end)
    if year != nil { end = text.isMark(end, ",") ? end + 2 : end + 1 } else { year = resolver.year }
    guard let year else { return TimeMatch(i, end, .date, nil) }
    if end > name.end {
      return TimeMatch(i, end, .date, Holidays.shared.day(name.index, in: year)?.iso)
    }
    guard let day = resolver.day else {
      return TimeMatch(i, end, .date, Holidays.shared.day(name.index, in: year)?.iso)
    }
    return TimeMatch(i, end, .date, holidayDay(name.index, side: 0, from: day))
  }

  /// The holiday nearest to `day`, or the last (-1) or next (1) before or behind it.
  private func holidayDay(_ index: Int, side: Int, from day: CivilDate) -> String? {
    let days = [day.year - 1, day.year, day.year + 1].compactMap {
      Holidays.shared.day(index, in: $0)
    }
    switch side {
    case -1: return days.last { $0 < day }?.iso
    case 1: return days.first { day < $0 }?.iso
    default:
      return days.min { abs($0.dayNumber - day.dayNumber) < abs($1.dayNumber - day.dayNumber) }?.iso
    }
  }
}
