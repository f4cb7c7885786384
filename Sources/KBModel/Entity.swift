public import KBText

/// What an article names: the thing that its mentions share.
public struct Entity: Equatable, Sendable {
  public enum Kind: String, Sendable {
    case person, organization, country, place, other
  }

  public enum Gender: String, Sendable {
    case female, male
  }

  public var kind: Kind
  /// The fullest name the article gives: `Ilham Aliyev`; for a country its name in the lexicon: `Russia`.
  public var name: String
  /// Every other wording of the name in the article, in order of appearance: `Aliyev`.
  public var aliases: [String] = []
  public var givenName: String?
  public var familyName: String?
  /// Short form of an organization's name: `IAEA`.
  public var acronym: String?
  /// A person's title or role without the country in it, lower case but for names: `president`, `independent political scientist`.
  public var role: String?
  /// Where the role stands in the text.
  public var roleRange: TextRange?
  /// ISO 3166-1 alpha-3, of a state that is gone its former alpha-3 (`SUN`): a country's own code; the country that a
  /// person or organization acts for or that a place lies in.
  public var country: String?
  public var gender: Gender?

  public init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}

/// An entity named, described or pointed at in the text.
public struct Mention: Equatable, Sendable {
  public enum Kind: String, Sendable {
    /// `Vladimir Putin`, `Moscow`, `Azerbaijani`.
    case name
    /// `the Russian leader`, `the ministry`.
    case nominal
    /// `he`, `their`.
    case pronoun
  }

  public enum NameType: String, Sendable {
    case person, organization, country, place, nationality, other
  }

  public var range: TextRange
  public var kind: Kind
  /// What the words name; a nationality (`Azerbaijani`, `Armenians`) is a mention of the country where there is one.
  public var type: NameType
  /// Index into the article's entities.
  public var entity: Int
  /// The country that a capital or seat may stand for (`Moscow`, `the Kremlin`): index into the entities. `entity` keeps the place.
  public var standsFor: Int?

  public init(range: TextRange, kind: Kind, type: NameType, entity: Int, standsFor: Int? = nil) {
    self.range = range
    self.kind = kind
    self.type = type
    self.entity = entity
    self.standsFor = standsFor
  }
}
