/// A row of `lists/event-nouns.tsv`: one meaning of a noun that an event verb takes or that tells an event itself.
public struct EventNoun: Sendable {
  /// What `event-verbs.tsv` calls it with `@`: `talks`, `attack`.
  public let kind: String
  /// PLOVER class in capitals; nil where the noun alone tells no event.
  public let type: String?
  /// Prepositions before the recipient, the likeliest first.
  public let recipient: [String]
  public let flags: EventFlags
  /// Modifiers that it must have one of: `air` of a strike; empty where it needs none.
  public let modifiers: Set<String>

  /// The meaning of a noun that only a verb's row names: `fire` of `set fire to`.
  public static let unlisted = EventNoun(
    kind: "", type: nil, recipient: ["on", "against", "to", "of", "in", "with", "for", "at"],
    flags: [], modifiers: [])
}
