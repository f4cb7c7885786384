private import KBText

/// Names of people, countries, towns and the words around them, as an image that is searched in place.
package struct NameLexicon: Sendable {
  /// What is known of a word or phrase.
  package struct Entry: Equatable, Sendable {
    package var traits: WordTraits
    /// ISO 3166-1 alpha-2 of the country that a town or region lies in, zeros where there is none.
    package var country: SIMD2<UInt8>

    package init(traits: WordTraits, country: SIMD2<UInt8>) {
      (self.traits, self.country) = (traits, country)
    }
  }

  /// Bytes of an entry: traits, country, two that are free.
  package static let entryBytes = 8
  private let table: WeightTable

  package init?(_ file: ModelFile?) {
    guard let file, file.table.classes == Self.entryBytes else { return nil }
    table = file.table
  }

  /// The entry of a phrase by the hashes of its words in lower case. O(1).
  package func entry(_ phrase: UInt64) -> Entry? {
    guard let row = table.row(phrase) else { return nil }
    return Entry(
      traits: WordTraits(rawValue: row.loadUnaligned(as: UInt32.self)),
      country: SIMD2(
        row.load(fromByteOffset: 4, as: UInt8.self), row.load(fromByteOffset: 5, as: UInt8.self)))
  }

  /// The key of a phrase: nil for the first word.
  @inline(__always)
  package static func key(_ previous: UInt64?, _ word: UInt64) -> UInt64 {
    FeatureHash.of(1, previous ?? 0, word)
  }

  /// The key of the words of `name`, cut as text is.
  package static func keys(of name: String) -> [UInt64] {
    let document = Document(name)
    var previous: UInt64?
    return document.tokens.map { token in
      let key = key(previous, WordFeatures(token, of: document.utf8.span).lower)
      previous = key
      return key
    }
  }

  /// Adds to each word of a sentence what the lexicon knows of it and of the longest phrase that it is part of.
  package func mark(_ words: inout [WordFeatures], in sentence: Range<Int>) {
    for start in sentence {
      let first = words[start]
      guard first.traits.contains(.word), let entry = entry(Self.key(nil, first.lower)) else {
        continue
      }
      // A name that is written small is a word: "china", "may".
      let isUpper = first.traits.contains(.capitalized)
      words[start].traits.formUnion(entry.traits.intersection(isUpper ? .lexical : .wordLists))
      guard isUpper, entry.traits.contains(.continues) else { continue }
      markPhrase(&words, from: start, in: sentence)
    }
  }

  private func markPhrase(_ words: inout [WordFeatures], from start: Int, in sentence: Range<Int>) {
    var key = Self.key(nil, words[start].lower)
    var (end, traits) = (start, WordTraits())
    var next = start + 1
    while next < sentence.upperBound {
      key = Self.key(key, words[next].lower)
      guard let entry = entry(key) else { break }
      let found = entry.traits.intersection(.lexical)
      if !found.isEmpty { (end, traits) = (next, found) }
      guard entry.traits.contains(.continues) else { break }
      next += 1
    }
    guard end > start else { return }
    for i in start...end { words[i].traits.formUnion(traits.union(.phrase)) }
  }
}

extension WordTraits {
  /// What a word in lower case may be too.
  package static let wordLists: WordTraits = [.title, .organizationWord, .placeWord]
}
