package import KBText

/// Tags words from left to right by an averaged perceptron that sees the tags it gave before.
package struct PartOfSpeechTagger: Sendable {
  private let weights: SparseWeights
  private let classes: TagClasses
  private let forms: WordFormTable

  package init?(_ model: SparseModel?, classes: TagClasses?, forms: WordFormTable?) {
    guard let model, let classes, let forms, model.weights.classes == PartOfSpeech.names.count
    else { return nil }
    (weights, self.classes, self.forms) = (model.weights, classes, forms)
  }

  /// The tags of all tokens of a document, and which of them are in doubt. O(n) in tokens.
  package func tagging(
    _ document: Document, _ features: DocumentFeatures, _ memory: AnalysisMemory = AnalysisMemory()
  ) -> Tagging {
    var found = Tagging(
      tags: [PartOfSpeech](repeating: PartOfSpeech(rawValue: 0), count: document.tokens.count),
      entries: forms.entries(of: features.words))
    let context = TagFeatures(features.words, classes: classes, entries: found.entries)
    let (list, sums) = (memory.features, memory.sums)
    for sentence in document.sentences {
      var history = TagHistory()
      for batch in sentence.tokens.batches {
        let decided = memory.tags.set(sums, of: batch, weights, list) {
          context.wordKey($0)
        } append: {
          context.appendWord($0, to: list)
        } decide: { i, best, lead in
          found.tags[i] = PartOfSpeech(rawValue: UInt8(best))
          return lead >= Self.certainty && context.hasOnly(found.tags[i], i)
        }
        list.removeAll()
        for i in batch {
          defer { list.endWord() }
          if decided.contains(i - batch.lowerBound) { continue }
          context.appendNeighbours(i, sentence.tokens, to: list)
        }
        weights.add(list, to: sums)
        let settled = sums.words(batch.count, leadingBy: Self.certainty, of: weights.classes)
        for i in batch {
          let word = i - batch.lowerBound
          defer { history.append(found.tags[i], context.word(i)) }
          if decided.contains(word) { continue }
          if !settled.contains(word) {
            list.removeAll()
            context.appendHistory(i, sentence.tokens, history, to: list)
            list.endWord()
            weights.add(list, to: sums, from: word)
          }
          if context.isUnknown(i) { for tag in Self.closed { sums[word, tag] = .min } }
          let (best, lead) = sums.lead(word, of: weights.classes)
          found.tags[i] = PartOfSpeech(rawValue: UInt8(best))
          guard lead < TagDoubt.widest else { continue }
          let second = sums.best(word, of: weights.classes, but: best)
          if let doubt = TagDoubt(i, best, second, margin: lead, tagClass: context.tagClass(i)) {
            found.doubts.append(doubt)
          }
        }
      }
    }
    return found
  }

  /// The tags of all tokens of a document. O(n) in tokens.
  package func tags(
    _ document: Document, _ features: DocumentFeatures, _ memory: AnalysisMemory = AnalysisMemory()
  ) -> [PartOfSpeech] {
    tagging(document, features, memory).tags
  }

  /// Where the features of a word that had one tag only lead by as much by themselves, nothing else is asked: two words
  /// of five. Tuned on the development sets: with 170 of 41,388 tags 5 are lost, with 150 8, with 130 26. Where those
  /// of its neighbours do, the tags before it are not asked: three words of ten more. With 165 to 200 no more than four
  /// tags are lost, with 150 ten.
  private static let certainty = 175

  /// Tags whose words are all known: one that is not, `said diver Kim Olander`, is no preposition.
  private static let closed: [Int] = [
    "CC", "DT", "EX", "IN", "MD", "PDT", "POS", "PRP", "PRP$", "RP", "TO", "WDT", "WP", "WP$",
    "WRB",
  ].compactMap(PartOfSpeech.names.firstIndex(of:))
}
