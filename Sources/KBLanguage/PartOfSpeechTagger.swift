package import KBText

/// Tags words from left to right by an averaged perceptron that sees the tags it gave before.
package struct PartOfSpeechTagger: Sendable {
  private let weights: SparseWeights
  private let classes: TagClasses

  package init?(_ file: SparseModelFile?, classes: TagClasses?) {
    guard let file, let classes, file.weights.classes == PartOfSpeech.names.count else {
      return nil
    }
    (weights, self.classes) = (file.weights, classes)
  }

  /// The tags of all tokens of a document. O(n) in tokens.
  package func tags(_ document: Document, _ features: DocumentFeatures) -> [PartOfSpeech] {
    var tags = [PartOfSpeech](repeating: PartOfSpeech(rawValue: 0), count: document.tokens.count)
    let context = TagFeatures(features.words, classes: classes)
    let list = FeatureList()
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: PartOfSpeech.names.count) { sums in
      guard let base = sums.baseAddress else { return }
      for sentence in document.sentences {
        var (tag, tag2) = (PartOfSpeech(rawValue: 0), PartOfSpeech(rawValue: 0))
        for i in sentence.tokens {
          list.removeAll()
          context.append(of: i, in: sentence.tokens, tag, tag2, to: list)
          sums.update(repeating: 0)
          weights.add(list, to: base)
          if context.isUnknown(i) { for tag in Self.closed { sums[tag] = .min } }
          (tag, tag2) = (Self.best(sums), tag)
          tags[i] = tag
        }
      }
    }
    return tags
  }

  /// Tags whose words are all known: one that is not, `said diver Kim Olander`, is no preposition.
  private static let closed: [Int] = [
    "CC", "DT", "EX", "IN", "MD", "PDT", "POS", "PRP", "PRP$", "RP", "TO", "WDT", "WP", "WP$",
    "WRB",
  ].compactMap(PartOfSpeech.names.firstIndex(of:))

  /// The first of the tags that score most.
  @inline(__always)
  private static func best(_ sums: UnsafeMutableBufferPointer<Int16>) -> PartOfSpeech {
    var best = 0
    for tag in 1..<sums.count where sums[tag] > sums[best] { best = tag }
    return PartOfSpeech(rawValue: UInt8(best))
  }
}
