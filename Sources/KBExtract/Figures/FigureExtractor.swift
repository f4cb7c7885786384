public import KBModel
public import KBText

/// Finds figures with their units, qualifiers and rates.
///
/// A figure states how much or how many. Dates, clock times, identifiers and names with numbers (`Article 5`,
/// `S&P 500`) are none. Two figures make a change or a comparison; a range is one figure with two bounds.
public struct FigureExtractor: Sendable {
  public init() {}

  /// - Parameter times: dates and clock times, which are no figures.
  /// - Returns: in text order, never overlapping. O(n).
  public func figures(in document: Document, times: [TimeExpression]) -> [Figure] {
    var finder = FigureFinder(document, times: times)
    return finder.figures()
  }
}
