/// Who stores, and when: what is written into each article's row.
public struct Stamp: Sendable {
  /// ISO 8601, UTC: `2024-08-20T06:18:00Z`.
  public var ingestedAt: String
  /// The version of kb whose extractors are at work.
  public var extractor: String

  public init(ingestedAt: String, extractor: String) {
    self.ingestedAt = ingestedAt
    self.extractor = extractor
  }
}
