import KBLexicon
import KBText
import Testing

struct CalendarTests {
  @Test(arguments: [
    ("2024-08-19", 1, 2024, 34), ("2000-02-29", 2, 2000, 9), ("2021-01-03", 7, 2020, 53),
    ("1969-12-31", 3, 1970, 1),
    ("0001-01-01", 1, 1, 1), ("9999-12-31", 5, 9999, 52),
  ])
  func `weekday and week of a day`(iso: String, weekday: Int, year: Int, week: Int) throws {
    let day = try #require(CivilDate(iso))
    #expect(day.weekday == weekday)
    #expect(day.week == (year, week))
    #expect(day.iso == iso)
    #expect(CivilDate(dayNumber: day.dayNumber) == day)
  }

  @Test(arguments: [
    "2023-02-29", "2024-13-01", "2024-00-10", "2024-8-1", "0000-01-01", "yesterday", "",
  ])
  func `no such day`(iso: String) { #expect(CivilDate(iso) == nil) }

  @Test func `a month later ends with the shorter month`() {
    #expect(CivilDate("2024-01-31")?.adding(months: 1)?.iso == "2024-02-29")
    #expect(CivilDate("2024-01-31")?.adding(months: -2)?.iso == "2023-11-30")
  }

  @Test(arguments: [
    ("Easter", 2024, "2024-03-31"), ("Good Friday", 2018, "2018-03-30"),
    ("Thanksgiving", 2024, "2024-11-28"),
    ("Election Day", 2024, "2024-11-05"), ("Memorial Day", 2024, "2024-05-27"),
    ("Christmas", 2023, "2023-12-25"),
    ("Labor Day", 2025, "2025-09-01"), ("Black Friday", 2024, "2024-11-29"),
  ])
  func `holidays by rule`(name: String, year: Int, expected: String) throws {
    let document = Document(name)
    let match = try #require(
      Holidays.shared.longestMatch(at: 0, before: document.tokens.count, in: document))
    #expect(Holidays.shared.day(match.index, in: year)?.iso == expected)
  }
}
