import KBText
import Testing

/// Each line: the text, and its tokens between bars.
@Test(arguments: [
  ("the regionending decades of rule", "the|region|ending|decades|of|rule"),
  ("war in Ukraineaccording to him", "war|in|Ukraine|according|to|him"),
  ("many countriesincluding Iran", "many|countries|including|Iran"),
  // Near misses: words of their own, and names that only end like one.
  ("He kept attending fundraising events", "He|kept|attending|fundraising|events"),
  ("a breakthrough, reinforcing talks", "a|breakthrough|,|reinforcing|talks"),
  ("Nantwich and Greenwich are towns", "Nantwich|and|Greenwich|are|towns"),
  ("spending and lending", "spending|and|lending"),
])
func `words that lost the space between them are two tokens`(text: String, tokens: String) {
  let document = Document(text)
  #expect(document.tokens.map { document.text($0) }.joined(separator: "|") == tokens)
}

@Test
func `tokens of random bytes lie in order, on character borders, and cover all but white space`() {
  var state: UInt64 = 1
  func random(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
  for _ in 0..<300 {
    let pieces = [
      "a", "Z", ".", " ", "\n", "’", "\"", "é", "漢", "🙂", "1", ",", "'s", "$", "-", "\u{A0}",
      "according",
    ]
    let text = (0..<60).map { _ in pieces[random(pieces.count)] }.joined()
    let document = Document(text)
    var end = 0
    for token in document.tokens {
      #expect(token.range.start >= end && token.range.byteCount > 0)
      #expect(document.utf8[end..<token.range.start].allSatisfy { $0 <= 0x20 || $0 >= 0x80 })
      #expect(document.utf8[token.range.start] & 0xC0 != 0x80)
      end = token.range.end
    }
  }
}
