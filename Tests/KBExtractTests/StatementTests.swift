import KBExtract
import KBModel
import KBText
import TestSupport
import Testing

@Suite struct StatementTests {
  private static let extractor = ArticleExtractor()

  @Test func `the corpus is there`() {
    #expect(StatementCase.all.count >= 150)
  }

  @Test(arguments: StatementCase.all)
  func statements(_ example: StatementCase) throws {
    let document = Document(example.text)
    let found = Self.extractor.extraction(of: Article(text: example.text))
    let lines = found.statements.map { line($0, in: found, of: document) }
    let wanted = example.expected.map(line)
    #expect(lines == wanted)
    for (statement, expected) in zip(found.statements, example.expected) where lines == wanted {
      for extra in expected.extras { expect(extra, of: statement, in: document) }
      if let name = expected.entity {
        #expect(statement.speaker?.entity.map { found.entities[$0].name } == name)
      }
    }
  }

  private func line(_ expected: StatementCase.Expected) -> String {
    let content = expected.content.split(separator: "++").map { bare(String($0)) }
    return [expected.mode, expected.speaker, expected.cue, content.joined(separator: " ++ ")]
      .joined(separator: " | ")
  }

  private func line(_ statement: Statement, in found: Extraction, of document: Document) -> String {
    let parts = statement.parts.isEmpty ? [statement.range] : statement.parts
    return [
      statement.mode.rawValue, statement.speaker.map { document.text($0.range) } ?? "-",
      statement.cue.map(document.text) ?? "-",
      parts.map { bare(document.text($0)) }.joined(separator: " ++ "),
    ].joined(separator: " | ")
  }

  /// Without marks and spaces at the ends.
  private func bare(_ text: String) -> String {
    let marks: Set<Character> = [" ", ",", ".", "“", "”", "\"", "'", "’", "‘", "«", "»", "„"]
    var text = Substring(text)
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }

  private func expect(_ extra: String, of statement: Statement, in document: Document) {
    let (key, value) = (extra.prefix { $0 != " " }, extra.drop { $0 != " " }.trimmingSpaces())
    switch key {
    case "stance": #expect(statement.stance?.rawValue == value)
    case "to": #expect(statement.addressee.map(document.text) == value)
    case "on": #expect(statement.saidOn == value)
    case "not": #expect(statement.isNegated)
    case "means": #expect((statement.speaker?.antecedent.map(document.text) ?? "-") == value)
    default: Issue.record("unknown column \(extra)")
    }
  }
}
