import KBLexicon
import KBModel
import KBText

/// One pass over a document: where a time expression begins, the longest rule that fits, and its value.
struct TimeFinder {
  let text: QuantityText
  let numbers: NumberReader
  let resolver: TimeResolver
  /// Value of the last date that was named: what `the following year` and `that day` count from.
  private(set) var anchor: String?
  /// The quarter that was named last: what `the quarter` means.
  private(set) var quarter: String?
  private var found: [TimeExpression] = []
  /// The token behind the last expression.
  private(set) var limit = 0

  init(_ document: Document, published: String?) {
    text = QuantityText(document)
    numbers = NumberReader(text: text)
    resolver = TimeResolver(published: published)
  }

  mutating func times() -> [TimeExpression] {
    var i = 0
    let count = text.count
    while i < count {
      guard mayBegin(i), let match = match(at: i) else {
        i += 1
        continue
      }
      add(match)
      i = max(i + 1, match.end)
    }
    return found
  }

  /// The token may be the first of an expression; most tokens are not, and this is all they cost.
  @inline(__always)
  private func mayBegin(_ i: Int) -> Bool {
    if text.ids[i] != 0 { return true }
    switch text.tokens[i].kind {
    case .number: return true
    case .word: return Holidays.shared.mayBegin(text.tokens[i].range, in: text.utf8)
    default: return false
    }
  }

  private func match(at i: Int) -> TimeMatch? {
    var match: TimeMatch?
    if let word = text.time(i) { match = timeWord(word, at: i) }
    if match == nil, text.number(i) != nil || text.kind(i) == .number {
      match = clock(at: i) ?? calendarDate(at: i) ?? counted(at: i)
    }
    guard var match = match ?? holiday(at: i) else { return nil }
    extendRight(&match)
    extendLeft(&match)
    return match
  }

  private mutating func add(_ match: TimeMatch) {
    var expression = TimeExpression(
      range: numbers.span(match.start, match.end), type: match.type, value: match.value)
    if let value = match.value, match.type == .date || match.type == .time,
      let bounds = TimeBounds(value: value)
    {
      (expression.from, expression.to) = (bounds.from, bounds.to)
    }
    found.append(expression)
    limit = match.end
    if match.type == .date, match.isAnchor, let value = match.value,
      value.utf8.first?.isASCIIDigit == true
    {
      anchor = value
      if anchorQuarter != nil { quarter = value }
      // the quarter ended Sept. 30
      if quarter == nil, text.isAny(match.start - 1, "ended", "ending"),
        text.isWord(match.start - 2, "quarter"), let day = CivilDate(value)
      {
        quarter = "\(TimeResolver.year(day.year))-Q\(day.quarter)"
      }
    }
  }

  /// `Friday morning`, `tomorrow at 8:45`, `10 p.m. Wednesday`: a date and a part of the day are one expression.
  private func extendRight(_ match: inout TimeMatch) {
    guard match.type == .date, let value = match.value else { return }
    let next = match.end
    if let part = text.time(next, is: .part) {
      match = TimeMatch(match.start, next + 1, .time, value + DayPart.suffix(part))
    } else if text.isWord(next, "at") || text.isMark(next, ","), let clock = clock(at: next + 1),
      isDay(value)
    {
      match = TimeMatch(
        match.start, clock.end, .time, value + (clock.value ?? "").suffix(from: "T"))
    } else if let clock = clock(at: next), isDay(value), clock.end > next {
      match = TimeMatch(
        match.start, clock.end, .time, value + (clock.value ?? "").suffix(from: "T"))
    }
  }

  private func isDay(_ value: String) -> Bool { value.utf8.count == 10 }

  /// `the`, `early`, `the end of` before an expression.
  private func extendLeft(_ match: inout TimeMatch) {
    if match.start > limit, text.isWord(match.start - 1, "the"), takesArticle(match) {
      match.start -= 1
    }
    extendToPeriod(&match)
    // the first nine months
    if match.type == .duration, text.isAny(match.start - 1, "first", "last", "final"),
      text.isWord(match.start - 2, "the"), match.start - 2 >= limit
    {
      match.start -= 2
    }
    // nearly two years, about a month ago, at least the past 18 months
    guard match.type == .duration || text.isWord(match.end - 1, "ago"),
      !text.isJoiningHyphen(match.start + 1),
      let qualifier = Qualifiers.shared.qualifier(
        endingAt: match.start, from: limit, in: text.document),
      !text.isAny(qualifier.start, "some", "within", "above", "under", "beyond"),
      !(text.isAny(qualifier.start, "over", "around") && text.isWord(match.start, "the"))
    else { return }
    match.start = qualifier.start
  }

  /// `the corresponding period last year`: the quarter of that year that the text speaks of.
  private func extendToPeriod(_ match: inout TimeMatch) {
    let noun = text.isAny(match.start - 1, "of", "in") ? match.start - 2 : match.start - 1
    guard match.type == .date, let year = match.value, year.utf8.count == 4,
      let quarter, noun > limit, text.isAny(noun, "period", "quarter"),
      text.isAny(noun - 1, "corresponding", "same", "comparable", "like")
    else { return }
    match.start = text.isWord(noun - 2, "the") && noun - 2 >= limit ? noun - 2 : noun - 1
    match.value = year + quarter.dropFirst(4)
    match.isAnchor = false
  }

  /// `the third quarter`, `the past two years`, `the 1990s`: and not `the 1996 campaign`, `the two-day trip`.
  private func takesArticle(_ match: TimeMatch) -> Bool {
    if match.type == .duration, text.time(match.start)?.kind != .modifier {
      return !text.isJoiningHyphen(match.end - 2) && !text.isWord(match.end, "of")
        && match.end - match.start > 1
        && (match.end == text.count || !text.isLowercase(match.end)
          || CountedNouns.shared.endsPhrase(text.tokens[match.end].range, in: text.utf8)
          || text.isAny(match.end, "ended", "ending"))
    }
    if match.type == .set { return false }
    if match.end - match.start > 1, !text.isCapitalised(match.start) {
      return text.kind(match.start) != .number || text.time(match.end - 1) != nil
        || text.isWord(match.end - 1, "period") || match.value?.utf8.count == 3
    }
    guard let word = text.time(match.start) else {
      return text.kind(match.start) == .number && match.value?.utf8.count == 3
    }
    switch word.kind {
    case .unit, .weekend, .season, .decade, .part, .past, .future, .modifier:
      return match.value?.hasSuffix("REF") != true || word.value != 0
        || text.isAny(match.start, "future", "past")
    default: return false
    }
  }
}

extension String {
  /// The text from `mark` on, empty where it has none.
  fileprivate func suffix(from mark: Character) -> Substring {
    firstIndex(of: mark).map { self[$0...] } ?? ""
  }
}

/// Parts of the day in the order of `time-words.tsv`.
enum DayPart {
  /// What follows the date in a TIMEX3 value: `TMO`, `T12:00`.
  static func suffix(_ part: Int) -> String {
    switch part {
    case 1, 8: "TMO"
    case 2: "TAF"
    case 3, 9: "TEV"
    case 5: "T12:00"
    case 6: "T24:00"
    default: "TNI"
    }
  }
}
