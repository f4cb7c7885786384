import KBLanguage
import Testing

@Suite struct `a word's forms` {
  private static let words: [(String, WordForms)] = [
    ("went", .past), ("goed", []), ("children", .plural), ("negotiators", .plural),
    ("stopping", [.gerund, .noun]), ("begging", [.gerund, .noun]),
    ("clashes", [.plural, .thirdPerson]), ("denied", .past), ("carried", .past),
    ("driest", .superlative), ("bigger", [.comparative, .adjective]), ("swiftly", .adverb),
    ("fair", [.adjective, .noun, .verb, .adverb]), ("reykjavik", .name),
    ("said", [.past, .adjective]),
    // Function words are not in the dictionary, nor what nobody says.
    ("whose", []), ("blorted", []), ("", []),
  ]

  private func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(FeatureHash.empty) { FeatureHash.append($1, to: $0) }
  }

  @Test(arguments: words)
  func `are those of the dictionary`(word: String, forms: WordForms) throws {
    let table = try #require(WordFormTable(ModelFile(named: "wordforms")))
    #expect(table.entry(of: hash(word)).forms == forms)
  }

  @Test func `are read from no other model`() {
    #expect(WordFormTable(nil as ModelFile?) == nil)
    #expect(WordFormTable(ModelFile(named: "supertags")) == nil)
  }
}

@Suite struct `the history of a tag` {
  @Test func `keeps two tags and the last verb`() throws {
    var history = TagHistory()
    let start = history
    for (tag, word) in [("VBZ", 7), ("RB", 8), ("RB", 9)] {
      history.append(try #require(PartOfSpeech(tag)), UInt64(word))
    }
    #expect(history.verb == 7)
    #expect(history.tag == history.tag2)
    #expect(history.tag != start.tag)
    history.append(try #require(PartOfSpeech("TO")), 10)
    #expect(history.verb == 10)
    #expect(history.tag != history.tag2)
  }
}
