import KBText

/// A noun that names a person by office, occupation or relation.
public struct RoleNoun: Equatable, Sendable {
  public enum Rank: Int, Comparable, Sendable {
    /// To another person: `wife`, `counterpart`.
    case relation
    /// `leader`, `official`.
    case general
    /// `analyst`, `spokeswoman`.
    case occupation
    /// `president`, `minister`.
    case office

    public static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  public var rank: Rank
  /// True for female, false for male, nil where the noun does not tell.
  public var isFemale: Bool?
  public var isPlural: Bool
  /// Number of the noun in the list, the same for singular and plural.
  public var id: Int
  /// Titles whose bearers may be called so: `pope` for `pontiff`.
  public var titles: [String]
}

/// `lists/roles.tsv`, its plurals too.
public struct RoleNouns: Sendable {
  public static let shared = RoleNouns()
  private let table: PhraseTable
  private let nouns: [RoleNoun]

  private init() {
    var table = PhraseTable()
    var nouns: [RoleNoun] = []
    for (id, row) in DataList.rows("roles").enumerated() where row.count == 4 {
      let rank = Int(row[1]).flatMap(RoleNoun.Rank.init) ?? .general
      let isFemale: Bool? = row[2].isEmpty ? nil : row[2] == "female"
      let titles = row[3].forms
      for isPlural in [false, true] {
        table.insert(isPlural ? row[0].plural : row[0], value: nouns.count)
        nouns.append(
          RoleNoun(rank: rank, isFemale: isFemale, isPlural: isPlural, id: id, titles: titles))
      }
    }
    (self.table, self.nouns) = (table, nouns)
  }

  /// The role that one word names, in any case.
  public func role(of word: borrowing Span<UInt8>) -> RoleNoun? {
    table.value(of: word).map { nouns[$0] }
  }
}

extension String {
  /// The regular plural: `spy` `spies`, `coach` `coaches`, `spokesman` `spokesmen`.
  package var plural: String {
    if hasSuffix("man") { return dropLast(2) + "en" }
    if hasSuffix("y"), !hasSuffix("ey"), !hasSuffix("ay"), !hasSuffix("oy") {
      return dropLast() + "ies"
    }
    let hisses = hasSuffix("s") || hasSuffix("x") || hasSuffix("ch") || hasSuffix("sh")
    return self + (hisses ? "es" : "s")
  }
}
