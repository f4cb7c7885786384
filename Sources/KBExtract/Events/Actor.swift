import KBModel

/// A phrase that can take part in an event, with what the rules ask about it.
struct Actor: Sendable {
  var participant: Event.Participant
  /// The token that heads the phrase.
  var head: Int
  /// A place, which can be struck or visited but does nothing itself.
  var isPlace = false
  /// People, one or many, not a state, body or thing.
  var isPerson = false
  /// A country or its seat.
  var isState = false
  /// Only a number: `killed eight`.
  var isNumber = false

  private static let officialSectors: Set<String> = [
    "GOV", "LEG", "JUD", "COP", "MIL", "IGO", "SPY", "REB", "OPP", "PTY", "ELI",
  ]
  private static let armedSectors: Set<String> = ["MIL", "REB", "COP", "SPY"]
  private static let civilSectors: Set<String> = [
    "CVL", "LAB", "AGR", "EDU", "OPP", "REL", "REF", "CRM", "PTY", "NGO", "BUS", "HLH", "JRN",
    "LAW",
  ]

  var sector: String? { participant.sector }

  /// Holds power or contends for it: a state, an office, a force, an armed group, a party.
  var isOfficial: Bool { isState || sector.map(Self.officialSectors.contains) ?? false }

  /// Bears arms, or is a state, which has an army.
  var isForce: Bool { isState || sector.map(Self.armedSectors.contains) ?? false }

  var isArmed: Bool { sector.map(Self.armedSectors.contains) ?? false }

  /// Holds no office.
  var isCivil: Bool { sector.map(Self.civilSectors.contains) ?? !isState }

  /// Somebody that makes an everyday verb (`met`, `praised`) political.
  var isPolitical: Bool { isOfficial || participant.country != nil }
}
