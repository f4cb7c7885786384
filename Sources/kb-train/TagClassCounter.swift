import KBLanguage

/// Counts the tags of each word and makes classes of them; `TagClasses` reads the result.
struct TagClassCounter {
  private var counts: [UInt64: [PartOfSpeech: Int]] = [:]

  /// - Parameter documents: with the features of their words.
  init(_ documents: [(document: TreebankDocument, words: [WordFeatures])]) {
    for (document, words) in documents {
      for (word, tag) in zip(words, document.tags) {
        if let tag { counts[word.lower, default: [:]][tag, default: 0] += 1 }
      }
    }
  }

  /// Words seen three times or more; a tag that one of twenty occurrences has belongs to the class.
  func image() -> ModelImage {
    var image = ModelImage(classes: TagClasses.entryBytes)
    for (word, tags) in counts {
      let total = tags.values.reduce(0, +)
      guard total >= 3 else { continue }
      let ranked = tags.filter { $0.value * 20 >= total }.sorted {
        $0.value != $1.value ? $0.value > $1.value : $0.key.rawValue < $1.key.rawValue
      }.map(\.key.rawValue)
      let number = TagClasses.number([ranked[0]] + ranked.sorted())
      image.append(word, (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
    }
    return image
  }
}
