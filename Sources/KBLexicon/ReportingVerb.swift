/// A verb that reports speech: one row of `lists/reporting-verbs.tsv`.
public struct ReportingVerb: Sendable {
  /// How the content stands beside the verb; the list explains each by an example.
  public struct Frames: OptionSet, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let clause = Frames(rawValue: 1)
    /// A clause with "that", or one that stands before the verb.
    public static let that = Frames(rawValue: 1 << 1)
    public static let question = Frames(rawValue: 1 << 2)
    public static let quote = Frames(rawValue: 1 << 3)
    public static let infinitive = Frames(rawValue: 1 << 4)
    public static let gerund = Frames(rawValue: 1 << 5)
    public static let object = Frames(rawValue: 1 << 6)
    public static let order = Frames(rawValue: 1 << 7)
    public static let target = Frames(rawValue: 1 << 8)
    public static let addressee = Frames(rawValue: 1 << 9)
    /// An object that is a report only where part of it is quoted.
    public static let quotedObject = Frames(rawValue: 1 << 10)
    /// A report only where the subject is a person, a body or a document.
    public static let person = Frames(rawValue: 1 << 11)
  }

  public enum Form: Int, Sendable {
    case base, third, past, participle, gerund
  }

  /// `say`; of a verb with fixed words the verb alone: `call` of `call for`.
  public let lemma: String
  /// The fixed words behind the verb: `for` of `call for`.
  public let particles: [String]
  /// The attitude it shows; a raw value of `Statement.Stance`.
  public let stance: String
  public let frames: Frames

  /// `Say` and `tell`, which take little but what is said.
  public var isPlain: Bool { lemma == "say" || lemma == "tell" }
}

extension ReportingVerb.Frames {
  /// Reads the column `frames`.
  init(names: String) {
    self = []
    for name in names.split(separator: " ") {
      switch name {
      case "clause": insert(.clause)
      case "clause!", "that": insert(.that)
      case "question": insert(.question)
      case "quote": insert(.quote)
      case "infinitive": insert(.infinitive)
      case "gerund": insert(.gerund)
      case "object": insert(.object)
      case "object!": insert(.quotedObject)
      case "order": insert(.order)
      case "target": insert(.target)
      case "person": insert(.person)
      default: insert(.addressee)
      }
    }
  }
}
