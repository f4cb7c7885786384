public import KBText

/// What helps to find the noun behind a number without a parser: words that end the phrase, plurals without an s,
/// and words whose number is a name.
public final class CountedNouns: Sendable {
  public static let shared = CountedNouns()

  private let stops: PhraseIndex
  private let plurals: PhraseIndex
  private let singulars: [String]
  private let numbered: PhraseIndex
  private let scales: PhraseIndex

  private init() {
    stops = PhraseIndex(DataList.rows("noun-stops").map { $0[0] })
    let rows = DataList.rows("irregular-plurals").filter { $0.count >= 2 }
    plurals = PhraseIndex(rows.map { $0[0] })
    singulars = rows.map { $0[1] }
    numbered = PhraseIndex(DataList.rows("numbered-names").map { $0[0] })
    scales = PhraseIndex(DataList.rows("scale-words").map { $0[0] })
  }

  /// The word ends a noun phrase: a preposition, a verb, an adverb.
  public func endsPhrase(_ word: TextRange, in utf8: [UInt8]) -> Bool {
    stops.index(of: word, in: utf8.span) != nil
  }

  /// `people`, `aircraft`.
  public func isIrregularPlural(_ word: TextRange, in utf8: [UInt8]) -> Bool {
    plurals.index(of: word, in: utf8.span) != nil
  }

  /// `people` → `person`; nil for a noun that the list lacks.
  public func singular(of word: TextRange, in utf8: [UInt8]) -> String? {
    plurals.index(of: word, in: utf8.span).map { singulars[$0] }
  }

  /// A number behind the word is a name: `Article 5`.
  public func isNumberedName(_ word: TextRange, in utf8: [UInt8]) -> Bool {
    numbered.index(of: word, in: utf8.span) != nil
  }

  /// A number beside the word is a value on a scale: `magnitude 6.1`.
  public func isScale(_ word: TextRange, in utf8: [UInt8]) -> Bool {
    scales.index(of: word, in: utf8.span) != nil
  }
}
