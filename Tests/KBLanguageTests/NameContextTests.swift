import KBText
import Testing

@testable import KBLanguage

@Suite struct `what stands near a capital` {
  /// Words near a capital stand in brackets.
  @Test(arguments: [
    "[the] [Bank] [of] [England] [said] on monday",
    "[a] [Minister] [of] [the] [public] [Health] [service] did not",
    "he said that [the] [War] [ended] when all of [the] [Allies] [met]",
    "not one of them",
    "[Only] [she]",
  ])
  func `may be part of a name`(marked: String) {
    let document = Document(String(marked.filter { $0 != "[" && $0 != "]" }))
    let words = DocumentFeatures(document, lexicon: nil).words
    let sentence = words.startIndex..<words.endIndex
    let context = NameContext(sentence, words)
    let found = sentence.map { i in
      let word = document.text(document.tokens[i].range)
      return context.isNearCapital(i) ? "[\(word)]" : word
    }
    #expect(found.joined(separator: " ") == marked)
  }
}
