import KBLanguage
import KBLexicon
import KBText

/// Classes of words by their part-of-speech tags, without tags by form; and what depends on what.
struct WordTags {
  let document: Document
  private let tags: [PartOfSpeech]
  private let heads: [Int32]
  private let relations: [Relation]

  init(document: Document, syntax: Syntax?) {
    self.document = document
    tags = syntax.map { Self.mended($0.tags, document) } ?? []
    (heads, relations) = (syntax?.heads ?? [], syntax?.relations ?? [])
  }

  /// Nouns that a tagger takes for verbs: `Output at the mine fell`, `Norvik shares fell`.
  private static func mended(_ tags: [PartOfSpeech], _ document: Document) -> [PartOfSpeech] {
    guard let noun = PartOfSpeech("NN"), let plural = PartOfSpeech("NNS") else { return tags }
    var tags = tags
    for sentence in document.sentences {
      for i in sentence.tokens.dropLast() where i + 1 < tags.count {
        let (tag, next) = (tags[i].name, tags[i + 1].name)
        if i == sentence.tokens.lowerBound, tag == "VB", next == "IN" { tags[i] = noun }
        if tag == "VBZ", next == "VBD" { tags[i] = plural }
      }
    }
    return tags
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

  /// The token that `i` depends on; nil for the root of a sentence and without a parse.
  func head(_ i: Int) -> Int? {
    guard i >= 0, i < heads.count, heads[i] >= 0, Int(heads[i]) != i else { return nil }
    return Int(heads[i])
  }

  /// How it depends on its head; nil without a parse.
  func relation(_ i: Int) -> Relation? { i >= 0 && i < relations.count ? relations[i] : nil }

  /// What depends on `i`, in text order, in a sentence of these tokens.
  func children(_ i: Int, in sentence: Range<Int>) -> [Int] {
    sentence.filter { $0 < heads.count && Int(heads[$0]) == i && $0 != i }
  }

  func child(_ i: Int, in sentence: Range<Int>, _ wanted: Relation...) -> Int? {
    sentence.first {
      $0 < heads.count && Int(heads[$0]) == i && $0 != i && wanted.contains(relations[$0])
    }
  }

  /// The token is the one byte `mark`.
  func isMark(_ i: Int, _ mark: Unicode.Scalar) -> Bool {
    guard document.tokens.indices.contains(i) else { return false }
    let range = document.tokens[i].range
    return range.byteCount == 1 && document.utf8[range.start] == UInt8(ascii: mark)
  }

  func isTagged(_ i: Int, _ name: String) -> Bool { tag(i)?.name == name }

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

  /// A preposition, of the phrase whose head is `i`.
  func hasCase(_ i: Int, in sentence: Range<Int>, _ words: StaticString...) -> Bool {
    sentence.contains { child in
      child < heads.count && Int(heads[child]) == i && relations[child] == .case
        && words.contains { isAny(child, $0) }
    }
  }

  func isAny(_ i: Int, _ words: StaticString...) -> Bool {
    guard let range = word(i) else { return false }
    let bytes = document.utf8.span.extracting(range.offsets)
    for word in words where bytes.equalsFolded(word) { return true }
    return false
  }
}
