import KBLexicon
import KBModel
import KBText

extension TimeFinder {
  /// `two weeks ago`, `a year earlier`, `six days`, `two-day`, `third quarter`, `20th century`, `1990s`.
  func counted(at i: Int) -> TimeMatch? {
    if let period = ordinalPeriod(at: i) { return TimeMatch(i, period.end, .date, period.value) }
    if let ordinal = ordinalDate(at: i) { return ordinal }
    // the first hours of the war
    if text.isWord(i, "first"), text.isWord(i - 1, "the"), text.isWord(i + 2, "of"),
      let unit = text.time(i + 1, is: .units).flatMap(TimeUnit.init)
    {
      return TimeMatch(i, i + 2, .duration, unit.duration(nil))
    }
    if text.number(i)?.kind == .ordinal || text.number(i)?.kind == .minus { return nil }
    return duration(at: i)
  }

  private func duration(at i: Int) -> TimeMatch? {
    var end: Int
    var value: Double?
    if text.isWord(i, "one"), text.time(i + 1, is: .unit) == TimeUnit.day.rawValue,
      text.isAny(i - 1, "will", "would", "could", "may", "might", "can")
    {
      return TimeMatch(i, i + 2, .date, "FUTURE_REF", isAnchor: false)
    }
    // "he one day follows": some day or other
    if text.isWord(i, "one"), text.time(i + 1, is: .unit) == TimeUnit.day.rawValue,
      text.isAny(i - 1, "he", "she", "they", "i", "we", "it")
    {
      return nil
    }
    if let longer = additionalUnit(at: i) { return longer }
    if text.number(i)?.kind == .article, let unit = text.time(i + 1, is: .unit) {
      guard text.number(i + 1) == nil || unit == 6 || unit == 0 else { return nil }
      (end, value) = (i + 1, 1)
    } else if let number = numbers.number(at: i), !number.isVague, !number.isRatio {
      if let glued = number.glued { return gluedDuration(number, glued, at: i) }
      if let decade = decade(at: i) { return decade }
      (end, value) = (number.end, number.value)
      if text.isMark(i - 1, "$") || text.isMark(i - 1, "/") || number.value < 0 { return nil }
    } else {
      return nil
    }
    if text.number(end)?.kind == .article, value == 0.5 { end += 1 }
    let isHyphenated = text.isJoiningHyphen(end)
    if isHyphenated { end += 1 }
    if text.isAny(
      end, "more", "full", "trading", "business", "working", "calendar", "consecutive", "straight",
      "long")
    {
      end += 1
    }
    guard let word = text.time(end), word.kind == .unit || word.kind == .units,
      let unit = TimeUnit(rawValue: word.value),
      text.number(end) == nil || word.kind == .units || unit == .quarter
    else { return nil }
    // "60 Minutes" is a name
    if text.isCapitalised(end), !text.isCapitalised(i), i > text.sentenceStart(i) { return nil }
    if unit == .quarter, word.kind != .units || value == 0.75 || (value ?? 0) > 12 { return nil }
    let isSingle = text.number(i)?.kind == .article
    return pointOrSpan(unit, value, i, end + 1, isHyphenated: isHyphenated, isSingle: isSingle)
  }

  /// `an additional year`, `a full month`: a span, where `a year` alone most often is a rate.
  private func additionalUnit(at i: Int) -> TimeMatch? {
    guard text.number(i)?.kind == .article,
      text.isAny(i + 1, "additional", "extra", "further", "full", "whole", "entire"),
      let unit = text.time(i + 2, is: .unit).flatMap(TimeUnit.init),
      unit.rawValue >= TimeUnit.hour.rawValue, unit != .quarter
    else { return nil }
    return TimeMatch(i, i + 3, .duration, unit.duration(1))
  }

  private func pointOrSpan(
    _ unit: TimeUnit, _ value: Double?, _ i: Int, _ end: Int, isHyphenated: Bool, isSingle: Bool
  ) -> TimeMatch? {
    var next = end
    // a week or so ago
    if text.isWord(next, "or"), text.isWord(next + 1, "so") { next += 2 }
    if text.isAny(next, "ago", "earlier", "later", "hence") {
      return offset(
        unit, value, i, next, isBack: text.isAny(next, "ago", "earlier"),
        fromNow: text.isAny(next, "ago", "hence"))
    }
    if text.isWord(next, "from"), text.isAny(next + 1, "now", "today", "tomorrow") {
      let anchor = text.isWord(next + 1, "tomorrow") ? resolver.day?.adding(days: 1) : resolver.day
      // from a given day the result is a day, too
      let day = value.flatMap { anchored(unit, $0, anchor) }
      return TimeMatch(i, next + 2, .date, day ?? "FUTURE_REF")
    }
    if isSingle {
      // "a year" is most often a rate or plain words
      guard
        text.isAny(
          i - 1, "for", "in", "within", "than", "nearly", "almost", "over", "about", "least",
          "after", "half") || text.isAny(end, "and", "to")
      else { return nil }
    }
    if text.isJoiningHyphen(end), text.isWord(end + 1, "old") {
      guard unit != .year else { return nil }
      return TimeMatch(i, end + 2, .duration, value.map { unit.duration($0) })
    }
    if text.isAny(end, "old") || text.isWord(end, "of") && text.isWord(end + 1, "age") {
      return nil
    }
    var start = i
    if text.isAny(i - 1, "almost", "nearly"), i > limit { start = i - 1 }
    guard let count = value else { return TimeMatch(start, end, .duration, unit.duration(nil)) }
    if text.isWord(end, "and"), text.number(end + 1)?.kind == .article,
      text.number(end + 2, is: .half) != nil
    {
      return TimeMatch(start, end + 3, .duration, unit.duration(count + 0.5))
    }
    return TimeMatch(start, end, .duration, unit.duration(count))
  }

  /// A day, where the count starts from a given day: 3 years from today is that day in 3 years.
  private func anchored(_ unit: TimeUnit, _ count: Double, _ day: CivilDate?) -> String? {
    guard count < 100_000 else { return nil }
    switch unit {
    case .month: return day?.adding(months: Int(count))?.iso
    case .year: return day?.adding(months: Int(count) * 12)?.iso
    case .decade: return day?.adding(months: Int(count) * 120)?.iso
    default: return resolver.point(unit, count, from: day)
    }
  }

  /// `two weeks ago` from the publication date, `a year earlier` from the date named last.
  private func offset(
    _ unit: TimeUnit, _ value: Double?, _ i: Int, _ last: Int, isBack: Bool, fromNow: Bool
  ) -> TimeMatch? {
    guard let value else {
      return TimeMatch(i, last + 1, .date, isBack ? "PAST_REF" : "FUTURE_REF")
    }
    if unit == .year, value == 1, isBack, let quarter = anchorQuarter, isRecent(quarter) {
      return TimeMatch(i, last + 1, .date, shiftedQuarter(quarter), isAnchor: false)
    }
    if unit.rawValue < TimeUnit.day.rawValue {
      return TimeMatch(i, last + 1, .date, isBack ? "PAST_REF" : "FUTURE_REF", isAnchor: false)
    }
    var from = resolver.day
    var year = resolver.year
    if !fromNow, let anchor {
      from =
        CivilDate(anchor)
        ?? Int(anchor.prefix(4)).flatMap {
          CivilDate(year: $0, month: Int(anchor.dropFirst(5).prefix(2)) ?? 1, day: 1)
        }
      year = from?.year
    }
    let signed = isBack ? -value : value
    if unit == .year, from == nil {
      return TimeMatch(i, last + 1, .date, year.map { TimeResolver.year($0 + Int(signed)) })
    }
    return TimeMatch(
      i, last + 1, .date, resolver.point(unit, signed, from: from), isAnchor: fromNow)
  }

  private func isRecent(_ quarter: String) -> Bool {
    guard let year = Int(quarter.prefix(4)), let now = resolver.year else { return false }
    return abs(now - year) <= 1
  }

  /// `3.5years`, `24h`
  private func gluedDuration(_ number: ParsedNumber, _ glued: TextRange, at i: Int) -> TimeMatch? {
    if let decade = decade(at: i) { return decade }
    guard glued.byteCount > 1, let word = text.words.time(in: text.utf8, glued),
      word.kind == .units || word.kind == .unit,
      let unit = TimeUnit(rawValue: word.value)
    else { return nil }
    return TimeMatch(i, i + 1, .duration, unit.duration(number.value))
  }

  /// `1990s`, `the '80s`.
  private func decade(at i: Int) -> TimeMatch? {
    let range = text.tokens[i].range
    // the 80's
    if text.kind(i + 1) == .quote, text.isWord(i + 2, "s"), !text.spaceBefore(i + 1),
      !text.spaceBefore(i + 2), text.isWord(i - 1, "the"),
      let number = numbers.digits(from: range.start, to: range.end), number.end == range.end,
      number.wholeCount == 2, number.value.truncatingRemainder(dividingBy: 10) == 0
    {
      return TimeMatch(i, i + 3, .date, String((1900 + Int(number.value)) / 10))
    }
    guard let digits = numbers.digits(from: range.start, to: range.end),
      digits.end == range.end - 1,
      text.utf8[range.end - 1] == UInt8(ascii: "s"),
      digits.value.truncatingRemainder(dividingBy: 10) == 0
    else { return nil }
    if digits.wholeCount == 4, digits.value >= 1000, digits.value < 2100 {
      return TimeMatch(i, i + 1, .date, String(Int(digits.value) / 10))
    }
    guard digits.wholeCount == 2, text.kind(i - 1) == .quote, i - 1 >= limit else { return nil }
    return TimeMatch(i - 1, i + 1, .date, String((1900 + Int(digits.value)) / 10))
  }

  /// `several years`, `a few days ago`, `few months`.
  func severalUnits(_ word: TimeWord, at i: Int) -> TimeMatch? {
    guard let unit = text.time(i + 1, is: .units).flatMap(TimeUnit.init) else { return nil }
    let start = text.number(i - 1)?.kind == .article && i - 1 >= limit ? i - 1 : i
    if text.isAny(i + 2, "ago", "earlier") {
      return TimeMatch(start, i + 3, .date, "PAST_REF", isAnchor: false)
    }
    if text.isAny(i + 2, "later") {
      return TimeMatch(start, i + 3, .date, "FUTURE_REF", isAnchor: false)
    }
    return TimeMatch(start, i + 2, .duration, unit.duration(nil))
  }

  /// `third quarter`, `first half of 1990`, `20th century`: its value and end.
  ///
  /// - Parameter side: of the modifier before it: last -1, next 1.
  func ordinalPeriod(at i: Int, side: Int = 0) -> (value: String, end: Int)? {
    guard let ordinal = ordinalValue(i) else { return nil }
    var next = ordinal.end
    if text.isJoiningHyphen(next) { next += 1 }
    if text.isWord(next, "fiscal") { next += 1 }
    if text.isWord(next, "century"), ordinal.value <= 30 {
      return (CivilDate.padded(Int(ordinal.value) - 1, 2), next + 1)
    }
    guard text.isAny(next, "quarter", "half"), ordinal.value <= (text.isWord(next, "half") ? 2 : 4)
    else { return nil }
    let isHalf = text.isWord(next, "half")
    let letter = isHalf ? "H" : "Q"
    let number = Int(ordinal.value)
    next += 1
    if let year = trailingYear(at: next) {
      return ("\(TimeResolver.year(year.year))-\(letter)\(number)", year.end)
    }
    if let year = plainYear(i - 1) {
      return ("\(TimeResolver.year(year))-\(letter)\(number)", next)
    }
    if isHalf {
      guard text.isWord(next, "of"), text.isAny(next + 1, "this", "the", "next", "last"),
        let year = resolver.year
      else { return nil }
      let step = text.isWord(next + 1, "next") ? 1 : text.isWord(next + 1, "last") ? -1 : 0
      guard text.isWord(next + 2, "year") else { return nil }
      return ("\(TimeResolver.year(year + step))-H\(number)", next + 3)
    }
    return (resolver.quarter(number, isFuture: isFuture(around: i)), next)
  }

  /// `of 1990`, `1990`, `of this year`, `last year` behind a quarter or half.
  private func trailingYear(at i: Int) -> (year: Int, end: Int)? {
    let next = text.isAny(i, "of", "in") ? i + 1 : i
    if let year = plainYear(next) { return (year, next + 1) }
    guard let modifier = text.time(next, is: .modifier), modifier <= 1,
      text.time(next + 1, is: .unit) == 7,
      let year = resolver.year
    else { return nil }
    return (year + modifier, next + 2)
  }

  private func ordinalValue(_ i: Int) -> (value: Double, end: Int)? {
    if let word = text.number(i, is: .ordinal) { return (word, i + 1) }
    if let tens = text.number(i, is: .tens),
      text.isJoiningHyphen(i + 1) || text.number(i + 1, is: .ordinal) != nil
    {
      let unit = text.isJoiningHyphen(i + 1) ? i + 2 : i + 1
      if let value = text.number(unit, is: .ordinal), value < 10 { return (tens + value, unit + 1) }
    }
    guard text.kind(i) == .number else { return nil }
    let range = text.tokens[i].range
    guard let digits = numbers.digits(from: range.start, to: range.end), !digits.hasSeparator,
      range.end - digits.end == 2,
      text.utf8[digits.end].isASCIILetter, !text.isAny(i, "0"), digits.value > 0, digits.value < 100
    else { return nil }
    let suffix = text.utf8.span.extracting(digits.end..<range.end)
    guard
      suffix.equalsFolded("st") || suffix.equalsFolded("nd") || suffix.equalsFolded("rd")
        || suffix.equalsFolded("th")
    else { return nil }
    return (digits.value, i + 1)
  }

  /// `first week of 2021`, `9th month of next year`, `second Wednesday of October 2014`, `20th of the next month`.
  private func ordinalDate(at i: Int) -> TimeMatch? {
    guard let ordinal = ordinalValue(i), ordinal.value <= 53 else { return nil }
    let number = Int(ordinal.value)
    let next = ordinal.end
    if let weekday = text.time(next, is: .weekday), text.isAny(next + 1, "of", "in") {
      if let month = monthOfYear(at: next + 2),
        let day = Holidays.nth(number, weekday: weekday, month: month.month, year: month.year)
      {
        return TimeMatch(i, month.end, .date, day.iso)
      }
      return nil
    }
    if text.time(next, is: .unit) == 4, text.isWord(next + 1, "of"),
      let year = trailingYear(at: next + 1)
    {
      return TimeMatch(
        i, year.end, .date, "\(TimeResolver.year(year.year))-W\(CivilDate.padded(number, 2))")
    }
    if text.time(next, is: .unit) == 5, text.isWord(next + 1, "of"), number <= 12,
      let year = trailingYear(at: next + 1)
    {
      return TimeMatch(i, year.end, .date, TimeResolver.month(year.year, number))
    }
    if text.isWord(next, "of") {
      let month = text.isWord(next + 1, "the") ? next + 2 : next + 1
      if let modifier = text.time(month, is: .modifier), modifier <= 2,
        text.time(month + 1, is: .unit) == 5,
        let period = resolver.period(.month, min(modifier, 1)),
        let day = CivilDate("\(period)-\(CivilDate.padded(number, 2))")
      {
        return TimeMatch(i, month + 2, .date, day.iso)
      }
    }
    return nil
  }
}
