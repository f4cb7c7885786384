import KBModel
import KBText

/// What an office, an occupation or a relation says of a person, and where.
struct Office {
  /// Its words, country left out, lower case but for names: `foreign minister`.
  var title: String
  var range: TextRange
  var noun: RoleNounID
  var rank: Int
  /// Alpha-3.
  var country: String?
  /// Index of the country or people that the words name, also of one that no list knows.
  var owner: Int?
  /// `republican` of `Republican Governor`.
  var epithet: String?
}

/// Number of a noun in the list of roles.
typealias RoleNounID = Int

/// An entity while its mentions are gathered.
struct EntityDraft {
  var entity: Entity
  /// Every name of a person, in parts.
  var names: [PersonName] = []
  var offices: [Office] = []
  /// True for female, false for male.
  var isFemale: Bool?

  init(kind: Entity.Kind, name: String) { entity = Entity(kind: kind, name: name) }

  /// The highest office, of equals the first.
  var office: Office? {
    offices.max { $0.rank < $1.rank || $0.rank == $1.rank && $0.range.start > $1.range.start }
  }
}
