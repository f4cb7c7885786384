import KBExtract
import KBModel
import Testing

@Suite struct StatementConfidenceTests {
  private func statements(_ text: String) -> [Statement] {
    ArticleExtractor().extraction(of: Article(text: text)).statements
  }

  @Test func `a quotation beside its speaker is surer than one beside nobody`() throws {
    let attributed = try #require(statements("“The dam will hold,” Anton Rehl said.").first)
    let alone = try #require(
      statements("The road was paved in June.\n\n“The dam will hold for years to come.”").first)
    #expect(attributed.speaker != nil && alone.speaker == nil)
    #expect(attributed.confidence > alone.confidence)
  }

  @Test func `a named speaker is surer than one whom nobody names`() throws {
    let named = try #require(statements("Anton Rehl said the dam would hold.").first)
    let unnamed = try #require(statements("Some officials said the dam would hold.").first)
    #expect(named.rule == unnamed.rule)
    #expect(named.confidence > unnamed.confidence)
  }
}
