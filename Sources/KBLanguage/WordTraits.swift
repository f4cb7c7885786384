/// Facts about a word, as bits: what the lexicon has it as, its case, and where it stands.
package struct WordTraits: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  // From the lexicon; these may hold of a phrase that the word is part of.
  package static let maleName = WordTraits(rawValue: 1 << 0)
  package static let femaleName = WordTraits(rawValue: 1 << 1)
  package static let surname = WordTraits(rawValue: 1 << 2)
  package static let country = WordTraits(rawValue: 1 << 3)
  package static let demonym = WordTraits(rawValue: 1 << 4)
  package static let town = WordTraits(rawValue: 1 << 5)
  package static let region = WordTraits(rawValue: 1 << 6)
  package static let title = WordTraits(rawValue: 1 << 7)
  package static let organizationWord = WordTraits(rawValue: 1 << 8)
  package static let placeWord = WordTraits(rawValue: 1 << 9)
  package static let month = WordTraits(rawValue: 1 << 10)
  package static let weekday = WordTraits(rawValue: 1 << 11)
  package static let capital = WordTraits(rawValue: 1 << 12)
  /// A phrase of the lexicon begins here or goes on: it has more than one word.
  package static let phrase = WordTraits(rawValue: 1 << 13)
  package static let outlet = WordTraits(rawValue: 1 << 14)
  package static let commonSurname = WordTraits(rawValue: 1 << 15)
  /// In the lexicon's table only: a longer phrase begins with these words.
  package static let continues = WordTraits(rawValue: 1 << 16)

  // From the text.
  package static let word = WordTraits(rawValue: 1 << 17)
  package static let number = WordTraits(rawValue: 1 << 18)
  package static let capitalized = WordTraits(rawValue: 1 << 19)
  package static let allCapitals = WordTraits(rawValue: 1 << 20)
  package static let sentenceStart = WordTraits(rawValue: 1 << 21)
  /// The sentence has hardly a word in lower case: capitals say little.
  package static let headline = WordTraits(rawValue: 1 << 22)
  /// The same word stands in lower case elsewhere in the document.
  package static let lowerElsewhere = WordTraits(rawValue: 1 << 23)
  /// The same word stands capitalised inside a sentence elsewhere in the document.
  package static let upperElsewhere = WordTraits(rawValue: 1 << 24)

  /// The bits that the lexicon gives.
  package static let lexical = WordTraits(rawValue: 0xFFFF)
  package static let lexicalCount = 16
}
