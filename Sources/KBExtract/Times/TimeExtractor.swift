public import KBModel
public import KBText

/// Finds time expressions (TIMEX3, ISO 24617-1) and resolves them.
public struct TimeExtractor: Sendable {
  public init() {}

  /// - Parameter published: ISO 8601 at any precision; relative expressions resolve against it. Without it they
  ///   keep what is known: `Monday` is `XXXX-WXX-1`.
  /// - Returns: in text order, never overlapping. O(n).
  public func times(in document: Document, published: String?) -> [TimeExpression] {
    var finder = TimeFinder(document, published: published)
    return finder.times()
  }
}
