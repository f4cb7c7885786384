import KBLanguage
import KBLexicon
import KBModel
import KBText

/// What the words for a speaker are.
extension StatementText {
  /// The head of a noun phrase: its last word, or the one before the first preposition.
  func head(ofPhrase words: Range<Int>) -> Int? {
    guard !words.isEmpty else { return nil }
    let link = words.first { $0 > words.lowerBound && wordClass($0) == .preposition }
    return (link ?? words.upperBound) - 1
  }

  /// The role that the word names.
  func role(_ i: Int) -> RoleNoun? {
    guard isWord(i) else { return nil }
    return RoleNouns.shared.role(
      of: document.utf8.span.extracting(document.tokens[i].range.offsets))
  }

  /// A noun for any organization: `group`, `company`.
  func isGeneralBody(_ i: Int) -> Bool { groupNoun(i) == .general }

  /// A noun for an organization of its kind: `ministry`, `court`.
  func isNamedBody(_ i: Int) -> Bool { groupNoun(i) == .named }

  private func groupNoun(_ i: Int) -> GroupNouns.Kind? {
    guard isWord(i) else { return nil }
    return GroupNouns.shared.noun(
      document.utf8.span.extracting(document.tokens[i].range.offsets))?.kind
  }

  /// Tagged as a plural noun.
  func isPlural(_ i: Int) -> Bool {
    guard i >= 0, i < count else { return false }
    let tag = Int(syntax.tags[i].rawValue)
    return tag < PartOfSpeech.names.count && PartOfSpeech.names[tag].hasSuffix("S")
      && PartOfSpeech.names[tag].hasPrefix("NN")
  }

  /// The quotation is a title: every longer word begins with a capital, and not only names do.
  func isTitle(_ quotation: Quotation) -> Bool {
    var (capitals, names) = (0, 0)
    for i in quotation.inner where kind(i) == .word {
      if startsCapital(i) {
        let isName = mentionIndex(at: i) { $0.kind == .name && $0.type == .person } != nil
        guard i > quotation.inner.lowerBound else { continue }
        if isName { names += 1 } else { capitals += 1 }
      } else if document.tokens[i].range.byteCount > 3 {
        return false
      }
    }
    return capitals > 0 || names > 1
  }

  /// A new line begins with the token.
  func startsLine(_ i: Int) -> Bool {
    guard i > 0, i < count else { return true }
    return document.utf8[document.tokens[i - 1].range.end..<document.tokens[i].range.start]
      .contains(UInt8(ascii: "\n"))
  }
}
