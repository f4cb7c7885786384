package import KBText

/// Tags words from left to right by an averaged perceptron that sees the tags it gave before.
package struct PartOfSpeechTagger: Sendable {
  private let table: WeightTable

  package init?(_ file: ModelFile?) {
    guard let file, file.table.classes == PartOfSpeech.names.count else { return nil }
    table = file.table
  }

  /// The tags of all tokens of a document.
  package func tags(_ document: Document, _ features: DocumentFeatures) -> [PartOfSpeech] {
    var tags = [PartOfSpeech](repeating: PartOfSpeech(rawValue: 0), count: document.tokens.count)
    for sentence in document.sentences { tag(sentence.tokens, features.words, &tags) }
    return tags
  }

  /// Sets the tags of one sentence.
  private func tag(_ sentence: Range<Int>, _ words: [WordFeatures], _ tags: inout [PartOfSpeech]) {
    for i in sentence {
      var sums = SIMD64<Int16>.zero
      Self.forEachFeature(of: i, in: sentence, words, tags) { feature in
        guard let row = table.row(feature) else { return }
        sums &+= SIMD64<Int16>(truncatingIfNeeded: row.loadUnaligned(as: SIMD64<Int8>.self))
      }
      var (best, score) = (0, sums[0])
      for tag in 1..<PartOfSpeech.names.count where sums[tag] > score {
        (best, score) = (tag, sums[tag])
      }
      tags[i] = PartOfSpeech(rawValue: UInt8(best))
    }
  }

  /// Calls `body` with each feature of the word at `i`; `tags` before it are known.
  @inline(__always)
  package static func forEachFeature(
    of i: Int, in sentence: Range<Int>, _ words: [WordFeatures], _ tags: [PartOfSpeech],
    _ body: (UInt64) -> Void
  ) {
    let (first, last) = (sentence.lowerBound, sentence.upperBound - 1)
    let word = words[i]
    let before = i > first ? words[i - 1].lower : 1
    let before2 = i > first + 1 ? words[i - 2].lower : 1
    let after = i < last ? words[i + 1].lower : 2
    let after2 = i + 1 < last ? words[i + 2].lower : 2
    let tag = UInt64(i > first ? tags[i - 1].rawValue : 100)
    let tag2 = UInt64(i > first + 1 ? tags[i - 2].rawValue : 100)
    let afterSuffix = i < last ? words[i + 1].suffixes[2] : 2
    let beforeSuffix = i > first ? words[i - 1].suffixes[2] : 1
    let traits = UInt64(word.traits.rawValue)

    body(FeatureHash.of(100, 0))
    body(FeatureHash.of(101, word.form))
    body(FeatureHash.of(102, word.lower))
    body(FeatureHash.of(103, word.shape))
    for n in 0..<4 {
      body(FeatureHash.of(104 + UInt64(n), word.suffixes[n]))
      body(FeatureHash.of(108 + UInt64(n), word.prefixes[n]))
    }
    body(FeatureHash.of(112, tag))
    body(FeatureHash.of(113, tag, tag2))
    body(FeatureHash.of(114, tag, word.lower))
    body(FeatureHash.of(115, before))
    body(FeatureHash.of(116, before2))
    body(FeatureHash.of(117, after))
    body(FeatureHash.of(118, after2))
    body(FeatureHash.of(119, before, word.lower))
    body(FeatureHash.of(120, word.lower, after))
    body(FeatureHash.of(121, afterSuffix))
    body(FeatureHash.of(122, beforeSuffix, word.suffixes[2]))
    body(FeatureHash.of(123, tag, tag2, word.lower))
    body(FeatureHash.of(124, traits))
    body(FeatureHash.of(125, word.shape, word.suffixes[2]))
    body(FeatureHash.of(126, traits & 0x3F_0000, tag))
    body(FeatureHash.of(127, tag, word.suffixes[2]))
    body(FeatureHash.of(128, tag, after))
    body(FeatureHash.of(129, after, after2))
    body(FeatureHash.of(130, i < last ? words[i + 1].shape : 2))
    body(FeatureHash.of(131, tag, afterSuffix, word.suffixes[2]))
    body(FeatureHash.of(132, before, after))
    body(FeatureHash.of(133, tag2, before))
    body(
      FeatureHash.of(
        134, word.shape, UInt64((i < last ? words[i + 1].traits : []).rawValue & 0x3F_0000)))
  }
}
