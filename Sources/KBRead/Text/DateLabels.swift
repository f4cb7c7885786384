import KBText

/// The words around a date and what they say of it: `lists/date-labels.tsv`.
enum DateLabels {
  enum Meaning: Sendable { case first, published, updated, neutral }

  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    for row in DataList.rows("date-labels") where row.count >= 2 {
      let meaning: Meaning =
        switch row[0] {
        case "first": .first
        case "published": .published
        case "updated": .updated
        default: .neutral
        }
      for word in row[1].split(separator: " ") { meanings[String(word)] = meaning }
    }
    return meanings
  }()

  /// - Parameter word: lower case.
  static func meaning(of word: String) -> Meaning? { meanings[word] }
}
