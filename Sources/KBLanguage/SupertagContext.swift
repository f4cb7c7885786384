/// What the supertagger looks at in one sentence, from its first word to its last.
package struct SupertagContext {
  private var sentence = 0..<0
  private var surroundings = SupertagSurroundings()
  // What the supertags given so far say: how many roots and subjects, and what came last, 1 a subject, 2 a verb.
  private var roots = 0
  private var subjects = 0
  private var last: UInt64 = 0

  package init() {}

  package mutating func begin(_ sentence: Range<Int>, _ tags: [PartOfSpeech]) {
    self.sentence = sentence
    surroundings.begin(sentence, tags)
    (roots, subjects, last) = (0, 0, 0)
  }

  /// Takes down the supertag of a word that has this tag, before the next word is asked for.
  package mutating func note(_ supertag: Supertag, _ tag: PartOfSpeech) {
    if supertag == .root { roots = min(roots + 1, 2) }
    if supertag.isSubject { subjects = min(subjects + 1, 3) }
    if supertag.isSubject { last = 1 } else if tag.isVerb { last = 2 }
  }

  /// Calls `body` with each feature of the word at `i`; `found` before it is known.
  @inline(__always)
  package func forEachFeature(
    of i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ entries: [DictionaryEntry],
    _ found: [Supertag], _ body: (UInt64) -> Void
  ) {
    forEachFirstFeature(of: i, words, tags, body)
    forEachTagFeature(of: i, words, tags, entries, body)
    forEachSupertagFeature(of: i, words, tags, entries, found, body)
  }

  /// How many features are asked first.
  package static let firstCount = 13

  /// What the word and those nearest to it tell: most words are decided by it. The templates are some that weigh much;
  /// 8 or 20 decide as much at the same cost.
  @inline(__always)
  func forEachFirstFeature(
    of i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ body: (UInt64) -> Void
  ) {
    let sentence = sentence
    func lower(_ j: Int) -> UInt64 { sentence.contains(j) ? words[j].lower : 1 }
    func tag(_ j: Int) -> UInt64 { sentence.contains(j) ? UInt64(tags[j].rawValue) : 100 }
    let (w, suffix) = (words[i].lower, words[i].suffixes[2])
    let (before, after) = (lower(i - 1), lower(i + 1))
    let (t, a, a2, b, b2) = (tag(i), tag(i - 1), tag(i - 2), tag(i + 1), tag(i + 2))
    let (at, count) = (i - sentence.lowerBound, sentence.count)
    let (around, end) = (surroundings.words[at], surroundings.words[count])
    let (leftTag, rightTag) = (tag(around.verbBefore), tag(around.verbAfter))
    let (governor, mark) = (lower(around.preposition), lower(around.joint))
    let (ta, verbs) = (t &+ 128 &* a, verbs(around, end))

    body(FeatureHash.of(802, w, t))
    body(FeatureHash.of(803, t, a, b))
    body(FeatureHash.of(805, t, b, b2))
    body(FeatureHash.of(807, ta, a2, b))
    body(FeatureHash.of(811, w, b))
    body(FeatureHash.of(812, before, t))
    body(FeatureHash.of(813, after, t))
    body(FeatureHash.of(815, after, w))
    body(FeatureHash.of(818, suffix, t))
    body(FeatureHash.of(830, t, leftTag, rightTag))
    body(FeatureHash.of(836, governor, t))
    body(FeatureHash.of(870, verbs, t))
    body(FeatureHash.of(874, mark, t))
  }

  /// What else the words and the tags of the sentence tell.
  @inline(__always)
  func forEachTagFeature(
    of i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ entries: [DictionaryEntry],
    _ body: (UInt64) -> Void
  ) {
    let sentence = sentence
    func lower(_ j: Int) -> UInt64 { sentence.contains(j) ? words[j].lower : 1 }
    func tag(_ j: Int) -> UInt64 { sentence.contains(j) ? UInt64(tags[j].rawValue) : 100 }
    let (w, suffix) = (words[i].lower, words[i].suffixes[2])
    let (before, after, before2, after2) = (lower(i - 1), lower(i + 1), lower(i - 2), lower(i + 2))
    let (t, a, a2, a3) = (tag(i), tag(i - 1), tag(i - 2), tag(i - 3))
    let (b, b2, b3) = (tag(i + 1), tag(i + 2), tag(i + 3))
    let (at, count) = (i - sentence.lowerBound, sentence.count)
    let (around, end) = (surroundings.words[at], surroundings.words[count])
    let (left, right) = (around.verbBefore, around.verbAfter)
    let (leftTag, rightTag) = (tag(left), tag(right))
    let (ta, tb) = (t &+ 128 &* a, t &+ 128 &* b)
    let governor = lower(around.preposition)
    let (fromStart, fromEnd) = (UInt64(min(at, 4)), UInt64(min(count - 1 - at, 5)))
    let verbs = verbs(around, end)
    let mark = lower(around.joint)
    let (nounLeft, nounRight) = (lower(around.nounBefore), lower(around.nounAfter))
    let breaks = UInt64(min(around.breaks, 3) + 4 * min(end.breaks - around.breaks, 3))
    func sense(_ j: Int) -> UInt64 { sentence.contains(j) ? entries[j].sense(of: tags[j]) : 0 }
    let (kind, kindBefore, kindAfter) = (sense(i), sense(i - 1), sense(i + 1))
    let verbKind = sense(left)
    let suffixBefore = sentence.contains(i - 1) ? words[i - 1].suffixes[2] : 1
    let suffixAfter = sentence.contains(i + 1) ? words[i + 1].suffixes[2] : 1

    body(FeatureHash.of(801, w))
    body(FeatureHash.of(804, t, a, a2))
    body(FeatureHash.of(806, ta, b, b2))
    body(FeatureHash.of(808, tb, b2, b3))
    body(FeatureHash.of(809, ta, a2, a3))
    body(FeatureHash.of(810, w, a))
    body(FeatureHash.of(814, before, w))
    body(FeatureHash.of(816, before2, t))
    body(FeatureHash.of(817, after2, t))
    body(FeatureHash.of(819, suffix, a, b))
    body(FeatureHash.of(824, w, a, b))
    body(FeatureHash.of(825, tb, b2, a &+ 128 &* b3))
    body(FeatureHash.of(826, before, after, t))
    body(FeatureHash.of(827, after, b2, t))
    body(FeatureHash.of(828, after2, b, t))
    body(FeatureHash.of(829, before2, a, t))
    body(FeatureHash.of(831, tb, leftTag, rightTag))
    body(FeatureHash.of(832, ta, leftTag, rightTag))
    body(FeatureHash.of(833, t, rightTag, right < 0 ? 0 : UInt64(right - i)))
    body(FeatureHash.of(834, t, leftTag, left < 0 ? 0 : UInt64(i - left)))
    body(FeatureHash.of(837, governor, lower(left), t))
    body(FeatureHash.of(838, lower(left), t, rightTag))
    body(FeatureHash.of(839, governor, w))
    // Parts of words.
    body(FeatureHash.of(840, suffix, suffixAfter))
    body(FeatureHash.of(841, suffixBefore, suffix))
    body(FeatureHash.of(842, suffixBefore, suffix, suffixAfter))
    body(FeatureHash.of(843, suffixBefore, t, suffixAfter))
    body(FeatureHash.of(844, after, after2))
    body(FeatureHash.of(845, before2, before))
    body(FeatureHash.of(846, before, w, after))
    body(FeatureHash.of(847, UInt64(words[i].traits.rawValue & 0x1F_FFFF), t))
    body(FeatureHash.of(848, words[i].shape, t))
    // More of what stands around.
    body(FeatureHash.of(850, after, w, t))
    body(FeatureHash.of(851, before, w, t))
    body(FeatureHash.of(852, after, t, b2))
    body(FeatureHash.of(853, before, t, a2))
    body(FeatureHash.of(854, w, b, b2))
    body(FeatureHash.of(855, w, a, a2))
    body(FeatureHash.of(856, w, leftTag, rightTag))
    body(FeatureHash.of(857, lower(left), w))
    body(FeatureHash.of(858, before, governor, t))
    body(FeatureHash.of(859, tag(i - 4) &+ 128 &* tag(i + 4), t, a &+ 128 &* b))
    body(FeatureHash.of(860, tb, b2 &+ 128 &* b3, tag(i + 4)))
    body(FeatureHash.of(865, fromStart, t, fromEnd))
    // The clause.
    body(FeatureHash.of(871, verbs & 3, w))
    body(FeatureHash.of(872, tag(sentence.upperBound - 1), t, verbs & 3))
    body(FeatureHash.of(875, mark, t, leftTag))
    body(FeatureHash.of(876, mark, w))
    body(FeatureHash.of(877, mark, lower(left), t))
    body(FeatureHash.of(880, nounLeft, t))
    body(FeatureHash.of(881, nounLeft, governor, t))
    body(FeatureHash.of(882, nounRight, t))
    body(FeatureHash.of(883, nounRight, w))
    body(FeatureHash.of(884, lower(right), t))
    body(FeatureHash.of(885, lower(right), w))
    body(FeatureHash.of(886, lower(right), lower(left), t))
    body(FeatureHash.of(887, around.quoted ? 1 : 0, t, tag(sentence.upperBound - 1)))
    body(FeatureHash.of(888, breaks, t))
    body(FeatureHash.of(889, breaks, t, leftTag &* 128 &+ rightTag))
    // What the words mean, and what the verbs are built with.
    body(FeatureHash.of(900, kind, t))
    body(FeatureHash.of(901, kind, a, b))
    body(FeatureHash.of(903, kindBefore, t))
    body(FeatureHash.of(904, kindAfter, t))
    body(FeatureHash.of(905, kind, governor))
    body(FeatureHash.of(906, kind, lower(left)))
    body(FeatureHash.of(908, verbKind, t, governor))
    body(FeatureHash.of(911, kind, verbKind, t))
    body(FeatureHash.of(912, kindBefore, kind, t))
    body(FeatureHash.of(913, kindAfter, kind, t))
    body(FeatureHash.of(914, entries[i].frames(of: tags[i]), t, b))
    body(FeatureHash.of(915, kind, leftTag, rightTag))
    body(FeatureHash.of(916, kindBefore, w))
    body(FeatureHash.of(917, kindAfter, w))
    body(FeatureHash.of(918, before, kind))
    body(FeatureHash.of(919, after, kind))
  }

  /// What the supertags before the word tell.
  @inline(__always)
  func forEachSupertagFeature(
    of i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ entries: [DictionaryEntry],
    _ found: [Supertag], _ body: (UInt64) -> Void
  ) {
    let sentence = sentence
    func tag(_ j: Int) -> UInt64 { sentence.contains(j) ? UInt64(tags[j].rawValue) : 100 }
    func supertag(_ j: Int) -> UInt64 { sentence.contains(j) ? UInt64(found[j].rawValue) : 100 }
    let (w, t, b) = (words[i].lower, tag(i), tag(i + 1))
    let after = sentence.contains(i + 1) ? words[i + 1].lower : 1
    let (p, p2) = (supertag(i - 1), supertag(i - 2))
    let at = i - sentence.lowerBound
    let around = surroundings.words[at]
    let rightTag = tag(around.verbAfter)
    let tb = t &+ 128 &* b
    let verbs = verbs(around, surroundings.words[sentence.count])
    let rooted = UInt64(roots)
    let left = around.verbBefore
    let kind = entries[i].sense(of: tags[i])
    let frames = left < 0 ? 0 : entries[left].frames(of: tags[left])

    body(FeatureHash.of(820, p, t))
    body(FeatureHash.of(821, p, p2, t))
    body(FeatureHash.of(822, p, w))
    body(FeatureHash.of(823, p, t, b))
    body(FeatureHash.of(835, p, tb, rightTag))
    body(FeatureHash.of(861, p, p2, tb))
    body(FeatureHash.of(862, p, after, t))
    body(FeatureHash.of(863, p, w, b))
    body(FeatureHash.of(864, supertag(i - 3), p2, p))
    body(FeatureHash.of(873, verbs, p, t))
    body(FeatureHash.of(890, rooted, t))
    body(FeatureHash.of(891, rooted &+ 4 &* UInt64(subjects), t, UInt64(min(at, 2))))
    body(FeatureHash.of(892, rooted, w))
    body(FeatureHash.of(893, rooted &+ 4 &* UInt64(subjects), t, rightTag))
    body(FeatureHash.of(894, last, t))
    body(FeatureHash.of(895, last, t, p))
    body(FeatureHash.of(896, last, w))
    body(FeatureHash.of(897, last &+ 4 &* rooted, t, b))
    body(FeatureHash.of(902, kind, p))
    body(FeatureHash.of(909, frames, t, p))
  }

  /// How many verbs stand before the word and from it on, three at most.
  @inline(__always)
  private func verbs(
    _ word: SupertagSurroundings.Word, _ end: SupertagSurroundings.Word
  ) -> UInt64 {
    UInt64(min(word.verbs, 3) + 4 * min(end.verbs - word.verbs, 3))
  }
}
