import KBLexicon
import KBModel
import KBText

extension TimeFinder {
  /// `May 26, 1980`, `May 1980`, `May`: from the month on.
  func monthDate(at i: Int) -> TimeMatch? {
    guard let word = text.time(i), word.kind == .month || word.kind == .monthShort else {
      return nil
    }
    let month = word.value
    var next = i + 1
    // Dec, 2018 · Sept . 5
    if word.kind == .monthShort, text.isMark(next, "."), !text.spaceBefore(next) { next += 1 }
    if let number = dayNumber(next), !isYearToken(next) {
      let end = next + 1
      let date = monthDay(month, number, i, end)
      if date != nil { return date }
    }
    let year =
      text.isAny(next, "of") || text.isMark(next, ",") && !text.isMark(next, "-") ? next + 1 : next
    if let value = plainYear(year), year == next || text.isWord(next, "of") || followsAsYear(year) {
      return TimeMatch(i, year + 1, .date, TimeResolver.month(value, month))
    }
    guard isMonthWord(i, word) else { return nil }
    if let modifier = text.time(next, is: .modifier), modifier <= 1,
      text.time(next + 1, is: .unit) == 7, let value = resolver.year
    {
      return TimeMatch(i, next + 2, .date, TimeResolver.month(value + modifier, month))
    }
    if let value = yearWords(at: next) {
      return TimeMatch(i, value.end, .date, TimeResolver.month(value.year, month))
    }
    guard word.kind == .month || text.utf8[text.tokens[i].range.end - 1] == UInt8(ascii: ".") else {
      return nil
    }
    let isAhead =
      isFuture(around: i) || text.isAny(i - 1, "by", "until", "till") && !isPast(around: i)
    return TimeMatch(
      i, i + 1, .date, TimeResolver.month(resolver.year(ofMonth: month, isFuture: isAhead), month))
  }

  /// A month by its form: capitalised, and `May` and `March` not at the beginning of a sentence without a preposition.
  private func isMonthWord(_ i: Int, _ word: TimeWord) -> Bool {
    guard text.isCapitalised(i) else { return false }
    if text.isAny(i, "may", "march") {
      if text.isCapitalised(i + 1),
        !text.isAny(i - 1, "in", "since", "until", "by", "of", "last", "this", "next")
      {
        return false
      }
      return i > text.sentenceStart(i)
        && (text.isAny(
          i - 1, "in", "since", "until", "by", "of", "from", "to", "and", "during", "through",
          "for", "before", "after", "last", "early", "late", "mid", "each", "every", "till")
          || text.isJoiningHyphen(i - 1))
    }
    return true
  }

  /// `, 1980` behind `May 26`; the range's other end stays for itself.
  private func monthDay(_ month: Int, _ day: Int, _ i: Int, _ end: Int) -> TimeMatch? {
    let comma =
      text.isMark(end, ",")
      ? end + 1 : text.isWord(end, "of") || text.isJoiningHyphen(end) ? end + 1 : end
    if let year = plainYear(comma), let date = CivilDate(year: year, month: month, day: day) {
      return TimeMatch(i, comma + 1, .date, date.iso)
    }
    if let year = yearWords(at: comma),
      let date = CivilDate(year: year.year, month: month, day: day)
    {
      return TimeMatch(i, year.end, .date, date.iso)
    }
    // May 3 to 7, 2024
    if text.isAny(end, "to", "and", "through") || text.isDash(end), dayNumber(end + 1) != nil,
      text.isMark(end + 2, ","), let year = plainYear(end + 3),
      let date = CivilDate(year: year, month: month, day: day)
    {
      return TimeMatch(i, end, .date, date.iso)
    }
    // "May 10 people": a count that begins behind the month
    if text.spaceBefore(end), text.isLowercase(end),
      text.isAny(end, "percent", "people", "million", "billion", "years")
    {
      return nil
    }
    guard day <= CivilDate.days(inMonth: month, of: 2000) else { return nil }
    let year = yearOf(month, day, at: i)
    let iso = year.flatMap { CivilDate(year: $0, month: month, day: day)?.iso }
    return TimeMatch(
      i, end, .date, iso ?? "\(TimeResolver.month(nil, month))-\(CivilDate.padded(day, 2))")
  }

  /// The year of a day written without one.
  private func yearOf(_ month: Int, _ day: Int, at i: Int) -> Int? {
    resolver.year(
      ofMonth: month, day: day,
      isPast: text.isAny(i - 1, "ended", "since") || text.isWord(i - 2, "ended"),
      isFuture: isFuture(around: i))
  }

  /// Behind `Month,` a year ends the phrase: `in May, 1980 people` has none.
  private func followsAsYear(_ i: Int) -> Bool {
    i + 1 >= text.count || text.kind(i + 1) != .word || !text.isPlural(i + 1)
  }

  /// `26 May 1980`, `2016-10-16`, `1/1/2016`, `05-Aug-2016`, `4th of July`, `1996`, `nineteen ninety-six`.
  func calendarDate(at i: Int) -> TimeMatch? {
    if let iso = isoDate(at: i) ?? slashDate(at: i) { return iso }
    if let date = dayMonth(at: i) ?? dayBehindDay(at: i) { return date }
    if let era = eraYear(at: i) { return era }
    if let words = yearWords(at: i), isYearContext(i, words.end) {
      return TimeMatch(i, words.end, .date, TimeResolver.year(words.year))
    }
    return year(at: i)
  }

  /// `325 B.C.`, `79 AD`: as TIMEX3 has them, BC0325 and 0079.
  private func eraYear(at i: Int) -> TimeMatch? {
    guard let value = digitsValue(i, count: 1...4), value > 0, text.isCapitalised(i + 1) else {
      return nil
    }
    let year = TimeResolver.year(value)
    if text.isAny(i + 1, "b.c.", "bc", "bce", "b.c.e.") {
      return TimeMatch(i, i + 2, .date, "BC" + year, isAnchor: false)
    }
    guard text.isAny(i + 1, "ad", "a.d.") else { return nil }
    return TimeMatch(i, i + 2, .date, year, isAnchor: false)
  }

  /// `26 May 1980`, `4th of July`, `05-Aug-2016`, `twenty five January 1986`.
  private func dayMonth(at i: Int) -> TimeMatch? {
    guard let day = spokenDay(at: i) else { return nil }
    var next = day.end
    if text.isWord(next, "of") { next += 1 }
    let mark = text.isDash(next) || text.isMark(next, "/")
    if mark { next += 1 }
    guard let word = text.time(next), word.kind == .month || word.kind == .monthShort,
      text.isCapitalised(next) || text.isWord(next - 1, "of") || mark,
      day.value <= CivilDate.days(inMonth: word.value, of: 2000)
    else { return nil }
    var end = next + 1
    if mark, text.isDash(end) || text.isMark(end, "/") {
      end += 1
    } else if text.isMark(end, ",") || text.isWord(end, "of") {
      end += 1
    }
    if let year = plainYear(end),
      let date = CivilDate(year: year, month: word.value, day: day.value)
    {
      return TimeMatch(i, end + 1, .date, date.iso)
    }
    if let year = yearWords(at: end),
      let date = CivilDate(year: year.year, month: word.value, day: day.value)
    {
      return TimeMatch(i, year.end, .date, date.iso)
    }
    let year = yearOf(word.value, day.value, at: i)
    let iso = year.flatMap { CivilDate(year: $0, month: word.value, day: day.value)?.iso }
    return TimeMatch(
      i, next + 1, .date,
      iso ?? "\(TimeResolver.month(nil, word.value))-\(CivilDate.padded(day.value, 2))")
  }

  /// `22` of `Sept. 19 to 22`, `25` of `April 24 and 25`: a day of the month that was named at once before.
  private func dayBehindDay(at i: Int) -> TimeMatch? {
    guard i >= 2, limit == i - 1, let anchor, let first = CivilDate(anchor), let day = dayNumber(i),
      text.isAny(i - 1, "to", "and", "or", "through") || text.isDash(i - 1),
      dayNumber(i - 2) == first.day,
      day > first.day,
      !text.isLowercase(i + 1)
        || CountedNouns.shared.endsPhrase(text.tokens[i + 1].range, in: text.utf8),
      !text.isMark(i + 1, "%"), let date = CivilDate(year: first.year, month: first.month, day: day)
    else { return nil }
    let hasYear = text.isMark(i + 1, ",") && plainYear(i + 2) == first.year
    return TimeMatch(i, hasYear ? i + 3 : i + 1, .date, date.iso)
  }

  private func spokenDay(at i: Int) -> (value: Int, end: Int)? {
    if let day = dayNumber(i) { return (day, i + 1) }
    if let ordinal = text.number(i, is: .ordinal), ordinal <= 31 { return (Int(ordinal), i + 1) }
    if let tens = text.number(i, is: .tens), tens <= 30 {
      let unit = text.isJoiningHyphen(i + 1) ? i + 2 : i + 1
      let value =
        text.number(unit, is: .unit)
        ?? text.number(unit, is: .ordinal).flatMap { $0 < 10 ? $0 : nil }
      if let value, tens + value <= 31 { return (Int(tens + value), unit + 1) }
      return (Int(tens), i + 1)
    }
    return nil
  }

  /// A token of one or two digits from 1 to 31, `st`, `nd`, `rd`, `th` allowed behind them.
  func dayNumber(_ i: Int) -> Int? {
    guard text.kind(i) == .number else {
      return text.number(i, is: .ordinal).flatMap { $0 <= 31 ? Int($0) : nil }
    }
    let range = text.tokens[i].range
    guard let digits = numbers.digits(from: range.start, to: range.end), digits.wholeCount <= 2,
      !digits.hasSeparator,
      digits.value >= 1, digits.value <= 31
    else { return nil }
    guard digits.end < range.end else { return Int(digits.value) }
    let suffix = text.utf8.span.extracting(digits.end..<range.end)
    guard
      suffix.equalsFolded("st") || suffix.equalsFolded("nd") || suffix.equalsFolded("rd")
        || suffix.equalsFolded("th")
    else { return nil }
    return Int(digits.value)
  }

  private func digitsValue(_ i: Int, count: ClosedRange<Int>) -> Int? {
    guard text.kind(i) == .number, count.contains(text.tokens[i].range.byteCount) else {
      return nil
    }
    let range = text.tokens[i].range
    guard let digits = numbers.digits(from: range.start, to: range.end), digits.end == range.end,
      !digits.hasSeparator
    else { return nil }
    return Int(digits.value)
  }

  /// Four digits that may be a year.
  func plainYear(_ i: Int) -> Int? {
    guard let value = digitsValue(i, count: 4...4), value >= 1000, value < 2100 else { return nil }
    return value
  }

  private func isYearToken(_ i: Int) -> Bool { plainYear(i) != nil }

  /// `2016-10-16`, `2016 10 16`.
  private func isoDate(at i: Int) -> TimeMatch? {
    guard let year = plainYear(i) else { return nil }
    let step = text.isJoiningHyphen(i + 1) ? 2 : 1
    guard step == 2 || text.kind(i + 1) == .number,
      let month = digitsValue(i + step, count: 2...2),
      step == 1 || text.isJoiningHyphen(i + step + 1),
      let day = digitsValue(i + 2 * step, count: 2...2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return TimeMatch(i, i + 2 * step + 1, .date, date.iso)
  }

  /// `10/25/1999` in the American order, else the other.
  private func slashDate(at i: Int) -> TimeMatch? {
    guard let first = digitsValue(i, count: 1...2), text.isMark(i + 1, "/"),
      let second = digitsValue(i + 2, count: 1...2),
      text.isMark(i + 3, "/"), let last = digitsValue(i + 4, count: 2...4)
    else { return nil }
    let year = last < 100 ? (last < 50 ? 2000 : 1900) + last : last
    guard
      let date = CivilDate(year: year, month: first, day: second)
        ?? CivilDate(year: year, month: second, day: first)
    else { return nil }
    return TimeMatch(i, i + 5, .date, date.iso)
  }

  /// A year in digits: with what stands around it allowing that.
  private func year(at i: Int) -> TimeMatch? {
    guard let value = plainYear(i), isYearContext(i, i + 1) else { return nil }
    // 2013-14, 2013 - 14, 2007-8: a year of business
    if text.isDash(i + 1), text.spaceBefore(i + 1) == text.spaceBefore(i + 2),
      let second = digitsValue(i + 2, count: 1...2),
      second == (value + 1) % 100 || second < 10 && second == (value + 1) % 10
    {
      return TimeMatch(i, i + 3, .date, TimeResolver.year(value))
    }
    if let month = text.time(i + 1, is: .month), !text.isAny(i + 1, "may", "march") {
      return TimeMatch(i, i + 2, .date, TimeResolver.month(value, month))
    }
    // the 1988 period: the quarter of that year that the text speaks of
    if text.isAny(i + 1, "period", "quarter"), let quarter {
      return TimeMatch(
        i, i + 2, .date, TimeResolver.year(value) + quarter.dropFirst(4), isAnchor: false)
    }
    if let quarter = ordinalPeriod(at: i + 1), !text.isMark(i + 1, ",") {
      return TimeMatch(i, quarter.end, .date, quarter.value)
    }
    return TimeMatch(i, i + 1, .date, TimeResolver.year(value))
  }

  private func isYearContext(_ i: Int, _ end: Int) -> Bool {
    if text.kind(i - 1) == .symbol, !text.isMark(i - 1, "|") { return false }
    if !text.spaceBefore(i), i > 0, !text.isMark(i - 1, "("), text.kind(i - 1) != .quote,
      !text.isDash(i - 1), !text.isMark(i - 1, "/")
    {
      return false
    }
    if text.isMark(end, "/"), !text.spaceBefore(end) || text.isMark(end, "%") { return false }
    if text.kind(end) == .symbol, !text.isMark(end, "|"), !text.isMark(end, "&") { return false }
    if text.number(end)?.kind == .magnitude || text.isAny(end, "percent", "dollars") {
      return false
    }
    let isNear = plainYear(i).map { $0 >= 1900 && $0 < 2060 } ?? true
    let before = isYearPreposition(i - 1)
    // "to 2000 milligrams" is an amount, "in 2000 pounds fell" a year
    if MeasureUnits.shared.longestMatch(at: end, before: text.count, in: text.document) != nil,
      !text.isAny(i - 1, "in", "since", "during")
    {
      return false
    }
    if before { return !text.isLowercase(end) || isNear || !text.isPlural(end) }
    // "2000 people", but "1996 elections"
    if isNear, CountedNouns.shared.isNumberedName(text.tokens[max(0, i - 1)].range, in: text.utf8),
      i > 0
    {
      return false
    }
    if text.kind(end) == .word,
      CountedNouns.shared.isIrregularPlural(text.tokens[end].range, in: text.utf8)
    {
      return false
    }
    if !isNear {
      return text.isMark(i - 1, "(") && text.isMark(end, ")")
        || text.isMark(i - 1, "(") && text.isDash(end)
    }
    return !text.isAny(
      i - 1, "than", "about", "least", "nearly", "almost", "over", "some", "approximately",
      "exceeding")
  }

  private func isYearPreposition(_ i: Int) -> Bool {
    text.isAny(i, "in", "since", "by", "from", "until", "till", "during", "of")
      || text.isAny(
        i, "to", "through", "before", "after", "between", "and", "early", "late", "mid", "circa")
  }

  /// `nineteen ninety-six`, `nineteen eighty six`, `two thousand and five`.
  func yearWords(at i: Int) -> (year: Int, end: Int)? {
    guard let century = text.number(i, is: .teen) ?? text.number(i, is: .tens),
      century == 20 || century >= 15, century < 21
    else { return nil }
    let next = text.isJoiningHyphen(i + 1) ? i + 2 : i + 1
    if let tens = text.number(next, is: .tens) {
      let unit = text.isJoiningHyphen(next + 1) ? next + 2 : next + 1
      if let value = text.number(unit, is: .unit), value > 0 {
        return (Int(century * 100 + tens + value), unit + 1)
      }
      return (Int(century * 100 + tens), next + 1)
    }
    guard let teen = text.number(next, is: .teen) else { return nil }
    return (Int(century * 100 + teen), next + 1)
  }

  /// A month with its year: written, or by `last month`, or the current year.
  func monthOfYear(at i: Int) -> (month: Int, year: Int, end: Int)? {
    if let match = monthDate(at: i), let value = match.value, value.utf8.count == 7,
      let year = Int(value.prefix(4)),
      let month = Int(value.suffix(2))
    {
      return (month, year, match.end)
    }
    if let word = text.time(i, is: .month) {
      if let year = plainYear(i + 1) { return (word, year, i + 2) }
      return resolver.year.map { (word, $0, i + 1) }
    }
    let next = text.isWord(i, "the") ? i + 1 : i
    guard let modifier = text.time(next, is: .modifier), modifier <= 1,
      text.time(next + 1, is: .unit) == 5,
      let value = resolver.period(.month, modifier), let year = Int(value.prefix(4)),
      let month = Int(value.suffix(2))
    else { return nil }
    return (month, year, next + 2)
  }
}
