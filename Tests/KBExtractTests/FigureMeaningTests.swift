import KBExtract
import KBModel
import KBText
import TestSupport
import Testing

/// `Corpus/figure-meaning.txt`: what each figure measures and whom it is about, scored over the whole file: a parser's
/// change moves single sentences, and must not move the sum.
struct FigureMeaningTests {
  /// Answers given, right ones, and those that the file wants.
  private struct Score {
    var given = 0
    var right = 0
    var wanted = 0

    mutating func add(_ answer: String?, _ gold: [Substring], fits: (String, Substring) -> Bool) {
      let isRight = answer.map { answer in gold.contains { $0 != "-" && fits(answer, $0) } }
      given += answer == nil ? 0 : 1
      right += isRight == true ? 1 : 0
      wanted += gold.contains("-") && isRight != true ? 0 : 1
    }

    var precision: Double { Double(right) / Double(max(1, given)) }
    var recall: Double { Double(right) / Double(max(1, wanted)) }
  }

  @Test
  func `what figures measure and whom they are about`() {
    var (of, entity, count) = (Score(), Score(), 0)
    let extractor = ArticleExtractor()
    for row in Corpus.rows("figure-meaning") {
      var article = Article(text: row[0])
      article.published = "2024-08-20"
      let found = extractor.extraction(of: article)
      let utf8 = Array(row[0].utf8)
      for gold in row.dropFirst() {
        let (words, ofs, entities) = Self.parts(of: gold)
        count += 1
        let figure = found.figures.first {
          String(decoding: utf8[$0.range.offsets], as: UTF8.self) == words
        }
        #expect(figure != nil, "\(words) in: \(row[0])")
        of.add(
          figure?.of.map { String(decoding: utf8[$0.offsets], as: UTF8.self) }, ofs,
          fits: { $0.lowercased() == $1.lowercased() })
        entity.add(
          figure?.entity.map { found.entities[$0].name }, entities, fits: { $0.contains($1) })
      }
    }
    #expect(count >= 150)
    #expect(of.precision >= 0.96 && of.recall >= 0.94, "of: \(of)")
    #expect(entity.precision >= 0.90 && entity.recall >= 0.90, "entity: \(entity)")
  }

  /// `words = of / of @ entity / entity`.
  private static func parts(of gold: String) -> (Substring, [Substring], [Substring]) {
    let sides = gold.split(separator: " = ")
    let answers = (sides.last ?? "").split(separator: " @ ")
    return (
      sides.first ?? "", (answers.first ?? "").split(separator: " / "),
      (answers.last ?? "").split(separator: " / ")
    )
  }
}
