import KBText
import TestSupport
import Testing

@Suite struct `Tokens and sentences of real news` {
  @Test(arguments: Corpus.rows("cuts"))
  func `a text is cut as a reader cuts it`(row: [String]) {
    let document = Document(row[0])
    let sentences = document.sentences.map { sentence in
      document.tokens[sentence.tokens].map { document.text($0) }.joined(separator: " ")
    }
    #expect(sentences.joined(separator: " ‖ ") == row[1])
  }
}
