import KBText

/// The months' names in twenty languages: `lists/month-names.tsv`.
enum MonthNames {
  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for row in DataList.rows("month-names") where row.count >= 2 {
      guard let month = Int(row[0]) else { continue }
      for name in row[1].split(separator: " ") { months[String(name)] = month }
    }
    return months
  }()

  /// 1 to 12 for a name in lower case, nil for another word.
  static func month(_ word: String) -> Int? { months[word] }
}
