import KBLexicon
import KBText

/// Tells reports of sports, in which attacks and strikes are play, from news.
struct SportsFilter {
  private let isReport: Bool
  private let sentences: Set<Int>

  /// O(n) in tokens.
  init(_ document: Document, _ lexicon: EventLexicon) {
    var words: Set<String> = []
    var sentences: Set<Int> = []
    for sentence in document.sentences {
      var own: Set<String> = []
      for token in sentence.tokens where document.tokens[token].kind == .word {
        let word = document.text(document.tokens[token]).lowercased()
        if lexicon.isSportsWord(word) { own.insert(word) }
      }
      if own.count > 1 { sentences.insert(sentence.range.start) }
      words.formUnion(own)
    }
    self.sentences = sentences
    // Five different words in a text of news length: no article of the labelled sets on politics has so many.
    isReport = words.count >= 5
  }

  func covers(_ sentence: Sentence) -> Bool {
    isReport || sentences.contains(sentence.range.start)
  }
}
