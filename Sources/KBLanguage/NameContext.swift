/// What the name tagger looks at around a word of one sentence.
package struct NameContext {
  private let sentence: Range<Int>
  /// For each word: its run of capitalised words (joined by `of`, `the`, hyphens), as a range of tokens.
  private var runs: [Range<Int32>]
  package private(set) var hasCandidates = false
  /// For each word: whether it begins with a capital, stands beside such a word or, three words at most, between two.
  private var nearCapital: [Bool]

  package init(_ sentence: Range<Int>, _ words: [WordFeatures]) {
    self.sentence = sentence
    runs = []
    runs.reserveCapacity(sentence.count)
    nearCapital = [Bool](repeating: false, count: sentence.count)
    var i = sentence.lowerBound
    var lastEnd = i
    while i < sentence.upperBound {
      var end = i + 1
      if words[i].traits.contains(.capitalized) {
        while end < sentence.upperBound, words[end].traits.contains(.capitalized) { end += 1 }
        let gap = i - lastEnd
        let near = hasCandidates && gap <= Self.reach ? lastEnd : max(i - 1, sentence.lowerBound)
        for j in near..<min(end + 1, sentence.upperBound) {
          nearCapital[j - sentence.lowerBound] = true
        }
        (hasCandidates, lastEnd) = (true, end)
      }
      runs.append(contentsOf: repeatElement(Int32(i)..<Int32(end), count: end - i))
      i = end
    }
  }

  /// In words; not tuned.
  private static let reach = 3

  @inline(__always)
  func isNearCapital(_ i: Int) -> Bool { nearCapital[i - sentence.lowerBound] }

  /// Appends each feature of the word at `i`.
  package func append(
    of i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech], to list: FeatureList
  ) {
    Self.appendWord(words[i], tags[i], to: list)
    appendContext(i, words, tags, to: list)
  }

  /// A number for all that `appendWord` looks at: the other parts of a word's features follow from its form.
  @inline(__always)
  static func wordKey(_ word: WordFeatures, _ tag: PartOfSpeech) -> UInt64 {
    let bits = UInt64(word.traits.rawValue) << 32 | UInt64(word.surroundings.rawValue) << 8
    return FeatureHash.of(299, word.form, bits | UInt64(tag.rawValue))
  }

  /// What the word and its tag tell by themselves.
  @inline(__always)
  static func appendWord(_ word: WordFeatures, _ tag: PartOfSpeech, to list: FeatureList) {
    let (own, shape) = (UInt64(word.traits.rawValue), word.shape)
    let (lexical, cased) = (own & 0x8000_FFFF, own & 0x01FE_0000)
    list.append(FeatureHash.of(200, 0))
    list.append(FeatureHash.of(201, word.lower))
    list.append(FeatureHash.of(202, word.form))
    list.append(FeatureHash.of(210, shape))
    for n in 0..<4 {
      list.append(FeatureHash.of(214 + UInt64(n), word.prefixes[n]))
      list.append(FeatureHash.of(218 + UInt64(n), word.suffixes[n]))
    }
    list.append(FeatureHash.of(224, own))
    list.append(FeatureHash.of(228, lexical, UInt64(tag.rawValue)))
    list.append(FeatureHash.of(229, UInt64(tag.rawValue), cased))
    list.append(FeatureHash.of(239, cased))
    var bits = word.traits.intersection(.lexical).rawValue
    while bits != 0 {
      let bit = UInt64(bits.trailingZeroBitCount)
      bits &= bits - 1
      list.append(FeatureHash.of(240, bit))
      list.append(FeatureHash.of(241, bit, shape))
      list.append(FeatureHash.of(242, bit, cased))
    }
    guard word.traits.contains(.capitalized) else { return }
    let around = word.surroundings.rawValue
    list.append(FeatureHash.of(254, UInt64(around)))
    list.append(FeatureHash.of(255, UInt64(around & 0x0FFF), lexical))
    list.append(FeatureHash.of(256, UInt64(around), shape))
    var left = around
    while left != 0 {
      list.append(FeatureHash.of(258, UInt64(left.trailingZeroBitCount), cased))
      left &= left - 1
    }
  }

  /// What stands around the word tells.
  func appendContext(
    _ i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech], to list: FeatureList
  ) {
    let (first, last) = (sentence.lowerBound, sentence.upperBound - 1)
    let word = words[i]
    func lower(_ j: Int) -> UInt64 { j < first ? 1 : j > last ? 2 : words[j].lower }
    func shape(_ j: Int) -> UInt64 { j < first ? 1 : j > last ? 2 : words[j].shape }
    func tag(_ j: Int) -> UInt64 { j < first ? 100 : j > last ? 101 : UInt64(tags[j].rawValue) }
    func traits(_ j: Int) -> UInt64 {
      j < first || j > last ? 1 << 31 : UInt64(words[j].traits.rawValue)
    }
    func lexical(_ j: Int) -> UInt64 { traits(j) & 0x8000_FFFF }
    let (w, b, a, s) = (word.lower, lower(i - 1), lower(i + 1), word.shape)
    let own = traits(i)

    list.append(FeatureHash.of(203, b))
    list.append(FeatureHash.of(204, a))
    list.append(FeatureHash.of(205, lower(i - 2)))
    list.append(FeatureHash.of(206, lower(i + 2)))
    list.append(FeatureHash.of(207, b, w))
    list.append(FeatureHash.of(208, w, a))
    list.append(FeatureHash.of(209, b, a))
    list.append(FeatureHash.of(211, shape(i - 1), s))
    list.append(FeatureHash.of(212, s, shape(i + 1)))
    list.append(FeatureHash.of(213, shape(i - 1), s, shape(i + 1)))
    list.append(FeatureHash.of(222, i > first ? words[i - 1].suffixes[2] : 1, s))
    list.append(FeatureHash.of(223, i < last ? words[i + 1].suffixes[2] : 2, s))
    list.append(FeatureHash.of(225, lexical(i), lexical(i + 1)))
    list.append(FeatureHash.of(226, lexical(i - 1), lexical(i)))
    list.append(FeatureHash.of(227, lexical(i - 1), lexical(i), lexical(i + 1)))
    list.append(FeatureHash.of(230, tag(i - 1), tag(i)))
    list.append(FeatureHash.of(231, tag(i), tag(i + 1)))
    list.append(FeatureHash.of(232, tag(i - 1), tag(i), tag(i + 1)))
    list.append(FeatureHash.of(233, b, s))
    list.append(FeatureHash.of(234, a, s))
    list.append(FeatureHash.of(235, b, lexical(i)))
    list.append(FeatureHash.of(236, a, lexical(i)))
    list.append(FeatureHash.of(237, b, lower(i - 2), s))
    list.append(FeatureHash.of(238, a, lower(i + 2), s))
    var bits = UInt32(truncatingIfNeeded: lexical(i + 1)) & 0xFFFF
    while bits != 0 {
      list.append(FeatureHash.of(243, UInt64(bits.trailingZeroBitCount), s))
      bits &= bits - 1
    }
    bits = UInt32(truncatingIfNeeded: lexical(i - 1)) & 0xFFFF
    while bits != 0 {
      list.append(FeatureHash.of(244, UInt64(bits.trailingZeroBitCount), s))
      bits &= bits - 1
    }
    guard word.traits.contains(.capitalized) else {
      list.append(FeatureHash.of(252, w, tag(i - 1), tag(i + 1)))
      list.append(FeatureHash.of(253, w, lexical(i - 1), lexical(i + 1)))
      return
    }
    // The capitals around: where the run begins and ends, what stands beside it, what it ends in.
    let run = runs[i - first]
    let (start, end) = (Int(run.lowerBound), Int(run.upperBound))
    let place = UInt64(min(i - start, 3) * 4 + min(end - 1 - i, 3))
    list.append(FeatureHash.of(245, place, own & 0x0060_0000))
    list.append(FeatureHash.of(246, place, lower(end)))
    list.append(FeatureHash.of(247, place, lower(start - 1)))
    list.append(FeatureHash.of(248, place, words[end - 1].lower))
    list.append(FeatureHash.of(249, place, words[start].lower))
    list.append(FeatureHash.of(250, place, lexical(end - 1)))
    list.append(FeatureHash.of(251, place, lexical(start)))
    var left = word.surroundings.rawValue
    while left != 0 {
      list.append(FeatureHash.of(257, UInt64(left.trailingZeroBitCount), place))
      left &= left - 1
    }
  }
}
