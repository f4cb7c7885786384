/// How much of a hostile or broken input is taken in before it is refused.
public struct ReadLimits: Equatable, Sendable {
  /// Bytes of one document: a page, a text, a line of JSON Lines, a record of a WARC.
  public var documentBytes = 16 << 20
  /// Times that compressed data may grow, once more than `freeInflation` bytes came out of it.
  public var inflationRatio = 250
  /// Bytes that compressed data may grow to, whatever the ratio.
  public var freeInflation = 32 << 20

  public init() {}
}
