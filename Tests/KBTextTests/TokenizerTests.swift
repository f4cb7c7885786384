import KBText
import Testing

/// Each line: the text, and its tokens between bars.
@Test(arguments: [
  ("Putin's $120 million", "Putin|'s|$|120|million"),
  ("They don’t, can't, cannot.", "They|do|n’t|,|ca|n't|,|can|not|."),
  ("Russia-Azerbaijan turnover", "Russia|-|Azerbaijan|turnover"),
  ("the U.S. and J.K. Rowling", "the|U.S.|and|J.K.|Rowling"),
  ("Gen. Mark of O'Brien & Co.", "Gen.|Mark|of|O'Brien|&|Co|."),
  ("It cost 1,200.50 euros, 5%, 1.2m", "It|cost|1,200.50|euros|,|5|%|,|1.2m"),
  ("a 20-year-old at 6pm", "a|20|-|year|-|old|at|6pm"),
  ("see https://example.org/a?b=c. Or a@b.org", "see|https://example.org/a?b=c|.|Or|a@b.org"),
  ("“Yes,” ``no'' …", "“|Yes|,|”|``|no|''|…"),
])
func `words, clitics, numbers and marks are tokens`(text: String, tokens: String) {
  let document = Document(text)
  #expect(document.tokens.map { document.text($0) }.joined(separator: "|") == tokens)
}

@Test(arguments: [
  ("He left. She stayed.", "He left.|She stayed."),
  (
    "Mr. Lee met Gen. Poe in the U.S. The talks failed.",
    "Mr. Lee met Gen. Poe in the U.S.|The talks failed."
  ),
  ("“We will go.” He sat. “Why?” she asked.", "“We will go.”|He sat.|“Why?” she asked."),
  ("First line\nSecond line", "First line|Second line"),
  ("It rose 1.5 percent. 20 people died.", "It rose 1.5 percent.|20 people died."),
])
func `sentences end where a reader ends them`(text: String, sentences: String) {
  let document = Document(text)
  #expect(document.sentences.map { document.text($0.range) }.joined(separator: "|") == sentences)
}

@Test func `a text without stops is cut into sentences of a bounded length`() {
  let document = Document(String(repeating: "nine rivers ", count: 1_300))
  #expect(document.tokens.count == 2_600)
  #expect(document.sentences.map(\.tokens) == [0..<1_000, 1_000..<2_000, 2_000..<2_600])
}

@Test func `a text without stops is cut at a space`() {
  let document = Document(
    String(repeating: "$5,", count: 300) + " " + String(repeating: "$5,", count: 300))
  #expect(document.sentences.map { document.text($0.range) }.joined(separator: "|").contains(",|$"))
  #expect(document.sentences.map(\.tokens.count) == [900, 900])
}
