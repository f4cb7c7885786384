import KBExtract
import KBModel
import KBText
import Testing

@Suite struct MissedSentencesTests {
  private func missed(_ text: String) -> [String] {
    let document = Document(text)
    let statements = ArticleExtractor().extraction(of: Article(text: text)).statements
    return MissedSentences().sentences(in: document, statements: statements).map(document.text)
  }

  @Test func `a scare quote is listed, what became a statement is not`() {
    let text =
      "The so-called “smart” meters are gone. “They were never smart,” Mara Lindqvist said. It rained."
    #expect(missed(text) == ["The so-called “smart” meters are gone."])
  }

  @Test func `a reporting verb without a content is listed`() {
    #expect(
      missed("Anders Holm added a second floor. The house is old.") == [
        "Anders Holm added a second floor."
      ])
  }

  @Test func `an apostrophe is no quotation mark`() {
    #expect(missed("The farmers’ market is open.") == [])
  }
}
