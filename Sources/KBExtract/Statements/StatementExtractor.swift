public import KBLanguage
public import KBModel
public import KBText

/// Finds what is said, by whom, and in which words it is reported.
public struct StatementExtractor: Sendable {
  public init() {}

  /// - Returns: in text order of their content.
  public func statements(
    in document: Document, mentions: [Mention], entities: [Entity], syntax: Syntax?
  ) -> [Statement] { [] }
}
