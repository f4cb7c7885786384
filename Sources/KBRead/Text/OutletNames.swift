import KBText

/// Recognizes the name of a newspaper or broadcaster by its words: `lists/outlet-words.tsv`.
enum OutletNames {
  private static let words = Set(DataList.rows("outlet-words").compactMap(\.first))
  private static let small: Set<String> = [
    "of", "the", "and", "for", "&", "de", "du", "la", "le", "der", "die", "del",
  ]

  /// The outlet that `text` names: two to six capitalized words, one of them a word of the trade; a trailing `live` is dropped.
  static func name(in text: some StringProtocol) -> String? {
    var parts = text.split(separator: " ")
    while let last = parts.last, ["live", "staff", "app"].contains(last) { parts.removeLast() }
    guard (2...6).contains(parts.count) else { return nil }
    let isName = parts.allSatisfy { part in
      part.unicodeScalars.first?.properties.isUppercase == true || small.contains(part.lowercased())
    }
    guard isName, !parts.joined().utf8.contains(where: { ".:!?,;|()\"".utf8.contains($0) }) else {
      return nil
    }
    let isOutlet = parts.contains { words.contains($0.lowercased()) }
    return isOutlet ? parts.joined(separator: " ") : nil
  }

  static func isTradeWord(_ word: some StringProtocol) -> Bool { words.contains(word.lowercased()) }
}
