/// The features by which a word of a sentence is tagged.
package struct TagFeatures {
  private let words: [WordFeatures]
  /// The class of each word of the document.
  private let classes: [UInt64]
  private let entries: [DictionaryEntry]

  /// - Parameter entries: what the dictionary knows of each word.
  package init(_ words: [WordFeatures], classes: TagClasses, entries: [DictionaryEntry]) {
    (self.words, self.entries) = (words, entries)
    self.classes = words.map { classes.of($0.lower) }
  }

  /// True for a word that was not learnt, or too seldom.
  @inline(__always)
  func isUnknown(_ i: Int) -> Bool {
    classes[i] == TagClasses.unknown && words[i].traits.contains(.word)
  }

  /// True for a word that had no other tag where it was learnt.
  @inline(__always)
  func hasOnly(_ tag: PartOfSpeech, _ i: Int) -> Bool {
    classes[i] == Self.singles[Int(tag.rawValue)]
  }

  /// The class of words of one tag, by tag.
  private static let singles = PartOfSpeech.names.indices.map {
    UInt64(TagClasses.number([UInt8($0), UInt8($0)]))
  }

  /// The word at `i` by the hash of its lower case.
  @inline(__always)
  package func word(_ i: Int) -> UInt64 { words[i].lower }

  /// The `TagClasses` number of the word at `i`.
  @inline(__always)
  func tagClass(_ i: Int) -> UInt64 { classes[i] }

  /// Appends each feature of the word at `i`.
  @inline(__always)
  package func append(
    of i: Int, in sentence: Range<Int>, _ history: TagHistory, to list: FeatureList
  ) {
    appendWord(i, to: list)
    appendNeighbours(i, sentence, to: list)
    appendHistory(i, sentence, history, to: list)
  }

  /// A number for all that `appendWord` looks at: the other parts of a word's features follow from its form.
  @inline(__always)
  func wordKey(_ i: Int) -> UInt64 {
    let word = words[i]
    return FeatureHash.of(
      199, word.form, UInt64(word.traits.rawValue) << 8 | UInt64(word.setting.rawValue))
  }

  /// What the word tells by itself.
  @inline(__always)
  func appendWord(_ i: Int, to list: FeatureList) {
    let (word, tags, forms) = (words[i], classes[i], UInt64(entries[i].forms.rawValue))
    let traits = UInt64(word.traits.rawValue)
    list.append(FeatureHash.of(100, 0))
    list.append(FeatureHash.of(101, word.form))
    list.append(FeatureHash.of(102, word.lower))
    list.append(FeatureHash.of(103, word.shape))
    for n in 0..<4 { list.append(FeatureHash.of(104 + UInt64(n), word.suffixes[n])) }
    for n in 1..<4 { list.append(FeatureHash.of(108 + UInt64(n), word.prefixes[n])) }
    list.append(FeatureHash.of(124, traits))
    list.append(FeatureHash.of(125, word.shape, word.suffixes[2]))
    list.append(FeatureHash.of(140, tags))
    list.append(FeatureHash.of(149, word.shape, tags))
    list.append(FeatureHash.of(165, forms))
    list.append(FeatureHash.of(166, word.shape, forms))
    if word.longSuffix != 0 {
      list.append(FeatureHash.of(150, word.longSuffix))
      list.append(FeatureHash.of(151, word.longPrefix))
    }
    var bits = word.traits.intersection(.lexical).rawValue
    while bits != 0 {
      list.append(FeatureHash.of(152, UInt64(bits.trailingZeroBitCount), traits >> 19 & 15))
      bits &= bits - 1
    }
    list.append(FeatureHash.of(154, word.runs))
    let spaces = UInt64(word.setting.intersection(.spaces).rawValue)
    if word.traits.contains(.word) {
      list.append(FeatureHash.of(163, spaces, word.lower))
    } else {
      list.append(FeatureHash.of(160, spaces, word.form))
      list.append(FeatureHash.of(161, UInt64(word.setting.rawValue), word.form))
      if word.setting.contains(.link) { list.append(FeatureHash.of(164, 0)) }
    }
  }

  /// What the words around it tell.
  @inline(__always)
  func appendNeighbours(_ i: Int, _ sentence: Range<Int>, to list: FeatureList) {
    let (first, last) = (sentence.lowerBound, sentence.upperBound - 1)
    let word = words[i]
    let before = i > first ? words[i - 1].lower : 1
    let before2 = i > first + 1 ? words[i - 2].lower : 1
    let after = i < last ? words[i + 1].lower : 2
    let after2 = i + 1 < last ? words[i + 2].lower : 2
    let shapeBefore = i > first ? words[i - 1].shape : 1
    let shapeAfter = i < last ? words[i + 1].shape : 2
    let tagsAfter = i < last ? classes[i + 1] : TagClasses.end
    let caseAfter = i < last ? UInt64(words[i + 1].traits.rawValue) & 0x3F_0000 : 0

    list.append(FeatureHash.of(115, before))
    list.append(FeatureHash.of(116, before2))
    list.append(FeatureHash.of(117, after))
    list.append(FeatureHash.of(118, after2))
    list.append(FeatureHash.of(119, before, word.lower))
    list.append(FeatureHash.of(120, word.lower, after))
    list.append(FeatureHash.of(121, i < last ? words[i + 1].suffixes[2] : 2))
    list.append(FeatureHash.of(122, i > first ? words[i - 1].suffixes[2] : 1, word.suffixes[2]))
    list.append(FeatureHash.of(129, after, after2))
    list.append(FeatureHash.of(130, shapeAfter))
    list.append(FeatureHash.of(132, before, after))
    list.append(FeatureHash.of(134, word.shape, caseAfter))
    list.append(FeatureHash.of(141, tagsAfter))
    list.append(FeatureHash.of(142, classes[i], tagsAfter))
    list.append(
      FeatureHash.of(167, i < last ? UInt64(entries[i + 1].forms.rawValue) : Self.noForms))
    list.append(FeatureHash.of(146, word.lower, tagsAfter))
    list.append(
      FeatureHash.of(153, UInt64(word.traits.rawValue >> 17), shapeBefore, shapeAfter))
    list.append(FeatureHash.of(156, word.suffixes[1], word.shape, shapeBefore))
    if !word.traits.contains(.word) {
      let spaces = UInt64(word.setting.intersection(.spaces).rawValue)
      list.append(FeatureHash.of(162, spaces, word.form, after))
    }
  }

  /// Stands for the forms of a word behind the end of the sentence.
  private static let noForms: UInt64 = 1 << 16

  /// What the tags before it tell.
  @inline(__always)
  func appendHistory(
    _ i: Int, _ sentence: Range<Int>, _ history: TagHistory, to list: FeatureList
  ) {
    let (word, tags, forms) = (words[i], classes[i], UInt64(entries[i].forms.rawValue))
    let tagsAfter = i + 1 < sentence.upperBound ? classes[i + 1] : TagClasses.end
    let (tag, tag2) = (history.tag, history.tag2)
    list.append(FeatureHash.of(112, tag))
    list.append(FeatureHash.of(113, tag, tag2))
    list.append(FeatureHash.of(114, tag, word.lower))
    list.append(FeatureHash.of(126, UInt64(word.traits.rawValue) & 0x3F_0000, tag))
    list.append(FeatureHash.of(127, tag, word.suffixes[2]))
    list.append(FeatureHash.of(180, tag, tags))
    list.append(FeatureHash.of(182, tag, tags, tagsAfter))
    list.append(FeatureHash.of(183, history.verb, tags == TagClasses.unknown ? forms : tags))
  }
}
