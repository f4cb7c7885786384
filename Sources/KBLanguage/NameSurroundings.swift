/// What stands around a capitalised word, as bits that are joined over all its occurrences in a document
/// (after Chieu and Ng, Named Entity Recognition with a Maximum Entropy Approach, 2003).
package struct NameSurroundings: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

  static let afterTitle = NameSurroundings(rawValue: 1 << 0)
  static let afterGivenName = NameSurroundings(rawValue: 1 << 1)
  static let beforeSurname = NameSurroundings(rawValue: 1 << 2)
  /// Its run of capitals holds `Party`, `Inc.`
  static let besideOrganizationWord = NameSurroundings(rawValue: 1 << 3)
  static let besidePlaceWord = NameSurroundings(rawValue: 1 << 4)
  static let beforeNationality = NameSurroundings(rawValue: 1 << 5)
  static let afterPlacePreposition = NameSurroundings(rawValue: 1 << 6)
  static let afterThe = NameSurroundings(rawValue: 1 << 7)
  static let inParentheses = NameSurroundings(rawValue: 1 << 8)
  static let alone = NameSurroundings(rawValue: 1 << 9)
  static let firstOfRun = NameSurroundings(rawValue: 1 << 10)
  static let lastOfRun = NameSurroundings(rawValue: 1 << 11)
  static let beforePossessive = NameSurroundings(rawValue: 1 << 12)
  static let beforeSpeech = NameSurroundings(rawValue: 1 << 13)
  static let beforeCountry = NameSurroundings(rawValue: 1 << 14)
  static let afterNationality = NameSurroundings(rawValue: 1 << 15)

  /// The surroundings of the capitalised word at `i`.
  init(of i: Int, in sentence: Range<Int>, _ words: [WordFeatures]) {
    self = []
    let before = i > sentence.lowerBound ? words[i - 1] : nil
    let after = i + 1 < sentence.upperBound ? words[i + 1] : nil
    let joinsBefore = before?.traits.contains(.capitalized) ?? false
    let joinsAfter = after?.traits.contains(.capitalized) ?? false
    if let traits = before?.traits {
      if traits.contains(.title) { insert(.afterTitle) }
      if joinsBefore, !traits.isDisjoint(with: [.maleName, .femaleName]) {
        insert(.afterGivenName)
      }
      if traits.contains(.demonym) { insert(.afterNationality) }
      if joinsBefore, traits.contains(.placeWord) { insert(.besidePlaceWord) }
    }
    if let traits = after?.traits {
      if joinsAfter, traits.contains(.surname) { insert(.beforeSurname) }
      if joinsAfter, traits.contains(.organizationWord) { insert(.besideOrganizationWord) }
      if joinsAfter, traits.contains(.placeWord) { insert(.besidePlaceWord) }
      if traits.contains(.demonym) { insert(.beforeNationality) }
    }
    if let word = before?.lower {
      if Self.placePrepositions.contains(word) { insert(.afterPlacePreposition) }
      if word == Self.the { insert(.afterThe) }
      if word == Self.parenthesis { insert(.inParentheses) }
    }
    if let word = after?.lower {
      if Self.possessives.contains(word) { insert(.beforePossessive) }
      if Self.speech.contains(word) { insert(.beforeSpeech) }
      if word == Self.comma, i + 2 < sentence.upperBound, words[i + 2].traits.contains(.country) {
        insert(.beforeCountry)
      }
    }
    if !joinsBefore, !joinsAfter { insert(.alone) }
    if !joinsBefore, joinsAfter { insert(.firstOfRun) }
    if joinsBefore, !joinsAfter { insert(.lastOfRun) }
  }

  private static func hash(_ word: StaticString) -> UInt64 {
    var hash = FeatureHash.empty
    for i in 0..<word.utf8CodeUnitCount { hash = FeatureHash.append(word.utf8Start[i], to: hash) }
    return hash
  }
  private static let the = hash("the")
  private static let comma = hash(",")
  private static let parenthesis = hash("(")
  private static let possessives = [hash("'s"), hash("’s")]
  private static let placePrepositions = [
    hash("in"), hash("near"), hash("at"), hash("from"), hash("to"),
  ]
  private static let speech = [hash("said"), hash("says"), hash("told"), hash("also")]
}
