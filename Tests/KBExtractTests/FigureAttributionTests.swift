import KBExtract
import KBModel
import KBText
import TestSupport
import Testing

/// `Corpus/figure-attribution.txt`: a sentence, then of each figure its words, what it measures, and for when.
struct FigureAttributionTests {
  @Test(arguments: Corpus.rows("figure-attribution"))
  func `what a figure measures`(row: [String]) {
    var article = Article(text: row[0])
    article.published = "2024-08-20"
    let found = ArticleExtractor().extraction(of: article)
    let utf8 = Array(row[0].utf8)
    let described = found.figures.map { figure in
      let words = String(decoding: utf8[figure.range.offsets], as: UTF8.self)
      let of = figure.of.map { String(decoding: utf8[$0.offsets], as: UTF8.self) } ?? "-"
      return "\(words) = \(of) @ \(figure.period ?? "-")"
    }
    #expect(described == Array(row.dropFirst()))
  }

  @Test
  func `the shortest statement that holds a figure claims it`() {
    let document = Document("Mr Osei said the port had lost $40 million. It has 12 cranes.")
    let figures = FigureExtractor().figures(in: document, times: [])
    let statements = [
      Statement(range: TextRange(start: 0, end: 43), mode: .indirect),
      Statement(range: TextRange(start: 13, end: 42), mode: .indirect),
    ]
    let found = FigureAttribution().attributed(
      figures, in: document, mentions: [], statements: statements, times: [], syntax: nil)
    #expect(found.map(\.statement) == [1, nil])
  }
}
