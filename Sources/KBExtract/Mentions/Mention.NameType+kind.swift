import KBModel

extension Mention.NameType {
  /// What the words for an entity of this kind name, where they are no nationality.
  init(_ kind: Entity.Kind) {
    switch kind {
    case .person: self = .person
    case .organization: self = .organization
    case .country: self = .country
    case .place: self = .place
    case .other: self = .other
    }
  }
}
