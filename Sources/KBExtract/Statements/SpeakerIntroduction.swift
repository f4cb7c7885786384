import KBLexicon
import KBModel
import KBText

/// Finds the name of a speaker who is first described and then named: `An aid group says … . Open Hand released the
/// figures on Friday.`
struct SpeakerIntroduction {
  private let text: StatementText
  /// How many sentences behind the description somebody named as `the minister, Anton Rehl,` may stand.
  private static let reach = 3

  init(_ text: StatementText) { self.text = text }

  /// The entity first named by one of the next sentences, where nothing speaks against its being the speaker.
  ///
  /// - Parameter speakers: the words for all speakers of the article.
  func name(of speaker: Statement.Speaker, among speakers: Set<TextRange>) -> Int? {
    let words = text.document.tokens(in: speaker.words)
    guard words.count > 1, let head = text.head(ofPhrase: words) else { return nil }
    let isPerson = text.role(head).map { !$0.isPlural && $0.rank != .relation } ?? false
    guard isPerson || text.isGeneralBody(head) else { return nil }
    let first = text.document.sentenceIndex(ofToken: words.lowerBound) + 1
    let end = min(first + (isPerson ? Self.reach : 1), text.document.sentences.count)
    let isSomebodys = (head..<words.upperBound).contains { text.nameMention(at: $0) != nil }
    for index in tokens(first, end) {
      let sentence = text.document.sentences[index].tokens
      for name in newNames(in: sentence, isPerson ? .person : .organization) {
        let tokens = text.document.tokens(in: text.mentions[name].range)
        let title = title(before: tokens, in: sentence)
        let speaks = speakers.contains { $0.contains(text.mentions[name].range) }
        // A spokesman for the governor is not the party's spokesman.
        let isAlike = title.contains { isSame($0, head) } && !(isSomebodys && isOwned(title))
        let isNext = index == first && speaks
        let fits =
          isPerson
          ? isAlike || isNext && title.isEmpty && tokens.count > 1
          : isNext && isIndefinite(words) && (title.isEmpty || isAlike) && !isOffice(tokens, head)
        if fits { return text.mentions[name].entity }
      }
    }
    return nil
  }

  private func isOwned(_ title: Range<Int>) -> Bool {
    title.contains {
      text.wordClass($0) == .possessive || text.wordClass($0) == .genitive
        || text.nameMention(at: $0) != nil
    }
  }

  /// The name tells of another kind of body: `Foreign Ministry` is no aid group.
  private func isOffice(_ name: Range<Int>, _ head: Int) -> Bool {
    name.contains { text.isNamedBody($0) && !text.isNamedBody(head) }
  }

  private func isIndefinite(_ words: Range<Int>) -> Bool {
    text.word(words.lowerBound, is: "a") || text.word(words.lowerBound, is: "an")
  }

  /// Indices of the mentions in a sentence that name somebody or something for the first time.
  private func newNames(in sentence: Range<Int>, _ type: Mention.NameType) -> [Int] {
    var (found, last): ([Int], Int?) = ([], nil)
    for i in sentence.prefix(40) where text.quotation(at: i) == nil {
      guard let index = text.mentionIndex(at: i, where: { $0.kind == .name && $0.type == type }),
        index != last
      else { continue }
      last = index
      let entity = text.mentions[index].entity
      if text.firstMention(of: entity) == index { found.append(index) }
    }
    return found
  }

  /// The words that tell what the name is: its titles, or `the minister` before the comma of an apposition.
  private func title(before name: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let isApposed = text.isComma(name.lowerBound - 1)
    let last = isApposed ? name.lowerBound - 2 : name.lowerBound - 1
    guard let phrase = text.nounPhrase(endingAt: last, from: sentence.lowerBound) else {
      return tokens(name.lowerBound, name.lowerBound)
    }
    // In Oslo on Sunday, Anton Rehl: no title.
    let isDefinite =
      text.wordClass(phrase.lowerBound) == .determiner
      || text.wordClass(phrase.lowerBound) == .possessive
      || phrase.contains { text.wordClass($0) == .genitive }
    return isApposed && !isDefinite ? tokens(name.lowerBound, name.lowerBound) : phrase
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    if text.isGeneralBody(a), text.isGeneralBody(b) { return true }
    guard let (a, b) = text.role(a).flatMap({ a in text.role(b).map { (a, $0) } }) else {
      return false
    }
    return a.id == b.id || a.rank == .general && b.rank == .general
  }
}
