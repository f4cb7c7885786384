public import KBLanguage
import KBLexicon
public import KBModel
public import KBText

/// Finds political events: PLOVER class, actors, recipients, place and date.
///
/// A verb of `lists/event-verbs.tsv` with its subject and object, or a noun of `lists/event-nouns.tsv` with its
/// modifiers, tells an event; clauses that govern it say whether it happened. Promises of cooperation are AGREE,
/// announced harm is THREATEN, what is only asked for, threatened or blamed is no event of its own (PLOVER 0.8,
/// Open Event Data Alliance). What an article tells twice is found twice: the store joins mentions with the same type,
/// actors and recipients whose dates agree.
public struct EventExtractor: Sendable {
  public init() {}

  /// - Returns: in text order of their triggers; empty without a parse.
  public func events(
    in document: Document, mentions: [Mention], entities: [Entity], times: [TimeExpression],
    statements: [Statement], figures: [Figure] = [], syntax: Syntax?
  ) -> [Event] {
    guard let syntax, syntax.heads.count == document.tokens.count,
      syntax.tags.count == syntax.heads.count, syntax.relations.count == syntax.heads.count
    else { return [] }
    let lexicon = EventLexicon.shared
    let names = MentionIndex(mentions, in: document)
    let sport = SportsFilter(document, lexicon)
    let latest = latestYear(of: times)
    let dates = RangeIndex(times) { $0.range }
    let numbers = RangeIndex(figures) { $0.range }
    let claims = RangeIndex(statements) { $0.range }
    var events: [Event] = []
    for (index, sentence) in document.sentences.enumerated() where !sport.covers(sentence) {
      let own = dates.overlapping(sentence.range).map(\.element)
        .filter { sentence.range.contains($0.range) }
      let timed = Set(own.flatMap { document.tokens(in: $0.range) })
      let tree = SentenceTree(sentence, of: document, syntax, names: names, timed: timed)
      let finder = EventFinder(
        tree, names: names, entities: entities, timed: timed, lexicon: lexicon)
      let circumstances = EventCircumstances(
        tree: tree, names: names, entities: entities, times: own,
        dateline: index == 0 ? dateline(of: sentence, document, mentions) : nil)
      var told: [Event] = []
      for draft in finder.drafts() {
        var event = event(draft, tree, circumstances, claims, latest)
        event.figures = numbers.overlapping(event.range)
          .filter { event.range.contains($0.range) }.map(\.index).sorted()
        if !told.contains(where: { repeats(event, $0) }) { told.append(event) }
      }
      events += told.sorted { $0.trigger < $1.trigger }
    }
    return events
  }

  private func event(
    _ draft: EventDraft, _ tree: SentenceTree, _ circumstances: EventCircumstances,
    _ claims: RangeIndex<Statement>, _ latest: Int?
  ) -> Event {
    let trigger = trigger(of: draft, tree)
    var event = Event(range: range(of: draft, tree), type: draft.type, trigger: trigger)
    event.modality = draft.modality
    event.actors = draft.actors.map(\.participant)
    event.recipients = draft.recipients.map(\.participant)
    event.date = circumstances.date(of: draft)
    if let place = circumstances.place(of: draft) {
      event.place = place.range
      event.placeEntity = place.entity
    }
    event.reportedBy = claims.overlapping(trigger)
      .filter { $0.range.contains(trigger) }.map(\.index).min()
    if event.modality == .happened, let latest, let year = year(of: event.date), year + 2 < latest {
      event.modality = .historical
    }
    return event
  }

  /// The verb with its noun, where they stand close together; else the verb.
  private func trigger(of draft: EventDraft, _ tree: SentenceTree) -> TextRange {
    let verb = tree.range(draft.trigger...draft.trigger)
    guard let noun = draft.noun, noun > draft.trigger, noun - draft.trigger <= 4 else {
      return verb
    }
    return tree.range(draft.trigger...noun)
  }

  /// From the first participant to the last word of the clause.
  private func range(of draft: EventDraft, _ tree: SentenceTree) -> TextRange {
    let clause = tree.phrase(
      draft.trigger,
      without: [.conj, .parataxis, .advcl, .mark, .cc, .relativeClause, .punct, .nsubj, .nsubjPass])
    var range = tree.range(draft.trigger...max(draft.trigger, clause.upperBound))
    for actor in draft.participants { range = range.union(actor.participant.range) }
    return range
  }

  /// The same event told twice in one sentence, by a verb and by a noun.
  private func repeats(_ a: Event, _ b: Event) -> Bool {
    guard a.type == b.type else { return false }
    let (first, second) = (a.actors + a.recipients, b.actors + b.recipients)
    return first.contains { one in second.contains { isSame(one, $0) } }
      && (a.actors.isEmpty || b.actors.isEmpty
        || a.actors.contains { one in
          b.actors.contains { isSame(one, $0) }
        })
  }

  private func isSame(_ a: Event.Participant, _ b: Event.Participant) -> Bool {
    a.range.overlaps(b.range) || (a.entity != nil && a.entity == b.entity)
  }

  /// The place of `BAKU, Azerbaijan (AP) — …`.
  private func dateline(of sentence: Sentence, _ document: Document, _ mentions: [Mention])
    -> Mention?
  {
    let tokens = document.dateline(of: sentence)
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let range = document.tokens[first].range.union(document.tokens[last].range)
    return mentions.first { range.contains($0.range) && $0.type == .place }
  }

  private func latestYear(of times: [TimeExpression]) -> Int? {
    times.compactMap { year(of: $0.type == .date || $0.type == .time ? $0.value : nil) }.max()
  }

  private func year(of date: String?) -> Int? {
    date.flatMap { Int($0.prefix(4)) }
  }
}
