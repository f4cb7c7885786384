import KBLexicon
import KBModel
import KBText

/// Tells which entity the words for a speaker mean, from those words alone.
struct SpeakerNamer {
  private let text: StatementText

  init(_ text: StatementText) { self.text = text }

  /// The country of a capital that stands for it, the agency of `the Xinhua news agency`; nil where nobody is named.
  ///
  /// Of several who speak together the first, where only he is named: `Rehl and his brother`.
  func entity(of tokens: Range<Int>) -> Int? {
    let joint = tokens.first {
      $0 > tokens.lowerBound && text.word($0, is: "and") && text.nameMention(at: $0) == nil
    }
    if let joint, (joint..<tokens.upperBound).contains(where: { text.nameMention(at: $0) != nil }) {
      return nil
    }
    let link = tokens.first { $0 == joint || $0 > tokens.lowerBound && isLink($0) }
    let head = (link ?? tokens.upperBound) - 1
    guard let index = text.mentionIndex(at: head, where: { _ in true }) else {
      return apposition(behind: tokens, of: head) ?? bodyName(before: head, in: tokens)
        ?? bodyName(behind: link, of: head, in: tokens)
    }
    let mention = text.mentions[index]
    // Gazprom officials are not Gazprom, nor is the Oslo mayor Oslo.
    let isWhole = mention.range.end == text.document.tokens[head].range.end
    guard isWhole, mention.type != .nationality || mention.kind != .name else { return nil }
    // A capital speaks for its country; the White House speaks for itself.
    return mention.type == .organization ? mention.entity : mention.standsFor ?? mention.entity
  }

  /// A preposition, no name's own: `of` in `the office of the mayor`, not in `the Bank of Norway`, nor is `Per` in `Per Hagen`.
  private func isLink(_ token: Int) -> Bool {
    text.wordClass(token) == .preposition && text.nameMention(at: token) == nil
  }

  /// `The company, Rios Energy, said`: the name between two commas or dashes behind a noun for an organization.
  private func apposition(behind tokens: Range<Int>, of head: Int) -> Int? {
    let comma = tokens.upperBound
    let first = text.wordClass(comma + 1) == .determiner ? comma + 2 : comma + 1
    guard head == comma - 1, isBody(head), text.isComma(comma) || text.isDash(comma),
      let name = text.nameMention(at: first), name.lowerBound == first,
      text.isComma(name.upperBound) || text.isDash(name.upperBound)
    else { return nil }
    return organization(endingAt: name.upperBound - 1)
  }

  /// The organization named before the noun for who speaks for it, or for what it is: `a Foreign Ministry spokesman`,
  /// `the Xinhua news agency`, `Rios Energy's officials`.
  private func bodyName(before head: Int, in tokens: Range<Int>) -> Int? {
    var last = head
    while tokens.contains(last), text.nameMention(at: last) == nil {
      let isWhat = last < head && isBody(head) && text.wordClass(last) == .noun
      guard isBodyNoun(last) || isWhat || text.wordClass(last) == .genitive && isVoice(head) else {
        return nil
      }
      last -= 1
    }
    guard last < head, tokens.contains(last) else { return nil }
    return organization(endingAt: last)
  }

  /// The organization behind the noun for who speaks for it: `a spokesman for the Harbour Board`, `an editorial in the
  /// Morning Star newspaper`.
  private func bodyName(behind link: Int?, of head: Int, in tokens: Range<Int>) -> Int? {
    guard let link, text.word(link, in: .voiceLink), isVoice(head), var last = tokens.last else {
      return nil
    }
    while last > link, isBody(last), text.nameMention(at: last) == nil { last -= 1 }
    guard last > link, let name = text.nameMention(at: last) else { return nil }
    for i in link + 1..<max(link + 1, name.lowerBound) {
      switch text.wordClass(i) {
      case .determiner, .adjective: continue
      default: return nil
      }
    }
    return organization(endingAt: last)
  }

  private func isVoice(_ i: Int) -> Bool { text.word(i, in: .voice) }

  private func isBody(_ i: Int) -> Bool {
    text.reportingNoun(i)?.kind == .body || text.isGeneralBody(i)
  }

  /// Taggers take `official` for an adjective even at the end of a phrase.
  private func isBodyNoun(_ i: Int) -> Bool {
    text.isSpeakerNoun(i) || text.word(i, is: "official")
  }

  private func organization(endingAt last: Int) -> Int? {
    text.mentionIndex(at: last) { $0.kind == .name && $0.type == .organization }
      .map { text.mentions[$0].entity }
  }
}
