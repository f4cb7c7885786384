import KBModel

extension Article {
  /// Adds what the text itself tells, of whatever kind the input is: its language, and the dateline that it begins with.
  mutating func describeByText() {
    if let told = LanguageIdentifier.language(of: text), language?.hasPrefix(told) != true {
      language = told
    }
    guard dateline == nil, let found = Dateline(text) else { return }
    dateline = found.place
    if agency == nil, let credit = found.credit {
      agency = NewsAgencies.name(of: credit) ?? credit
    }
  }
}
