public import KBText

/// Everything found in one article. Lists are in text order; indices between them are those of these lists.
public struct Extraction: Equatable, Sendable {
  public var sentences: [TextRange] = []
  public var entities: [Entity] = []
  public var mentions: [Mention] = []
  public var statements: [Statement] = []
  public var figures: [Figure] = []
  public var times: [TimeExpression] = []
  public var events: [Event] = []

  public init() {}
}
