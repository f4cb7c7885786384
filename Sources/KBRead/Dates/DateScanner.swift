import KBText

/// Finds dates with their times in a line of text: `August 20 2024, 06:18 AM`, `14:05 GMT, 3 March 2025`, `20.08.2024`.
struct DateScanner {
  /// A date and the bytes that print it, its time and zone included.
  struct Found: Equatable {
    var date: DateStamp
    var range: TextRange
  }

  /// How `03/04/2025` is read where both readings are days.
  enum NumericOrder: Sendable { case monthFirst, dayFirst }

  private struct Token {
    enum Kind { case number, word, mark }
    var kind: Kind
    var range: TextRange
    var value = 0
    var word = ""

    var digits: Int { range.byteCount }
  }

  private let tokens: [Token]
  private let order: NumericOrder

  /// - Parameter utf8: valid UTF-8; more than 400 bytes are not looked at, as no date line is as long.
  init(_ utf8: some Sequence<UInt8>, order: NumericOrder = .monthFirst) {
    tokens = Self.tokens(Array(utf8.prefix(400)))
    self.order = order
  }

  /// Dates in text order, never overlapping.
  func dates() -> [Found] {
    var found: [Found] = []
    var i = 0
    while i < tokens.count {
      if let (date, next) = date(at: i), date.isPlausible {
        found.append(withTime(date, first: i, next: next, after: found.last?.range.end ?? 0))
        i = tokens.firstIndex { $0.range.start >= found[found.count - 1].range.end } ?? tokens.count
      } else {
        i += 1
      }
    }
    return found
  }

  /// The first date of a text.
  static func first(_ text: String, order: NumericOrder = .monthFirst) -> DateStamp? {
    DateScanner(text.utf8, order: order).dates().first?.date
  }

  // MARK: Dates

  private func date(at i: Int) -> (DateStamp, next: Int)? {
    switch tokens[i].kind {
    case .number: yearFirst(i) ?? dayMonthYear(i) ?? numeric(i)
    case .word: monthDayYear(i)
    case .mark: nil
    }
  }

  /// `2024-08-20`, `2025/03/08`, `2024.08.20`, `20240820`.
  private func yearFirst(_ i: Int) -> (DateStamp, next: Int)? {
    let year = tokens[i]
    if year.digits == 8, (1990...2100).contains(year.value / 10_000) {
      let value = year.value
      return (DateStamp(year: value / 10_000, month: value / 100 % 100, day: value % 100), i + 1)
    }
    guard year.digits == 4, isMark(i + 1, "-/."), let month = number(i + 2, maxDigits: 2),
      mark(i + 1) == mark(i + 3), let day = number(i + 4, maxDigits: 2)
    else { return nil }
    return (DateStamp(year: year.value, month: month, day: day), i + 5)
  }

  /// `20 August 2024`, `20. August 2024`, `3rd of March, 2025`, `1er mars 2024`, `09-Apr-2025`.
  private func dayMonthYear(_ i: Int) -> (DateStamp, next: Int)? {
    guard tokens[i].digits <= 2 else { return nil }
    var next = i + 1
    if isWord(next, ["st", "nd", "rd", "th", "er", "e", "º"]) { next += 1 }
    while isMark(next, ".,-/") || isWord(next, ["of", "de", "di"]) { next += 1 }
    guard let word = word(next), let month = MonthNames.month(word) else { return nil }
    next += 1
    while isMark(next, ".,-/'’") || isWord(next, ["de", "del", "of"]) { next += 1 }
    guard let year = year(next) else { return nil }
    return (DateStamp(year: year, month: month, day: tokens[i].value), next + 1)
  }

  /// `August 20 2024`, `Aug. 20th, 2024`, `March 2024`.
  private func monthDayYear(_ i: Int) -> (DateStamp, next: Int)? {
    guard let month = MonthNames.month(tokens[i].word) else { return nil }
    var next = i + 1
    if isMark(next, ".") { next += 1 }
    if let year = year(next), tokens[next].digits == 4 {
      return (DateStamp(year: year, month: month), next + 1)
    }
    if isMark(next, "-") { next += 1 }
    guard let day = number(next, maxDigits: 2) else { return nil }
    next += 1
    if isWord(next, ["st", "nd", "rd", "th"]) { next += 1 }
    while isMark(next, ".,-") { next += 1 }
    guard let year = year(next), tokens[next].digits == 4 else { return nil }
    return (DateStamp(year: year, month: month, day: day), next + 1)
  }

  /// `20.08.2024`, `8/20/2024`, `20-08-24`: the separator and the numbers tell the order, else `order` does.
  private func numeric(_ i: Int) -> (DateStamp, next: Int)? {
    guard let first = number(i, maxDigits: 2), isMark(i + 1, "./-"),
      let second = number(i + 2, maxDigits: 2),
      mark(i + 1) == mark(i + 3), let year = year(i + 4)
    else { return nil }
    let dayFirst =
      first > 12 || (second <= 12 && (mark(i + 1) == UInt8(ascii: ".") || order == .dayFirst))
    let (day, month) = dayFirst ? (first, second) : (second, first)
    return (DateStamp(year: year, month: month, day: day), i + 5)
  }

  // MARK: Times

  /// Joins the time that stands behind or before a date.
  private func withTime(_ date: DateStamp, first: Int, next: Int, after: Int) -> Found {
    var found = Found(
      date: date,
      range: TextRange(start: tokens[first].range.start, end: tokens[next - 1].range.end))
    guard date.day != nil else { return found }
    var start = next
    while start < min(next + 4, tokens.count),
      isMark(start, ",-|–—:•·()")
        || isWord(start, ["at", "um", "às", "à", "alle", "kl", "o", "the", "klo", "ore", "om"])
    { start += 1 }
    if isWord(start, ["t"]) { start += 1 }
    if let end = readTime(at: start, into: &found.date) {
      found.range.end = tokens[end - 1].range.end
      return found
    }
    for length in stride(from: 7, through: 2, by: -1) where first - length >= 0 {
      let start = first - length
      guard tokens[start].kind == .number, tokens[start].range.start >= after else { continue }
      var copy = found.date
      guard let end = readTime(at: start, into: &copy), end <= first,
        (end..<first).allSatisfy({
          isMark($0, ",-|–—•·") || isWord($0, ["on", "am", "le", "of"]) || isWeekday($0)
        })
      else { continue }
      found.date = copy
      found.range.start = tokens[start].range.start
      break
    }
    return found
  }

  /// `06:18 AM`, `14:05:30 GMT`, `16.40 BST`, `7:12pm`, `9 a.m.`, `18.31 Uhr`, `21h05`, then a zone.
  private func readTime(at i: Int, into date: inout DateStamp) -> Int? {
    guard let hour = number(i, maxDigits: 2), hour < 24 else { return nil }
    var next = i + 1
    var time = (hour: hour, minute: 0, second: Int?.none)
    var isTime = false
    if isMark(next, ":") || isWord(next, ["h"]), let minute = number(next + 1, maxDigits: 2),
      minute < 60
    {
      (time.minute, next, isTime) = (minute, next + 2, true)
      if isMark(next, ":"), let second = number(next + 1, maxDigits: 2), second < 60 {
        (time.second, next) = (second, next + 2)
        if isMark(next, "."), number(next + 1, maxDigits: 9) != nil { next += 2 }
      }
    } else if isMark(next, "."), let minute = number(next + 1, maxDigits: 2), minute < 60,
      tokens[next + 1].digits == 2
    {
      (time.minute, next) = (minute, next + 2)
    }
    if let (isAfternoon, after) = halfOfDay(next) {
      guard time.hour <= 12 else { return nil }
      time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
      (next, isTime) = (after, true)
    }
    if isWord(next, ["uhr", "hrs", "hours"]) { (next, isTime) = (next + 1, true) }
    var offset: Int?
    if let (minutes, after) = zone(next, on: date) {
      (offset, next, isTime) = (minutes, after, true)
    }
    guard isTime else { return nil }
    (date.hour, date.minute, date.second) = (time.hour, time.minute, time.second)
    date.offset = offset
    return next
  }

  private func halfOfDay(_ i: Int) -> (isAfternoon: Bool, next: Int)? {
    if isWord(i, ["am", "pm"]) { return (tokens[i].word == "pm", i + 1) }
    guard isWord(i, ["a", "p"]), isMark(i + 1, "."), isWord(i + 2, ["m"]) else { return nil }
    return (tokens[i].word == "p", isMark(i + 3, ".") ? i + 4 : i + 3)
  }

  /// `Z`, `GMT`, `(IST)`, `+05:30`, `-0400`, `GMT+3`.
  private func zone(_ i: Int, on date: DateStamp) -> (minutes: Int, next: Int)? {
    let isParenthesis = isMark(i, "(")
    let first = isParenthesis ? i + 1 : i
    if isWord(first, ["z"]) { return (0, first + 1) }
    if let word = word(first), let minutes = TimeZones.offset(word, on: date) {
      if word == "gmt" || word == "utc", let (more, next) = numericOffset(first + 1),
        next > first + 1
      {
        return (more, next)
      }
      return (minutes, isParenthesis && isMark(first + 1, ")") ? first + 2 : first + 1)
    }
    return numericOffset(i)
  }

  private func numericOffset(_ i: Int) -> (minutes: Int, next: Int)? {
    guard isMark(i, "+-−"), i + 1 < tokens.count, tokens[i].range.end == tokens[i + 1].range.start,
      let value = number(i + 1, maxDigits: 4)
    else { return nil }
    let sign = mark(i) == UInt8(ascii: "+") ? 1 : -1
    if tokens[i + 1].digits == 4 { return (sign * (value / 100 * 60 + value % 100), i + 2) }
    guard tokens[i + 1].digits <= 2, value <= 14 else { return nil }
    if isMark(i + 2, ":"), let minutes = number(i + 3, maxDigits: 2) {
      return (sign * (value * 60 + minutes), i + 4)
    }
    return (sign * value * 60, i + 2)
  }

  // MARK: Tokens

  private func number(_ i: Int, maxDigits: Int) -> Int? {
    guard i < tokens.count, tokens[i].kind == .number, tokens[i].digits <= maxDigits else {
      return nil
    }
    return tokens[i].value
  }

  /// Four digits, or two that follow an apostrophe or a separator.
  private func year(_ i: Int) -> Int? {
    guard let value = number(i, maxDigits: 4) else { return nil }
    if tokens[i].digits == 4 { return value }
    return tokens[i].digits == 2 ? (value < 70 ? 2000 : 1900) + value : nil
  }

  private func word(_ i: Int) -> String? {
    i < tokens.count && tokens[i].kind == .word ? tokens[i].word : nil
  }

  private func isWord(_ i: Int, _ words: [String]) -> Bool {
    word(i).map(words.contains) ?? false
  }

  private func isWeekday(_ i: Int) -> Bool {
    guard let word = word(i) else { return false }
    return ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains { word.hasPrefix($0) }
      && word.utf8.count <= 9
  }

  /// The first byte of the mark at `i`, 0 for another token.
  private func mark(_ i: Int) -> UInt8 {
    i < tokens.count && tokens[i].kind == .mark ? UInt8(clamping: tokens[i].value) : 0
  }

  private func isMark(_ i: Int, _ marks: String) -> Bool {
    guard i < tokens.count, tokens[i].kind == .mark else { return false }
    return marks.unicodeScalars.contains { Int($0.value) == tokens[i].value }
  }

  private static func tokens(_ utf8: [UInt8]) -> [Token] {
    let bytes = utf8.span
    var tokens: [Token] = []
    var i = 0
    while i < bytes.count {
      let start = i
      let byte = bytes[i]
      if byte.isASCIIDigit {
        var value = 0
        while i < bytes.count, bytes[i].isASCIIDigit {
          value = i - start < 9 ? value * 10 + Int(bytes[i] - 48) : value
          i += 1
        }
        tokens.append(Token(kind: .number, range: TextRange(start: start, end: i), value: value))
      } else if byte.isASCIILetter || (byte >= 0xC3 && byte <= 0xD4) {
        while i < bytes.count,
          bytes[i].isASCIILetter || bytes[i] >= 0xC3 && bytes[i] <= 0xD4 || bytes[i] & 0xC0 == 0x80
        {
          i += 1
        }
        let word = String(decoding: utf8[start..<i], as: UTF8.self).lowercased()
        tokens.append(Token(kind: .word, range: TextRange(start: start, end: i), word: word))
      } else if bytes.spaceLength(at: i) > 0 {
        i += bytes.spaceLength(at: i)
      } else {
        let (value, count) = bytes.scalar(at: i)
        i += max(1, count)
        tokens.append(Token(kind: .mark, range: TextRange(start: start, end: i), value: Int(value)))
      }
    }
    return tokens
  }
}
