public import KBText

/// Something political that happened, or may: who did what to whom.
public struct Event: Equatable, Sendable {
  /// PLOVER 0.8 (2021).
  public enum Kind: String, Sendable {
    case agree = "AGREE"
    case consult = "CONSULT"
    case support = "SUPPORT"
    case concede = "CONCEDE"
    case cooperate = "COOPERATE"
    case aid = "AID"
    case retreat = "RETREAT"
    case request = "REQUEST"
    case accuse = "ACCUSE"
    case reject = "REJECT"
    case threaten = "THREATEN"
    case protest = "PROTEST"
    case sanction = "SANCTION"
    case mobilize = "MOBILIZE"
    case coerce = "COERCE"
    case assault = "ASSAULT"
  }

  public enum Modality: String, Sendable {
    case happened, future, hypothetical, negated, historical
  }

  public struct Participant: Equatable, Sendable {
    public var range: TextRange
    /// Index into the article's entities.
    public var entity: Int?
    /// ISO 3166-1 alpha-3.
    public var country: String?
    /// PLOVER sector: `GOV`, `MIL`, `REB`, `CVL` …
    public var sector: String?

    public init(range: TextRange, entity: Int? = nil, country: String? = nil, sector: String? = nil)
    {
      self.range = range
      self.entity = entity
      self.country = country
      self.sector = sector
    }
  }

  /// From the first participant to the last word of the clause.
  public var range: TextRange
  public var type: Kind
  public var modality: Modality = .happened
  public var trigger: TextRange
  /// All sides of a mutual event; of a visit the visitor.
  public var actors: [Participant] = []
  public var recipients: [Participant] = []
  public var place: TextRange?
  /// Index into the entities.
  public var placeEntity: Int?
  /// ISO 8601 at the precision known.
  public var date: String?
  /// Index into the statements, where the event is only claimed.
  public var reportedBy: Int?
  /// Indices into the figures.
  public var figures: [Int] = []

  public init(range: TextRange, type: Kind, trigger: TextRange) {
    self.range = range
    self.type = type
    self.trigger = trigger
  }
}
