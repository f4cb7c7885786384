/// A half-open range of UTF-8 bytes of one text.
public struct TextRange: Hashable, Sendable, Comparable {
  public var start: Int
  public var end: Int

  @inlinable
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  @inlinable public var offsets: Range<Int> { start..<end }
  @inlinable public var byteCount: Int { end - start }
  @inlinable public var isEmpty: Bool { start >= end }

  /// True where `other` lies within this range; an equal range does.
  @inlinable
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  @inlinable
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  @inlinable
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that covers both.
  @inlinable
  public func union(_ other: TextRange) -> TextRange {
    TextRange(start: min(start, other.start), end: max(end, other.end))
  }

  /// Text order: by start, the longer first.
  @inlinable
  public static func < (a: TextRange, b: TextRange) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}
