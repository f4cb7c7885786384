/// Conditions of `lists/event-verbs.tsv` and `event-nouns.tsv`, as their heads explain them.
public struct EventFlags: OptionSet, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let mutual = EventFlags(rawValue: 1 << 0)
  public static let visit = EventFlags(rawValue: 1 << 1)
  public static let weak = EventFlags(rawValue: 1 << 2)
  public static let needs = EventFlags(rawValue: 1 << 3)
  public static let official = EventFlags(rawValue: 1 << 4)
  public static let civil = EventFlags(rawValue: 1 << 5)
  public static let forces = EventFlags(rawValue: 1 << 6)
  public static let person = EventFlags(rawValue: 1 << 7)
  public static let violent = EventFlags(rawValue: 1 << 8)
  public static let intent = EventFlags(rawValue: 1 << 9)
  public static let reverse = EventFlags(rawValue: 1 << 10)
  public static let victim = EventFlags(rawValue: 1 << 11)
  public static let destination = EventFlags(rawValue: 1 << 12)
  public static let alert = EventFlags(rawValue: 1 << 13)
  public static let plural = EventFlags(rawValue: 1 << 14)
  public static let infinitive = EventFlags(rawValue: 1 << 15)
  public static let peacekeepers = EventFlags(rawValue: 1 << 16)
  public static let state = EventFlags(rawValue: 1 << 17)
  public static let armed = EventFlags(rawValue: 1 << 18)
  public static let verbal = EventFlags(rawValue: 1 << 19)

  private static let names: [String: EventFlags] = [
    "mutual": .mutual, "visit": .visit, "weak": .weak, "needs": .needs, "official": .official,
    "civil": .civil, "forces": .forces, "person": .person, "violent": .violent, "intent": .intent,
    "reverse": .reverse, "victim": .victim, "destination": .destination, "alert": .alert,
    "plural": .plural, "infinitive": .infinitive, "peacekeepers": .peacekeepers, "state": .state,
    "armed": .armed, "verbal": .verbal,
  ]

  /// - Parameter cell: names with commas between them; other names are left out.
  init(_ cell: String) {
    self = []
    for word in cell.split(separator: ",") {
      if let flag = Self.names[String(word)] { insert(flag) }
    }
  }

  /// The words of `cell` that are no flags: sets of modifiers.
  static func others(_ cell: String) -> [String] {
    cell.split(separator: ",").map(String.init).filter { $0 != "-" && names[$0] == nil }
  }
}
