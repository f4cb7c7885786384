public import KBModel
public import KBText

/// Finds figures with their units, qualifiers and rates.
public struct FigureExtractor: Sendable {
  public init() {}

  /// - Parameter times: dates and clock times, which are no figures.
  /// - Returns: in text order, never overlapping.
  public func figures(in document: Document, times: [TimeExpression]) -> [Figure] { [] }
}
