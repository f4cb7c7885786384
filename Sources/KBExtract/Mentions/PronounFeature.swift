/// What is looked at when a pronoun and an entity named before it are weighed; names as in `lists/pronoun-weights.tsv`.
enum PronounFeature: Int, CaseIterable {
  // Sentences between the pronoun and the entity's last mention.
  case sameSentence, previousSentence, twoBack, threeBack, fourBack, farther
  case sameParagraph
  // What the last mention was.
  case wasSubject, wasObject, wasPossessor, wasOther, wasName, wasNominal, wasPronoun
  /// `British` of `a British firm`.
  case wasAdjective
  /// It was the last mention of all that fit, or the last but one.
  case nearest, secondNearest
  /// The first fitting one of its sentence.
  case firstInSentence
  // Mentions of the entity so far.
  case once, twice, often, veryOften, mostFrequent
  case genderKnown
  /// Both subjects, or both not.
  case parallel
  /// The subject of the verb that governs the pronoun.
  case subjectOfClause
  case onlyOne
  /// Both inside or both outside of the same quotation.
  case sameQuotation, pronounQuoted
  /// It speaks the quotation that the pronoun stands in.
  case speaksQuotation
  /// The pronoun stands in a relative clause on it.
  case inRelativeClause
  /// The same word pointed at it last.
  case samePronoun
  /// Same relation to the verb: both `obj`, both `obl`.
  case sameRelation
  /// Subject and mentioned most.
  case frequentSubject
  /// The pronoun begins the paragraph, and the entity is mentioned most.
  case opensParagraph
  /// Several: `the managers`, `Voss and Holm`.
  case isSeveral
  /// Subject of a reporting verb: the pronoun (with who was one), or the last mention.
  case pronounSpeaks, bothSpeak, otherSpoke
  /// `Voss said so. He added`: both, in the next sentence of the paragraph.
  case speaksOn
  /// The article does not name it: `a senior official`.
  case isUnnamed, unnamedInSentence
  // It was a subject, and the last that fits, or in the sentence before, or in this one.
  case nearestSubject, previousSubject, sameSentenceSubject
  /// The subject of the main verb of its sentence.
  case mainSubject
  /// `Voss said he`: a person who is the subject of a verb that reports the pronoun's clause.
  case subjectOfReport
  /// In a relative clause or another that the pronoun stands outside of.
  case isEmbedded
  /// `himself` beside the subject of his clause.
  case reflexive
  /// First entity of its kind in the article.
  case isFirst
  case isPerson, isOrganization, isCountry, isPlace, isOther
  case pronounSubject, pronounPossessive
  /// `it is clear that`, `made it hard to`: means nothing, whatever it could.
  case expletive
  /// An organization or a country where the pronoun speaks, or owns, or where it reports the pronoun's clause
  /// (`Moscow argued that its`).
  case bodySpeaks, bodyOwns, bodyReports
  /// Stands for the choice of none.
  case none
}
