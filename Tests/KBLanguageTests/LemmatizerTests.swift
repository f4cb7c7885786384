import KBLanguage
import Testing

/// Each line: word, Penn tag, lemma.
@Test(arguments: [
  ("said", "VBD", "say"), ("meeting", "VBG", "meet"), ("met", "VBN", "meet"),
  ("announced", "VBD", "announce"),
  ("accuses", "VBZ", "accuse"), ("warned", "VBD", "warn"), ("denied", "VBD", "deny"),
  ("agreed", "VBD", "agree"),
  ("stopped", "VBD", "stop"), ("calling", "VBG", "call"), ("urging", "VBG", "urge"),
  ("fled", "VBD", "flee"),
  ("withdrew", "VBD", "withdraw"), ("Condemned", "VBD", "condemn"), ("bombed", "VBD", "bomb"),
  ("invaded", "VBD", "invade"), ("exported", "VBD", "export"), ("imposing", "VBG", "impose"),
  ("countries", "NNS", "country"), ("men", "NNS", "man"), ("attacks", "NNS", "attack"),
  ("crises", "NNS", "crisis"),
  ("losses", "NNS", "loss"), ("boxes", "NNS", "box"), ("larger", "JJR", "large"),
  ("worst", "JJS", "bad"),
  ("is", "VBZ", "be"), ("n't", "RB", "not"), ("bus", "NN", "bus"), ("found", "VBD", "find"),
])
func `words give their dictionary form`(word: String, tag: String, lemma: String) throws {
  let tag = try #require(PartOfSpeech(tag))
  #expect(Lemmatizer.shared.lemma(of: word, tag: tag) == lemma)
}
