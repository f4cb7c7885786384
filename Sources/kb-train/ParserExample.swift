import KBLanguage
import KBText

/// A sentence of a treebank as the parser learns from it.
struct ParserExample {
  let words: ParserFeatures
  let oracle: ParserOracle

  /// The sentences of a treebank, in order.
  ///
  /// - Parameters:
  ///   - tags: of each document, as the tagger gives them to text that it was not trained on.
  ///   - supertags: likewise.
  ///   - entries: of each document, what the dictionary knows of its words.
  static func examples(
    _ documents: [TreebankDocument], _ features: [DocumentFeatures], _ tags: [[PartOfSpeech]],
    _ supertags: [[Supertag]], _ entries: [[DictionaryEntry]]
  ) -> [ParserExample] {
    documents.indices.flatMap { d in
      documents[d].document.sentences.map { sentence in
        var words = ParserFeatures()
        words.begin(sentence.tokens, features[d].words, tags[d], supertags[d], entries[d])
        return ParserExample(words: words, oracle: ParserOracle(documents[d], sentence.tokens))
      }
    }
  }
}
