/// A country or territory of ISO 3166, or a state that is gone.
public struct Country: Equatable, Sendable {
  /// ISO 3166-1 alpha-2; nil for a state that is gone.
  public let alpha2: String?
  /// ISO 3166-1 alpha-3, of a state that is gone the one that it had; nil where ISO gave none (`Ottoman Empire`).
  public let alpha3: String?
  /// The usual English name: `Russia`.
  public let name: String
  /// `Russian Federation`, where it differs from `name`.
  public let officialName: String?
  public let otherNames: [String]
  /// The usual one first: `Azerbaijani`, `Azeri`.
  public let adjectives: [String]
  /// What one of its people is called: `Azerbaijani`.
  public let person: String?
  /// The capital, then other seats of government.
  public let seats: [String]
  /// ISO 8601 date of its end; nil for one that exists.
  public let until: String?
  /// Alpha-3 of the states that followed it, the main one first; empty for one that exists.
  public let successors: [String]

  public var capital: String? { seats.first }
}

/// A part of countries, a region or a people with a name of its own that is not a state: `Chechnya`, `Kurdish`.
public struct Nation: Equatable, Sendable {
  /// The territory; nil for a people without one of its name.
  public let name: String?
  public let adjectives: [String]
  public let person: String?
  /// Alpha-3 of the country that it lies in; nil where that is several, none or disputed.
  public let country: String?
}
