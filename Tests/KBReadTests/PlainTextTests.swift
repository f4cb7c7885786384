import Foundation
import KBModel
import TestSupport
import Testing

@testable import KBRead

@Suite struct PlainTextTests {
  @Test(arguments: Corpus.files("scrapes"))
  func `a scraped page becomes its article`(file: String) throws {
    let parts = try Corpus.text("scrapes/\(file)").components(separatedBy: "=== article\n")
    let article = try #require(PlainTextReader().article(in: Array(parts[0].utf8)))
    #expect(printed(article) == parts[1].trimmingCharacters(in: .newlines))
  }

  @Test(arguments: [
    "Share the load, hide the cost, and let them cheer, he said.",
    "Follow the money and you will find it.",
  ])
  func `a sentence that begins like a link stays`(sentence: String) throws {
    let text = "A title of five words\n\nThe first paragraph says what happened.\n\n\(sentence)\n"
    let article = try #require(PlainTextReader().article(in: Array(text.utf8)))
    #expect(article.text.hasSuffix(sentence))
  }

  @Test(arguments: ["", "\n \n", "Image\n\nShare\n", "0123456789abcdef0123456789abcdef"])
  func `a page without sentences holds no article`(text: String) {
    #expect(PlainTextReader().article(in: Array(text.utf8)) == nil)
  }

  @Test func `random bytes never trap`() {
    var generator = SplitMix(seed: 7)
    for length in 0..<150 {
      let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      _ = PlainTextReader().article(in: TextDecoder.utf8(bytes))
    }
  }
}
