/// What became of an article that was given to an `ArticleWriter`.
public struct Written: Equatable, Sendable {
  public enum Outcome: Equatable, Sendable {
    /// Stored for the first time.
    case new
    /// There already, with the same text: nothing was changed.
    case unchanged
    /// Stored as a later text of the article `of`, which is kept.
    case version(of: Int64)
  }

  /// The article's id.
  public var id: Int64
  public var outcome: Outcome
  /// Articles without a date that have got one from this article or from its story.
  public var dated: [Int64] = []
}
