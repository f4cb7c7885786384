import KBLexicon
import KBModel
import KBText

extension TimeFinder {
  /// An expression that begins with a time word.
  func timeWord(_ word: TimeWord, at i: Int) -> TimeMatch? {
    switch word.kind {
    case .month, .monthShort: return monthDate(at: i)
    case .weekday, .weekdayShort: return weekday(word, at: i)
    case .weekdays:
      guard text.isCapitalised(i) else { return nil }
      return TimeMatch(i, i + 1, .set, "XXXX-WXX-\(word.value)")
    case .deictic:
      // part of a name: USA Today
      if text.isCapitalised(i), text.isCapitalised(i - 1), i > text.sentenceStart(i) { return nil }
      return deictic(word, at: i)
    case .tonight: return TimeMatch(i, i + 1, .time, (resolver.day?.iso ?? "XXXX-XX-XX") + "TNI")
    case .present:
      if text.isWord(i, "current") { return current(at: i) }
      return TimeMatch(i, i + 1, .date, "PRESENT_REF", isAnchor: false)
    case .past: return recent(at: i)
    case .future:
      if isNoTime(future: i) { return nil }
      if text.isWord(i, "future"), text.time(i + 1, is: .units) != nil {
        return TimeMatch(i, i + 2, .date, "FUTURE_REF", isAnchor: false)
      }
      return TimeMatch(i, i + 1, .date, "FUTURE_REF", isAnchor: false)
    case .modifier: return modified(word, at: i)
    case .adverb:
      // a quarterly dividend: a kind of dividend
      if word.value == TimeUnit.quarter.rawValue, text.isLowercase(i + 1),
        !CountedNouns.shared.endsPhrase(text.tokens[i + 1].range, in: text.utf8)
      {
        return nil
      }
      return TimeMatch(i, i + 1, .set, TimeUnit(rawValue: word.value).map { adverbValue($0) })
    case .stage, .edge: return staged(word, at: i)
    case .season, .seasons: return season(word, at: i)
    case .decade:
      guard text.isWord(i - 1, "the") || text.time(i - 1, is: .stage) != nil else { return nil }
      return TimeMatch(i, i + 1, .date, String(word.value))
    case .unit, .units: return bareUnit(word, at: i)
    case .weekend:
      guard word.value == 0, text.isAny(i - 1, "the", "over"), let day = resolver.day else {
        return nil
      }
      return TimeMatch(
        i, i + 1, .date,
        TimeResolver.week(day.adding(days: day.weekday < 6 ? -7 : 0) ?? day) + "-WE")
    case .fiscal: return fiscal(at: i)
    case .several: return severalUnits(word, at: i)
    case .part, .parts, .workweek: return partOfDay(word, at: i)
    }
  }

  /// `as soon as`, `soon after`; `future payments`, `the future of the plant`: no point in time.
  private func isNoTime(future i: Int) -> Bool {
    if text.isWord(i, "soon") {
      return text.isAny(i - 1, "as", "too") && text.isAny(i + 1, "as", "to")
        || text.isWord(i + 1, "after")
    }
    guard text.isWord(i, "future"), text.time(i + 1, is: .units) == nil else { return false }
    return text.isWord(i + 1, "of")
      || text.isLowercase(i + 1)
        && !CountedNouns.shared.endsPhrase(text.tokens[i + 1].range, in: text.utf8)
  }

  private func adverbValue(_ unit: TimeUnit) -> String {
    unit == .quarter ? "P3M" : unit.duration(1)
  }

  /// `Monday`, `Monday, April 25`, `Monday 21`, `Monday of the following week`.
  private func weekday(_ word: TimeWord, at i: Int) -> TimeMatch? {
    let isShort = word.kind == .weekdayShort
    let next = text.isMark(i + 1, ",") ? i + 2 : i + 1
    if let kind = text.time(next)?.kind, kind == .month || kind == .monthShort,
      let date = monthDate(at: next), date.value?.utf8.count == 10
    {
      return TimeMatch(i, date.end, .date, date.value)
    }
    if text.kind(next) == .number, let date = calendarDate(at: next), date.end > next + 1,
      date.value?.utf8.count == 10
    {
      return TimeMatch(i, date.end, .date, date.value)
    }
    guard !isShort else { return nil }
    if let part = text.time(i + 1, is: .parts) {
      return TimeMatch(i, i + 2, .set, "XXXX-WXX-\(word.value)" + DayPart.suffix(part))
    }
    if next == i + 1, text.kind(next) == .number, let number = dayNumber(next),
      let day = resolver.day,
      next + 1 == text.count || text.kind(next + 1) == .punctuation, !text.isMark(next + 1, ":")
    {
      for months in [0, -1, 1] {
        if let month = CivilDate(year: day.year, month: day.month, day: 1)?.adding(months: months),
          let date = CivilDate(year: month.year, month: month.month, day: number),
          date.weekday == word.value
        {
          return TimeMatch(i, next + 1, .date, date.iso)
        }
      }
    }
    if text.isAny(i + 1, "of"), text.isAny(i + 2, "the", "this", "last", "next"),
      let week = modifierWeek(at: text.isWord(i + 2, "the") ? i + 3 : i + 2),
      let day = resolver.day?.adding(days: 7 * week.steps)
    {
      return TimeMatch(i, week.end, .date, day.adding(days: word.value - day.weekday)?.iso)
    }
    return TimeMatch(i, i + 1, .date, resolver.weekday(word.value, isFuture: isFuture(around: i)))
  }

  private func modifierWeek(at i: Int) -> (steps: Int, end: Int)? {
    guard let modifier = text.time(i, is: .modifier), text.time(i + 1, is: .unit) == 4 else {
      return nil
    }
    return (modifier == 2 ? 1 : modifier > 2 ? 0 : modifier, i + 2)
  }

  private func deictic(_ word: TimeWord, at i: Int) -> TimeMatch? {
    guard let day = resolver.day?.adding(days: word.value) else {
      return TimeMatch(i, i + 1, .date, word.value == 0 ? "PRESENT_REF" : nil)
    }
    return TimeMatch(i, i + 1, .date, day.iso)
  }

  /// `current`, `the current quarter`.
  private func current(at i: Int) -> TimeMatch {
    let next = text.isWord(i + 1, "fiscal") ? i + 2 : i + 1
    if let unit = text.time(next, is: .unit).flatMap(TimeUnit.init),
      unit.rawValue >= TimeUnit.day.rawValue,
      let value = resolver.period(unit, 0)
    {
      return TimeMatch(i, next + 1, .date, value)
    }
    return TimeMatch(i, i + 1, .date, "PRESENT_REF", isAnchor: false)
  }

  /// `recently`, `recent`, `recent years`.
  private func recent(at i: Int) -> TimeMatch {
    let end =
      text.isWord(i, "recent") && text.isLowercase(i + 1) && text.time(i + 1, is: .units) != nil
      ? i + 2 : i + 1
    return TimeMatch(i, end, .date, "PAST_REF", isAnchor: false)
  }

  /// `early Tuesday`, `later this month`, `mid-November`, `the end of 1994`.
  private func staged(_ word: TimeWord, at i: Int) -> TimeMatch? {
    var next = i + 1
    if word.kind == .edge {
      guard text.isWord(next, "of") else { return nil }
      next += 1
      if text.isWord(next, "the") { next += 1 }
    } else {
      if text.isJoiningHyphen(next)
        || text.isAny(next, "in", "on") && text.isAny(i, "earlier", "later", "late", "early")
      {
        next += 1
      }
      if text.isWord(next, "the") { next += 1 }
    }
    guard next < text.count else { return nil }
    var match: TimeMatch?
    if let inner = text.time(next) {
      switch inner.kind {
      case .unit where word.kind == .edge || text.isWord(next - 1, "the"):
        if inner.value == TimeUnit.day.rawValue { return nil }
        match = resolver.period(TimeUnit(rawValue: inner.value) ?? .year, 0).map {
          TimeMatch(next, next + 1, .date, $0)
        }
      case .unit, .units, .adverb, .present, .past, .future, .several, .edge, .stage, .parts:
        return nil
      case .part where text.isWord(i, "mid") && (1...3).contains(inner.value):
        match = TimeMatch(
          next, next + 1, .time,
          (resolver.day?.iso ?? "XXXX-XX-XX") + DayPart.suffix(inner.value))
      default: match = timeWord(inner, at: next)
      }
    } else if text.kind(next) == .number {
      match = calendarDate(at: next) ?? counted(at: next)
    } else if text.number(next)?.kind == .ordinal {
      match = counted(at: next)
    }
    guard let match, match.type == .date || match.type == .time,
      match.value?.hasSuffix("REF") != true
    else { return nil }
    var staged = match
    staged.start = i
    if word.kind == .edge, text.isWord(i - 1, "the"), i - 1 >= limit { staged.start = i - 1 }
    return staged
  }

  /// `summer`, `the summer of 1994`, `spring 2020`.
  private func season(_ word: TimeWord, at i: Int) -> TimeMatch? {
    guard word.kind == .season else { return nil }
    let code = TimeResolver.seasons[word.value - 1]
    let next = text.isWord(i + 1, "of") ? i + 2 : i + 1
    if let year = plainYear(next) {
      return TimeMatch(i, next + 1, .date, "\(TimeResolver.year(year))-\(code)")
    }
    if let year = yearWords(at: next) {
      return TimeMatch(i, year.end, .date, "\(TimeResolver.year(year.year))-\(code)")
    }
    guard text.isAny(i - 1, "the", "in", "since", "by", "until", "during"),
      text.isWord(i, "fall") == false
        || text.isWord(i - 1, "the") && !text.isWord(i + 1, "of") && !text.isWord(i + 1, "in"),
      !text.isWord(i + 1, "of")
    else { return nil }
    let year = resolver.year(ofSeason: word.value, steps: 0)
    return TimeMatch(i, i + 1, .date, "\(year.map(TimeResolver.year) ?? "XXXX")-\(code)")
  }

  /// `a while`: no; `the quarter`, `the year-earlier quarter`, `year-end`.
  private func bareUnit(_ word: TimeWord, at i: Int) -> TimeMatch? {
    guard let unit = TimeUnit(rawValue: word.value) else { return nil }
    if word.kind == .units { return manyUnits(unit, at: i) }
    if unit == .year, text.isJoiningHyphen(i + 1), text.isAny(i + 2, "earlier", "ago") {
      return yearEarlier(at: i)
    }
    if unit == .year, text.isJoiningHyphen(i + 1) || text.spaceBefore(i + 1),
      text.isWord(text.isDash(i + 1) ? i + 2 : i + 1, "end")
    {
      return TimeMatch(i, text.isDash(i + 1) ? i + 3 : i + 2, .date, resolver.period(.year, 0))
    }
    if unit == .year, text.isAny(i + 1, "'s", "’s"), text.isWord(i + 2, "end") {
      return TimeMatch(i, i + 3, .date, resolver.period(.year, 0))
    }
    if unit == .year, text.isWord(i - 1, "the"), let number = numbers.words(at: i + 1),
      number.value > 1000
    {
      return TimeMatch(i, number.end, .date, TimeResolver.year(Int(number.value)))
    }
    if unit == .year { return wholeYear(at: i) }
    guard unit == .quarter, text.isWord(i - 1, "the") else { return nil }
    if text.isAny(i + 1, "of", "final") { return nil }
    if text.isWord(i + 1, "a"), text.isWord(i + 2, "year"), text.isAny(i + 3, "ago", "earlier") {
      return TimeMatch(i, i + 4, .date, shiftedQuarter(anchorQuarter), isAnchor: false)
    }
    return TimeMatch(i, i + 1, .date, quarter ?? resolver.period(.quarter, -1))
  }

  /// `for years`, `within weeks`: a span of unknown length.
  private func manyUnits(_ unit: TimeUnit, at i: Int) -> TimeMatch? {
    guard unit.rawValue >= TimeUnit.day.rawValue, unit != .quarter,
      text.isAny(i - 1, "for", "within", "in")
        || text.isAny(i + 1, "ago", "earlier", "before", "after"),
      !text.isWord(i + 1, "of")
    else { return nil }
    if text.isAny(i + 1, "ago", "earlier") {
      return TimeMatch(i, i + 2, .date, "PAST_REF", isAnchor: false)
    }
    return TimeMatch(i, i + 1, .duration, unit.duration(nil))
  }

  /// `for the year`, `the full year`, `the fiscal year`; `the year ended June 30` is a span.
  private func wholeYear(at i: Int) -> TimeMatch? {
    let first = text.isAny(i - 1, "full", "fiscal") ? i - 1 : i
    guard text.isWord(first - 1, "the"), first - 1 >= limit else { return nil }
    if text.isAny(i + 1, "ended", "ending", "ends") {
      return TimeMatch(first, i + 1, .duration, "P1Y")
    }
    guard first < i || text.isAny(first - 2, "for", "of"), resolver.year != nil else { return nil }
    return TimeMatch(first, i + 1, .date, resolver.period(.year, 0))
  }

  /// The last quarter named.
  var anchorQuarter: String? {
    guard let anchor, anchor.utf8.count == 7, anchor.dropFirst(5).first == "Q" else { return nil }
    return anchor
  }

  /// The same quarter of the year before.
  func shiftedQuarter(_ quarter: String?) -> String? {
    guard let quarter, let year = Int(quarter.prefix(4)) else {
      return resolver.period(.quarter, -5)
    }
    return TimeResolver.year(year - 1) + quarter.dropFirst(4)
  }

  /// `year-earlier`, `year-ago quarter`.
  private func yearEarlier(at i: Int) -> TimeMatch {
    var end = i + 3
    var next = end
    if let ordinal = text.number(next, is: .ordinal), ordinal <= 4 { next += 1 }
    if text.isAny(next, "quarter", "period") { end = next + 1 }
    let quarter = anchorQuarter.map { shiftedQuarter($0) } ?? nil
    return TimeMatch(i, end, .date, quarter ?? resolver.period(.year, -1), isAnchor: false)
  }

  /// `the fiscal first quarter`, `fiscal 1989`.
  private func fiscal(at i: Int) -> TimeMatch? {
    let next = text.isJoiningHyphen(i + 1) ? i + 2 : i + 1
    if let year = plainYear(next) { return TimeMatch(i, next + 1, .date, TimeResolver.year(year)) }
    if text.isWord(next, "year"), let year = plainYear(next + 1) {
      return TimeMatch(i, next + 2, .date, TimeResolver.year(year))
    }
    guard let quarter = ordinalPeriod(at: next) else { return nil }
    return TimeMatch(i, quarter.end, .date, quarter.value)
  }

  /// `this morning` is read with `this`; here `overnight`, `midnight Friday`, `noon`.
  private func partOfDay(_ word: TimeWord, at i: Int) -> TimeMatch? {
    guard word.kind == .part else { return nil }
    if word.value == 5 || word.value == 6 { return clock(at: i) }
    guard word.value == 7 else { return nil }
    return TimeMatch(i, i + 1, .time, (resolver.day?.iso ?? "XXXX-XX-XX") + "TNI")
  }
}
