/// Finite forms of the verbs that tell who spoke a quotation, from `lists/reporting-verbs.tsv`: `said`, `asks`.
enum QuotationVerbs {
  private static let words: Set<String> = {
    var words: Set<String> = []
    for row in DataList.rows("reporting-verbs") where row.count > 7 && !row[0].contains(" ") {
      let frames = row[7].split(separator: " ")
      if frames.contains("quote") { words.formUnion([row[2], row[3]]) }
    }
    return words
  }()

  static func contains(_ word: borrowing Span<UInt8>) -> Bool {
    guard word.count <= 16 else { return false }
    return words.contains(word.key)
  }
}
