import KBText

/// News agencies by their credits: `lists/news-agencies.tsv`.
enum NewsAgencies {
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for row in DataList.rows("news-agencies") where row.count >= 2 {
      for credit in row[1].split(separator: ";") {
        names[String(credit.drop { $0 == " " })] = row[0]
      }
    }
    return names
  }()

  /// The full name for a credit as printed, `AP` or `The Associated Press`; nil for another word.
  static func name(of credit: some StringProtocol) -> String? { names[String(credit)] }
}
