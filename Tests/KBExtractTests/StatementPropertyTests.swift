import KBExtract
import KBModel
import KBText
import Testing

@Suite struct StatementPropertyTests {
  private static let words = [
    "Holm", "said", "told", "accused", "according", "to", "that", "saying", ",", ".", ":", ";", "—",
    "“", "”", "\"", "'",
    "''", "``", "«", "»", "(", ")", "he", "who", "and", "but", "the", "ministry", "was", "late",
    "quoted", "as", "of",
    "is", "not", "with", "\n\n", "Oslo", "Tuesday", "’", "?", "claim", "made", "REHL", "went", "on",
  ]

  /// A small generator, the same on every machine.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
  }

  @Test(arguments: 0..<40) func `any words in any order give ranges that lie in the text`(
    _ seed: Int
  ) {
    var dice = Dice(state: UInt64(seed) + 1)
    var text = ""
    for _ in 0..<300 {
      text += Self.words[dice.roll(Self.words.count)]
      if dice.roll(5) > 0 { text += " " }
    }
    let document = Document(text)
    let found = ArticleExtractor().extraction(of: Article(text: text))
    for statement in found.statements {
      let ranges = [
        statement.range, statement.speaker?.range, statement.speaker?.antecedent, statement.cue,
        statement.addressee,
      ]
      .compactMap(\.self)
      for range in ranges + statement.parts {
        #expect(range.start >= 0 && range.start < range.end && range.end <= document.utf8.count)
      }
      #expect(statement.parts.allSatisfy(statement.range.contains))
      #expect(statement.parts.map(\.start) == statement.parts.map(\.start).sorted())
      #expect(statement.confidence >= 0 && statement.confidence <= 1)
    }
    #expect(found.statements.map(\.range) == found.statements.map(\.range).sorted())
  }
}
