import KBText

extension SyntaxMender {
  /// `Israel [Friday] closed the border`, `Iran [today] threatened`: a day right behind the subject says when its verb
  /// happened, and is no part of the subject; unlike `Black Friday`.
  mutating func mendDay(_ day: Int) {
    let before = day - 1
    guard sentence.contains(before), Self.nouns.contains(syntax.tags[before]),
      isDay(day), !children(of: day).contains(where: { $0 > day }), !isHoliday(day)
    else { return }
    // The day is the parser's subject, or hangs on it.
    let head = Int(syntax.heads[day])
    let verb = syntax.relations[day] == .flat && head >= 0 ? Int(syntax.heads[head]) : head
    guard verb > day, Self.finite.contains(syntax.tags[verb]) else { return }
    if syntax.relations[day] == .flat {
      guard isSubject(head) else { return }
    } else {
      guard syntax.heads[before] == Int32(day), syntax.relations[before] == .compound else {
        return
      }
      for child in children(of: day) where child < before { syntax.heads[child] = Int32(before) }
      hang(before, on: verb, as: syntax.relations[day])
    }
    hang(day, on: verb, as: .oblUnmarked)
  }

  private func isDay(_ word: Int) -> Bool {
    (5...9).contains(document.tokens[word].range.byteCount) && Self.days.contains(text(word...word))
  }

  private func isHoliday(_ day: Int) -> Bool { Self.holidays.contains(text((day - 1)...day)) }

  /// In lower case.
  private func text(_ words: ClosedRange<Int>) -> String {
    let range = TextRange(
      start: document.tokens[words.lowerBound].range.start,
      end: document.tokens[words.upperBound].range.end)
    return document.text(range).lowercased()
  }

  /// Weekdays, `today`, `yesterday`, `tomorrow`.
  private static let days = Set(
    DataList.rows("time-words").filter { $0.count > 1 && ["weekday", "deictic"].contains($0[1]) }
      .map { $0[0] })

  private static let holidays = Set(DataList.rows("holidays").map { $0[0] })
}
