import KBLexicon
import KBModel
import KBText

/// Names the speakers whom their own words leave open, from the statements and sentences around them.
struct SpeakerChain {
  private let text: StatementText

  init(_ text: StatementText) { self.text = text }

  /// - Returns: the statements in their order, some with the entity of a speaker filled in.
  func resolved(_ statements: [Statement]) -> [Statement] {
    var statements = statements
    let speakers = Set(statements.compactMap { $0.speaker?.range })
    var before: Statement.Speaker?
    for index in order(of: statements) {
      guard var speaker = statements[index].speaker else { continue }
      if speaker.entity == nil {
        speaker.entity =
          nameBehind(speaker, among: speakers)
          ?? before.flatMap { continued(by: speaker, from: $0) }
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
    guard let entity = before.entity, text.entities.indices.contains(entity) else { return nil }
    let (last, words) = (
      text.document.tokens(in: before.range), text.document.tokens(in: speaker.range)
    )
    guard let first = words.first, let lastToken = last.last else { return nil }
    let distance =
      text.document.sentenceIndex(ofToken: first) - text.document.sentenceIndex(ofToken: lastToken)
    guard 0...1 ~= distance else { return nil }
    switch text.entities[entity].kind {
    case .person:
      return isPersonal(words, text.entities[entity]) || isDescribed(words, by: last)
        ? entity : nil
    case .organization: return distance == 1 && isBody(words) ? entity : nil
    default: return nil
    }
  }

  private func isPersonal(_ words: Range<Int>, _ person: Entity) -> Bool {
    guard words.count == 1 else { return false }
    if text.word(words.lowerBound, is: "he") { return person.gender != .female }
    return text.word(words.lowerBound, is: "she") && person.gender != .male
  }

  /// `The official`, where `a police official` spoke last.
  private func isDescribed(_ words: Range<Int>, by last: Range<Int>) -> Bool {
    guard words.count == 2, text.word(words.lowerBound, is: "the"),
      let role = role(words.upperBound - 1)
    else { return false }
    let sentence = text.sentence(of: last.lowerBound)
    return last.upperBound <= words.lowerBound
      && tokens(
        max(sentence.lowerBound, last.lowerBound - 6), min(last.upperBound + 6, words.lowerBound)
      )
      .contains { self.role($0)?.id == role.id }
  }

  /// `It`, `the rights group`.
  private func isBody(_ words: Range<Int>) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if words.count == 1 { return text.word(first, is: "it") }
    guard text.word(first, is: "the"), words.count < 4, text.wordClass(last) == .noun else {
      return false
    }
    return isBody(last)
  }

  /// A noun for any organization: `group`, `company`.
  private func isBody(_ i: Int) -> Bool {
    guard text.isWord(i) else { return false }
    let word = text.document.utf8.span.extracting(text.document.tokens[i].range.offsets)
    return GroupNouns.shared.noun(word)?.kind == .general
  }

  /// `Norway's fishing minister says … . Anton Rehl told reporters …`: somebody described by what he is, and named for
  /// the first time, without a further description, as he speaks on in the next sentence.
  private func nameBehind(
    _ speaker: Statement.Speaker, among speakers: Set<TextRange>
  ) -> Int? {
    let words = text.document.tokens(in: speaker.range)
    guard words.count > 1, let head = head(of: words) else { return nil }
    let isPerson = isSinglePerson(head)
    guard isPerson || isBody(head) && text.word(words.lowerBound, isIn: ["a", "an"]) else {
      return nil
    }
    let next = text.document.sentenceIndex(ofToken: words.lowerBound) + 1
    guard next < text.document.sentences.count else { return nil }
    let sentence = text.document.sentences[next].tokens
    guard let index = firstName(of: sentence, isPerson ? .person : .organization) else {
      return nil
    }
    let mention = text.mentions[index]
    let isNew = !text.mentions[..<index].contains { $0.entity == mention.entity }
    let name = text.document.tokens(in: mention.range)
    let speaks = speakers.contains { $0.contains(mention.range) }
    guard isNew, speaks, text.isWord(name.upperBound) else { return nil }
    let titles = tokens(sentence.lowerBound, name.lowerBound)
    if !isPerson { return titles.isEmpty ? mention.entity : nil }
    guard titles.isEmpty ? name.count > 1 : titles.contains(where: { isSameRole($0, head) }) else {
      return nil
    }
    return mention.entity
  }

  private func head(of words: Range<Int>) -> Int? {
    let link = words.first { $0 > words.lowerBound && text.wordClass($0) == .preposition }
    return (link ?? words.upperBound) - 1
  }

  private func role(_ i: Int) -> RoleNoun? {
    guard text.isWord(i) else { return nil }
    return RoleNouns.shared.role(
      of: text.document.utf8.span.extracting(text.document.tokens[i].range.offsets))
  }

  private func isSinglePerson(_ i: Int) -> Bool {
    role(i).map { !$0.isPlural && $0.rank != .relation } ?? false
  }

  private func isSameRole(_ a: Int, _ b: Int) -> Bool {
    guard let (a, b) = role(a).flatMap({ a in role(b).map { (a, $0) } }) else { return false }
    return a.id == b.id || a.rank == .general && b.rank == .general
  }

  /// Index of the mention of the name that begins the sentence, behind titles at most.
  private func firstName(of sentence: Range<Int>, _ type: Mention.NameType) -> Int? {
    for i in sentence.prefix(8) {
      if let index = text.mentionIndex(at: i, where: { $0.kind == .name && $0.type == type }) {
        return index
      }
      switch text.wordClass(i) {
      case .noun, .properNoun, .adjective: continue
      default: return nil
      }
    }
    return nil
  }
}
