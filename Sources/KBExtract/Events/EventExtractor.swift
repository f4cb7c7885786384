public import KBLanguage
public import KBModel
public import KBText

/// Finds political events: PLOVER class, actors, recipients, place and date.
public struct EventExtractor: Sendable {
  public init() {}

  /// - Returns: in text order of their triggers.
  public func events(
    in document: Document, mentions: [Mention], entities: [Entity], times: [TimeExpression],
    statements: [Statement], syntax: Syntax?
  ) -> [Event] { [] }
}
