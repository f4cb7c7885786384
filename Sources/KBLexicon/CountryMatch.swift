/// A name, adjective, people or seat of a country, found in a text.
public struct CountryMatch: Equatable, Sendable {
  public enum Form: Sendable {
    /// `Russia`, `USSR`, `Chechnya`.
    case name
    /// `Russian`.
    case adjective
    /// `Dane`.
    case person
    /// `Danes`.
    case people
    /// `Baku`, `The Hague`: a place that may stand for the government.
    case capital
    /// `Kremlin`, `Knesset`: what stands for a power of the state.
    case seat
  }

  public enum Referent: Equatable, Sendable {
    /// Index into `Countries.all`.
    case country(Int)
    /// Index into `Countries.nations`.
    case nation(Int)
  }

  /// What else the words may be; empty where they are nothing else.
  public struct Ambiguity: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Another town, state or river: `Georgia`, `Washington`.
    public static let place = Ambiguity(rawValue: 1)
    /// A given or family name: `Jordan`, `Chad`.
    public static let person = Ambiguity(rawValue: 2)
    /// An ordinary word where it begins a sentence: `Turkey`, `Polish`.
    public static let word = Ambiguity(rawValue: 4)
    /// Another country: `Congo`, `Dominican`.
    public static let country = Ambiguity(rawValue: 8)
    /// `Brussels`, `Emirates`.
    public static let organization = Ambiguity(rawValue: 16)
  }

  public var form: Form
  public var referent: Referent
  public var ambiguity: Ambiguity
  /// Indices of the document's tokens.
  public var tokens: Range<Int>
}
