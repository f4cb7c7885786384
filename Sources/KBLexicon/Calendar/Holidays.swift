public import KBText

/// The holidays of `holidays.tsv` and the days that they fall on.
public final class Holidays: Sendable {
  public static let shared = Holidays()

  private let names: PhraseIndex
  private let rules: [Rule]

  private enum Rule: Sendable {
    case fixed(month: Int, day: Int)
    /// Of a month the weekday (Monday 1) that comes `which`-th, the last for -1; `days` behind it.
    case nth(month: Int, weekday: Int, which: Int, days: Int)
    /// Days from Easter Sunday.
    case easter(Int)
    /// The Tuesday after the first Monday of November.
    case election
    case unknown
  }

  private init() {
    let rows = DataList.rows("holidays").filter { $0.count >= 3 }
    names = PhraseIndex(rows.map { $0[0] })
    rules = rows.map { row in
      let numbers = row[2].split(whereSeparator: { $0 == "-" || $0 == "+" }).compactMap { Int($0) }
      switch row[1] {
      case "fixed" where numbers.count == 2: return .fixed(month: numbers[0], day: numbers[1])
      case "nth" where numbers.count == 3, "after" where numbers.count == 4:
        let which = row[2].contains("--") ? -numbers[2] : numbers[2]
        return .nth(
          month: numbers[0], weekday: numbers[1], which: which,
          days: numbers.count == 4 ? numbers[3] : 0)
      case "easter": return .easter(Int(row[2]) ?? 0)
      case "election": return .election
      default: return .unknown
      }
    }
  }

  /// The holiday whose name begins at the token `start`: its index for `day(_:in:)`.
  public func longestMatch(at start: Int, before end: Int, in document: Document) -> (
    index: Int, end: Int
  )? {
    names.longestMatch(at: start, before: end, in: document)
  }

  /// The word may begin a holiday's name, by its first letter and length.
  public func mayBegin(_ word: TextRange, in utf8: [UInt8]) -> Bool {
    names.mayBegin(word, utf8.span)
  }

  /// The day of a holiday in a year.
  public func day(_ index: Int, in year: Int) -> CivilDate? {
    guard rules.indices.contains(index) else { return nil }
    switch rules[index] {
    case .fixed(let month, let day): return CivilDate(year: year, month: month, day: day)
    case .nth(let month, let weekday, let which, let days):
      return Self.nth(which, weekday: weekday, month: month, year: year)?.adding(days: days)
    case .easter(let days): return Self.easter(year)?.adding(days: days)
    case .election: return Self.nth(1, weekday: 1, month: 11, year: year)?.adding(days: 1)
    case .unknown: return nil
    }
  }

  /// The `which`-th such weekday of a month, the last for -1; nil where the month has no such day.
  public static func nth(_ which: Int, weekday: Int, month: Int, year: Int) -> CivilDate? {
    if which < 0 {
      let last = CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
      return last.flatMap { $0.adding(days: -(($0.weekday - weekday + 7) % 7)) }
    }
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    return CivilDate(
      year: year, month: month, day: 1 + (weekday - first.weekday + 7) % 7 + 7 * (which - 1))
  }

  /// Easter Sunday of the western churches (the anonymous Gregorian algorithm, Nature 1876).
  public static func easter(_ year: Int) -> CivilDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDate(year: year, month: n / 31, day: n % 31 + 1)
  }
}
