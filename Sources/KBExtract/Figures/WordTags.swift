import KBLanguage
import KBLexicon
import KBText

/// Classes of words by their part-of-speech tags; without tags, by form.
struct WordTags {
  let document: Document
  private let tags: [PartOfSpeech]

  init(document: Document, syntax: Syntax?) {
    self.document = document
    tags = syntax?.tags ?? []
  }

  private static let nouns = set("NN", "NNS", "NNP", "NNPS")
  private static let names = set("NNP", "NNPS")
  private static let verbs = set("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
  private static let modifiers = set("JJ", "JJR", "JJS", "VBN", "VBG", "CD", "HYPH", "POS", "AFX")
  private static let determiners = set("DT", "PDT", "PRP$")
  private static let adverbs = set("RB", "RBR", "RBS")

  private static func set(_ names: String...) -> Set<PartOfSpeech> {
    Set(names.compactMap(PartOfSpeech.init))
  }

  private func tag(_ i: Int) -> PartOfSpeech? { i >= 0 && i < tags.count ? tags[i] : nil }

  private func word(_ i: Int) -> TextRange? {
    i >= 0 && i < document.tokens.count && document.tokens[i].kind == .word
      ? document.tokens[i].range : nil
  }

  func isNoun(_ i: Int) -> Bool {
    if let tag = tag(i) { return Self.nouns.contains(tag) && document.tokens[i].kind == .word }
    guard let word = word(i) else { return false }
    return !CountedNouns.shared.endsPhrase(word, in: document.utf8)
  }

  func isProperNoun(_ i: Int) -> Bool {
    if let tag = tag(i) { return Self.names.contains(tag) }
    return word(i).map { document.utf8[$0.start].isASCIIUpper } ?? false
  }

  func isModifier(_ i: Int) -> Bool { tag(i).map { Self.modifiers.contains($0) } ?? false }

  func isDeterminer(_ i: Int) -> Bool {
    if let tag = tag(i) { return Self.determiners.contains(tag) }
    return isAny(
      i, "the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "those")
  }

  func isVerb(_ i: Int) -> Bool { tag(i).map { Self.verbs.contains($0) } ?? false }

  func isAdverb(_ i: Int) -> Bool { tag(i).map { Self.adverbs.contains($0) } ?? false }

  /// `was`, `has been`, `will`, `to` before a verb.
  func isAuxiliary(_ i: Int) -> Bool {
    isAny(i, "is", "are", "was", "were", "be", "been", "being", "has", "have", "had")
      || isAny(
        i, "will", "would", "could", "should", "may", "might", "must", "can", "did", "does", "do")
  }

  func isAny(_ i: Int, _ words: StaticString...) -> Bool {
    guard let range = word(i) else { return false }
    let bytes = document.utf8.span.extracting(range.offsets)
    for word in words where bytes.equalsFolded(word) { return true }
    return false
  }
}
