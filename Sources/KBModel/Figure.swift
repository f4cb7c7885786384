public import KBText

/// A quantity in the text.
public struct Figure: Equatable, Sendable {
  public enum Kind: String, Sendable {
    case money, percent, count, mass, length, area, volume, duration, speed, temperature, energy,
      power, information,
      age, ordinal, number, ratio, score, frequency, pressure
    case currencyRate = "currency rate"
    case points
  }

  public enum Qualifier: String, Sendable {
    case about
    case atLeast = "at least"
    case atMost = "at most"
    case moreThan = "more than"
    case lessThan = "less than"
  }

  /// How the figure stands to a change: its size (`rose by`), where it ends (`fell to`) or began (`fell from`).
  public struct Change: Equatable, Sendable {
    public enum Direction: String, Sendable {
      case rose, fell, changed
    }

    public enum Role: String, Sendable {
      case by, to, from
    }

    public var direction: Direction
    public var role: Role

    public init(_ direction: Direction, _ role: Role) {
      (self.direction, self.role) = (direction, role)
    }

    /// `rose by`, `fell to`, `changed from`.
    public var name: String { "\(direction.rawValue) \(role.rawValue)" }
  }

  public var range: TextRange
  public var kind: Kind
  /// In plain units: `15 million` is 15000000; nil where only `low` and `high` are known.
  public var value: Double?
  public var low: Double?
  public var high: Double?
  /// ISO 4217, UCUM, `%`, or the counted noun.
  public var unit: String?
  public var qualifier: Qualifier?
  /// Whether it is the size, the end or the beginning of a change; nil where it is no part of one.
  public var change: Change?
  /// The period or base of a rate: `year`, `person`.
  public var per: String?
  /// The words for what it measures.
  public var of: TextRange?
  /// ISO 8601: the time that it is true of: `2023`.
  public var period: String?
  /// Index into the entities: what it is about.
  public var entity: Int?
  /// Index into the statements: the one that it stands in, whose speaker claims it.
  public var statement: Int?

  public init(range: TextRange, kind: Kind, value: Double?, unit: String? = nil) {
    self.range = range
    self.kind = kind
    self.value = value
    self.unit = unit
  }
}
