import KBExtract
import KBModel
import KBText
import TestSupport
import Testing

/// `Corpus/times-*.txt`: publication date, sentence, then each expression that it holds as `span = type value`.
struct TimeTests {
  static let cases = ["times", "times-hard", "times-none"].flatMap { Corpus.rows($0) }

  @Test(arguments: cases)
  func `time expressions of a sentence`(row: [String]) {
    let document = Document(row[1])
    let found = TimeExtractor().times(in: document, published: row[0].isEmpty ? nil : row[0])
    let described = found.map {
      "\(document.text($0.range)) = \($0.type.rawValue) \($0.value ?? "-")"
    }
    #expect(described == row.dropFirst(2).filter { !$0.isEmpty })
  }
}
