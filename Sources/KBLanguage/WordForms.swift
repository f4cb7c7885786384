/// What a word can be by the dictionary, as bits: the parts of speech of its base forms, and how it is inflected.
package struct WordForms: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let noun = WordForms(rawValue: 1 << 0)
  /// A noun that the dictionary writes with a capital.
  package static let name = WordForms(rawValue: 1 << 1)
  package static let plural = WordForms(rawValue: 1 << 2)
  package static let verb = WordForms(rawValue: 1 << 3)
  /// `says`, `goes`
  package static let thirdPerson = WordForms(rawValue: 1 << 4)
  package static let gerund = WordForms(rawValue: 1 << 5)
  /// Past tense, participle or both.
  package static let past = WordForms(rawValue: 1 << 6)
  package static let adjective = WordForms(rawValue: 1 << 7)
  package static let adverb = WordForms(rawValue: 1 << 8)
  package static let comparative = WordForms(rawValue: 1 << 9)
  package static let superlative = WordForms(rawValue: 1 << 10)
}

/// The dictionary's words and their inflected forms, as an image that is searched in place.
package struct WordFormTable: Sendable {
  /// Bytes of an entry: a `DictionaryEntry`, little-endian.
  package static let entryBytes = 4
  private let table: WeightTable

  package init?(_ file: ModelFile?) {
    guard let file, file.table.classes == Self.entryBytes else { return nil }
    table = file.table
  }

  /// What the dictionary knows of each word.
  package func entries(of words: [WordFeatures]) -> [DictionaryEntry] {
    words.map { entry(of: $0.lower) }
  }

  /// What the dictionary knows of a word, by the hash of its lower case; 0 for a word that it has not. O(1).
  @inline(__always)
  package func entry(of lower: UInt64) -> DictionaryEntry {
    guard let row = table.row(lower) else { return DictionaryEntry(rawValue: 0) }
    return DictionaryEntry(rawValue: row.loadUnaligned(as: UInt32.self))
  }
}
