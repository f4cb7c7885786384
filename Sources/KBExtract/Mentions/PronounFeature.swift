/// What is looked at when a pronoun and an entity named before it are weighed; names as in `lists/pronoun-weights.tsv`.
enum PronounFeature: Int, CaseIterable {
  // Sentences between the pronoun and the entity's last mention.
  case sameSentence, previousSentence, twoBack, threeBack, farther
  case sameParagraph
  // What the last mention was.
  case wasSubject, wasObject, wasPossessor, wasOther, wasName, wasNominal, wasPronoun
  /// It was the last mention of all that fit, or the last but one.
  case nearest, secondNearest
  /// The first fitting one of its sentence.
  case firstInSentence
  // Mentions of the entity so far.
  case once, twice, often, mostFrequent
  case genderKnown
  /// Both subjects, or both not.
  case parallel
  /// The subject of the verb that governs the pronoun.
  case subjectOfClause
  case onlyOne
  /// Both inside or both outside of the same quotation.
  case sameQuotation, pronounQuoted
  case isPerson, isOrganization, isCountry, isPlace, isOther
  case pronounSubject, pronounPossessive
  /// Stands for the choice of none.
  case none
}
