package import KBModel

/// What a token is to a name: outside of any, or the first, an inner, the last or the only token of one of a type.
package struct NameLabel: RawRepresentable, Hashable, Sendable {
  package enum Position: UInt8, Sendable { case first, inner, last, only }

  package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let outside = NameLabel(rawValue: 0)
  package static let types: [Mention.NameType] = [
    .person, .organization, .country, .place, .nationality, .other,
  ]
  package static let count = 1 + 4 * types.count

  package init(_ type: Mention.NameType, _ position: Position) {
    let index = Self.types.firstIndex(of: type) ?? 0
    self.init(rawValue: UInt8(1 + 4 * index) + position.rawValue)
  }

  package var type: Mention.NameType? {
    rawValue == 0 ? nil : Self.types[(Int(rawValue) - 1) / 4]
  }
  package var position: Position? {
    rawValue == 0 ? nil : Position(rawValue: (rawValue - 1) % 4)
  }

  /// True where a name may begin or the text be outside after this label.
  package var isClosed: Bool {
    switch position {
    case nil, .last, .only: true
    case .first, .inner: false
    }
  }

  /// True where the label goes on with a name.
  package var isContinuation: Bool {
    switch position {
    case .inner, .last: true
    case nil, .first, .only: false
    }
  }

  /// True where this label may stand behind `previous`.
  package func mayFollow(_ previous: NameLabel) -> Bool {
    isContinuation ? !previous.isClosed && previous.type == type : previous.isClosed
  }
}
