import KBText
import Testing

/// Each text, and the dateline that its first sentence begins with.
@Test(arguments: [
  ("BAKU, Azerbaijan (AP) — Two men met.", "BAKU, Azerbaijan (AP) —"),
  ("KABUL: The rebels left.", "KABUL:"),
  ("(CNN) Police arrested a man.", "(CNN)"),
  ("Nagpur (India) (AFP) – The team won.", "Nagpur (India) (AFP) –"),
  ("MOSCOW -- A court ruled.", "MOSCOW --"),
  ("Finland sent aid.", ""),
  ("The talks – long and hard – failed.", ""),
  ("NATO sent troops.", ""),
  ("Ann Lee, 52, left.", ""),
])
func `a dateline ends before the clause`(text: String, dateline: String) throws {
  let document = Document(text)
  let sentence = try #require(document.sentences.first)
  let tokens = document.dateline(of: sentence)
  let words =
    tokens.isEmpty
    ? ""
    : document.text(
      document.tokens[tokens.lowerBound].range.union(document.tokens[tokens.upperBound - 1].range))
  #expect(words == dateline)
}
