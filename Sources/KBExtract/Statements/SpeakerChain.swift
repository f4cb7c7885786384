import KBLexicon
import KBModel
import KBText

/// Names the speakers whom their own words leave open, from the statements and sentences around them.
struct SpeakerChain {
  private let text: StatementText
  private let introductions: SpeakerIntroduction

  init(_ text: StatementText) {
    self.text = text
    introductions = SpeakerIntroduction(text)
  }

  /// - Returns: the statements in their order, some with the entity or the antecedent of a speaker filled in.
  func resolved(_ statements: [Statement]) -> [Statement] {
    var statements = statements
    let speakers = Set(statements.compactMap { $0.speaker?.words })
    var before: Statement.Speaker?
    for index in order(of: statements) {
      guard var speaker = statements[index].speaker else { continue }
      if speaker.entity == nil {
        speaker.entity =
          introductions.name(of: speaker, among: speakers)
          ?? before.flatMap { continued(by: speaker, from: $0) } ?? onlyPerson(before: speaker)
        if speaker.entity == nil, let before {
          speaker.antecedent = antecedent(of: speaker, before)
        }
        statements[index].speaker = speaker
      }
      before = speaker
    }
    return statements
  }

  /// By where the speakers stand.
  private func order(of statements: [Statement]) -> [Int] {
    statements.indices.sorted {
      let (a, b) = (
        statements[$0].speaker?.range.start ?? 0, statements[$1].speaker?.range.start ?? 0
      )
      return (a, $0) < (b, $1)
    }
  }

  /// `Rehl said … He added …`, `the Harbour Board said … The group warned …`: who spoke last speaks on.
  private func continued(by speaker: Statement.Speaker, from before: Statement.Speaker) -> Int? {
    guard let entity = before.entity, text.entities.indices.contains(entity),
      let distance = distance(from: before, to: speaker)
    else { return nil }
    let words = text.document.tokens(in: speaker.words)
    switch text.entities[entity].kind {
    case .person:
      let last = text.document.tokens(in: before.words)
      return isPersonal(words, text.entities[entity]) || isDescribed(words, by: last)
        ? entity : nil
    case .organization: return distance == 1 && isBody(words) ? entity : nil
    default: return nil
    }
  }

  /// `He`, where the sentence before names one person alone.
  private func onlyPerson(before speaker: Statement.Speaker) -> Int? {
    let words = text.document.tokens(in: speaker.range)
    guard words.count == 1, let first = words.first, text.wordClass(first) == .pronoun else {
      return nil
    }
    let index = text.document.sentenceIndex(ofToken: first)
    guard index > 0, index < text.document.sentences.count else { return nil }
    var only: Int?
    for i in text.document.sentences[index - 1].tokens.prefix(100) {
      guard
        let mention = text.mentionIndex(at: i, where: { $0.kind == .name && $0.type == .person })
      else { continue }
      let entity = text.mentions[mention].entity
      if let only, only != entity { return nil }
      only = entity
    }
    guard let only, text.entities.indices.contains(only), isPersonal(words, text.entities[only])
    else { return nil }
    return only
  }

  /// Sentences from one speaker to the next: 0 or 1; nil for more.
  private func distance(from before: Statement.Speaker, to speaker: Statement.Speaker) -> Int? {
    guard let first = text.document.tokens(in: speaker.range).first,
      let last = text.document.tokens(in: before.range).last
    else { return nil }
    let distance =
      text.document.sentenceIndex(ofToken: first) - text.document.sentenceIndex(ofToken: last)
    return 0...1 ~= distance ? distance : nil
  }

  private func isPersonal(_ words: Range<Int>, _ person: Entity) -> Bool {
    guard words.count == 1 else { return false }
    if text.word(words.lowerBound, is: "he") { return person.gender != .female }
    return text.word(words.lowerBound, is: "she") && person.gender != .male
  }

  /// `The official`, where `a police official` spoke last.
  private func isDescribed(_ words: Range<Int>, by last: Range<Int>) -> Bool {
    guard words.count == 2, text.word(words.lowerBound, is: "the"),
      let role = text.role(words.upperBound - 1)
    else { return false }
    let sentence = text.sentence(of: last.lowerBound)
    return last.upperBound <= words.lowerBound
      && tokens(
        max(sentence.lowerBound, last.lowerBound - 6), min(last.upperBound + 6, words.lowerBound)
      )
      .contains { text.role($0)?.id == role.id }
  }

  /// `It`, `they`, `the rights group`.
  private func isBody(_ words: Range<Int>) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if words.count == 1 { return text.word(first, is: "it") || text.word(first, is: "they") }
    guard text.word(first, is: "the"), words.count < 4, text.wordClass(last) == .noun else {
      return false
    }
    return text.isGeneralBody(last)
  }

  /// Tunland officials say … They say …: the words that a pronoun repeats, where nobody is named.
  private func antecedent(of speaker: Statement.Speaker, _ before: Statement.Speaker) -> TextRange?
  {
    if let known = speaker.antecedent { return known }
    let (words, last) = (
      text.document.tokens(in: speaker.range), text.document.tokens(in: before.words)
    )
    guard words.count == 1, before.entity == nil, distance(from: before, to: speaker) != nil,
      text.wordClass(words.lowerBound) == .pronoun, let head = text.head(ofPhrase: last),
      text.wordClass(head) == .noun || text.wordClass(head) == .properNoun
    else { return nil }
    let role = text.role(head)
    let fits =
      switch true {
      case text.word(words.lowerBound, is: "they"): text.isPlural(head) || text.isGeneralBody(head)
      case text.word(words.lowerBound, is: "it"):
        role == nil && !text.isPlural(head) && text.isSpeakerNoun(head)
      case text.word(words.lowerBound, is: "he"):
        role.map { !$0.isPlural && $0.isFemale != true } ?? false
      case text.word(words.lowerBound, is: "she"):
        role.map { !$0.isPlural && $0.isFemale != false } ?? false
      default: false
      }
    return fits ? before.words : nil
  }
}
