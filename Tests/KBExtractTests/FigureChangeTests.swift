import KBExtract
import KBModel
import KBText
import TestSupport
import Testing

/// `Corpus/figure-changes.txt`: a sentence, then of each figure whether a change has that size, end or beginning.
struct FigureChangeTests {
  @Test(arguments: Corpus.rows("figure-changes"))
  func `how a figure stands to a change`(row: [String]) {
    let found = ArticleExtractor().extraction(of: Article(text: row[0]))
    let utf8 = Array(row[0].utf8)
    let described = found.figures.filter { $0.kind != .ordinal }.map { figure in
      "\(String(decoding: utf8[figure.range.offsets], as: UTF8.self)) = \(figure.change?.name ?? "-")"
    }
    #expect(described == Array(row.dropFirst()))
  }
}
