public import KBModel
public import KBText

/// Finds time expressions (TIMEX3) and resolves them.
public struct TimeExtractor: Sendable {
  public init() {}

  /// - Parameter published: ISO 8601 at any precision; relative expressions resolve against it.
  /// - Returns: in text order, never overlapping.
  public func times(in document: Document, published: String?) -> [TimeExpression] { [] }
}
