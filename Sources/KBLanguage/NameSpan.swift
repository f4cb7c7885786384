public import KBModel
public import KBText

/// A name found in the text, before it is known whose it is.
public struct NameSpan: Equatable, Sendable {
  public var range: TextRange
  public var type: Mention.NameType

  public init(range: TextRange, type: Mention.NameType) {
    self.range = range
    self.type = type
  }
}
