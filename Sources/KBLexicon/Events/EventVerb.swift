/// A row of `lists/event-verbs.tsv`: one use of a verb, its PLOVER class and where its recipient stands.
public struct EventVerb: Sendable {
  /// What the verb's object must be.
  public enum Object: Equatable, Sendable {
    case any
    /// Some noun, whatever it is.
    case something
    case nothing
    /// A clause of its own: `threatened to leave`, `demanded that they leave`.
    case clause
    /// One of these kinds of event nouns, or one of these words.
    case nouns(kinds: [String], words: [String])

    public var isNoun: Bool {
      if case .nouns = self { true } else { false }
    }
  }

  /// Where a recipient stands.
  public enum Slot: Equatable, Sendable {
    case object
    case indirectObject
    /// In the modifiers of the object: `the demands of the miners`.
    case owner
    /// The subject of the clause: `demanded that Moscow pay`.
    case subject
    /// Whoever is named first in the clause or object.
    case inner
    case preposition(String)
  }

  /// Particle or preposition that belongs to the verb: `off` of `call off`.
  public let particle: String?
  public let object: Object
  /// PLOVER class in capitals; nil where the object's noun gives it.
  public let type: String?
  public let recipient: [Slot]
  public let flags: EventFlags

  init?(row: [String], particle: String?) {
    guard row.count >= 5 else { return nil }
    self.particle = particle
    object = Self.object(row[1])
    type = row[2] == "=" ? nil : row[2]
    recipient = row[3] == "-" ? [] : row[3].split(separator: ",").map { Self.slot(String($0)) }
    flags = EventFlags(row[4])
  }

  private static func object(_ cell: String) -> Object {
    if cell == "-" { return .any }
    if cell == "+" { return .something }
    if cell == "0" { return .nothing }
    if cell == "clause" { return .clause }
    let parts = cell.split(separator: ",").map(String.init)
    return .nouns(
      kinds: parts.filter { $0.hasPrefix("@") }.map { String($0.dropFirst()) },
      words: parts.filter { !$0.hasPrefix("@") })
  }

  private static func slot(_ word: String) -> Slot {
    switch word {
    case "obj": .object
    case "iobj": .indirectObject
    case "owner": .owner
    case "subject": .subject
    case "inner": .inner
    default: .preposition(word)
    }
  }
}
