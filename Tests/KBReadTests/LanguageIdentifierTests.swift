import TestSupport
import Testing

@testable import KBRead

@Suite struct LanguageIdentifierTests {
  @Test(arguments: Corpus.rows("languages"))
  func `a language is told only where the words show it`(row: [String]) throws {
    try #require(row.count == 2)
    #expect((LanguageIdentifier.language(of: row[1]) ?? "-") == row[0], "\(row[1])")
  }
}
