public import KBLanguage
public import KBModel
public import KBText

/// Joins names, nominals and pronouns to the entities that they mean within the article.
public struct MentionExtractor: Sendable {
  public init() {}

  /// - Returns: entities in order of first appearance; mentions in text order.
  public func mentions(
    in document: Document, names: [NameSpan], syntax: Syntax?
  ) -> ([Entity], [Mention]) { ([], []) }
}
