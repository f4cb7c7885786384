import KBLanguage
import KBModel
import KBText

/// Where and when an event of a sentence took place, as its own clause says, or else its sentence.
struct EventCircumstances {
  let tree: SentenceTree
  let names: MentionIndex
  let entities: [Entity]
  /// Dates and clock times of the sentence.
  let times: [TimeExpression]
  /// The place before the dash of the article's first line, for events of that line.
  let dateline: Mention?

  /// - Returns: ISO 8601 at the precision known; nil where the text gives none or it cannot be resolved.
  func date(of draft: EventDraft) -> String? {
    let dated = times.filter { ($0.type == .date || $0.type == .time) && !isBeginning($0) }
    let own = dated.filter { isNear($0, draft) }
    if let time = own.first(where: { calendarDate($0) != nil }) ?? own.first {
      return calendarDate(time)
    }
    guard dated.count == 1, let only = dated.first, governs(only, draft) else { return nil }
    return calendarDate(only)
  }

  /// `since 2021`: where something began, not when the event was.
  private func isBeginning(_ time: TimeExpression) -> Bool {
    let token = tree.document.tokenIndex(at: time.range.start)
    return tree.word(token - 1) == "since"
  }

  /// The day, month or year that a TIMEX3 value begins with.
  private func calendarDate(_ time: TimeExpression) -> String? {
    guard let value = time.value else { return nil }
    let bytes = Array(value.utf8.prefix(10))
    var length = 0
    for (index, byte) in bytes.enumerated() {
      let isDash = index == 4 || index == 7
      guard isDash ? byte == UInt8(ascii: "-") : byte.isASCIIDigit else { break }
      if [3, 6, 9].contains(index) { length = index + 1 }
    }
    return length == 0 ? nil : String(decoding: bytes[..<length], as: UTF8.self)
  }

  /// The expression hangs on the event's words with no other verb between.
  private func isNear(_ time: TimeExpression, _ draft: EventDraft) -> Bool {
    var token = tree.document.tokenIndex(at: time.range.start)
    guard tree.tokens.contains(token) else { return false }
    for _ in 0..<12 {
      if token == draft.trigger || token == draft.noun { return true }
      guard let head = tree.head(token) else { return false }
      if tree.isVerb(token), tree.isVerb(head), tree.relation(token) != .conj { return false }
      token = head
    }
    return false
  }

  /// The expression belongs to a clause above the event, as `said on Monday` does.
  private func governs(_ time: TimeExpression, _ draft: EventDraft) -> Bool {
    var token = tree.document.tokenIndex(at: time.range.start)
    for _ in 0..<12 where !tree.isVerb(token) {
      guard let head = tree.head(token) else { return true }
      token = head
    }
    var current = draft.trigger
    for _ in 0..<16 {
      if current == token { return true }
      guard let head = tree.head(current) else { return false }
      current = head
    }
    return false
  }

  /// The mention that says where.
  func place(of draft: EventDraft) -> Mention? {
    for head in [draft.noun, draft.trigger].compactMap(\.self) {
      for phrase in tree.children(head, .obl, .nmod) {
        guard let preposition = tree.preposition(phrase), Self.locative.contains(preposition),
          let mention = place(in: phrase)
        else { continue }
        return mention
      }
    }
    for participant in draft.recipients where participant.isPlace || draft.type == .consult {
      if let mention = place(in: participant.head), isPlace(mention) { return mention }
    }
    if draft.type == .assault, draft.recipients.isEmpty {
      for head in [draft.noun, draft.trigger].compactMap(\.self) {
        if let mention = place(in: head), mention.type == .place, mention.standsFor == nil {
          return mention
        }
      }
    }
    return dateline
  }

  private static let locative: Set<String> = [
    "in", "at", "near", "on", "outside", "inside", "around", "across", "over", "off", "throughout",
  ]

  /// The most precise place of a phrase: `Baku` of `in the Azerbaijani capital Baku`.
  private func place(in phrase: Int) -> Mention? {
    var found: Mention?
    for token in tree.subtree(phrase) {
      guard let mention = names.mention(at: token), mention.kind == .name,
        mention.entity < entities.count,
        tree.tag(token).hasPrefix("NN")
      else { continue }
      if mention.type == .place { return mention }
      if mention.type == .country, found == nil { found = mention }
    }
    return found
  }

  private func isPlace(_ mention: Mention) -> Bool {
    mention.type == .place || mention.type == .country
  }
}
