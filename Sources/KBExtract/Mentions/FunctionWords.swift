import KBLexicon
import KBText

/// Words that end a noun phrase where there are no tags: `lists/function-words.tsv`.
enum FunctionWords {
  private static let table: PhraseTable = {
    var table = PhraseTable()
    for row in DataList.rows("function-words") {
      if let word = row.first { table.insert(word, value: 0) }
    }
    return table
  }()

  static func contains(_ words: Words, _ token: Int) -> Bool {
    words.document.utf8.span.extracting(words.document.tokens[token].range.offsets).isListed(
      in: table)
  }
}

extension Span where Element == UInt8 {
  fileprivate func isListed(in table: PhraseTable) -> Bool { table.value(of: self) != nil }
}
