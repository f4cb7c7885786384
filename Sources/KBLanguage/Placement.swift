/// The one slot of a table at which each of its keys can be: the keys of a bucket share a number, chosen when the table
/// was made, that moves them to free slots (Belazzougui, Botelho and Dietzfelbinger, Hash, displace, and compress,
/// 2009). A key that is not in the table has a slot too; what stands there tells it from the key's own.
package struct Placement: @unchecked Sendable {
  private let numbers: UnsafePointer<UInt16>
  private let (buckets, slots): (UInt64, UInt64)

  /// - Parameters:
  ///   - numbers: one for each bucket.
  ///   - slots: of the table. Nil where there are no slots or buckets.
  init?(numbers: UnsafeBufferPointer<UInt16>, slots: Int) {
    guard let first = numbers.baseAddress, slots > 0, !numbers.isEmpty else { return nil }
    self.numbers = first
    (buckets, self.slots) = (UInt64(numbers.count), UInt64(slots))
  }

  /// The slot of the key `hash`, whose bits are well spread. O(1).
  @inline(__always)
  func slot(of hash: UInt64) -> Int {
    let bucket = Self.bucket(hash, of: buckets)
    let number = numbers[Int(truncatingIfNeeded: bucket)]
    return Int(truncatingIfNeeded: Self.slot(hash, number, of: slots))
  }

  @inline(__always)
  package static func bucket(_ hash: UInt64, of count: UInt64) -> UInt64 {
    ((hash & 0xFFFF_FFFF) &* count) &>> 32
  }

  @inline(__always)
  package static func slot(_ hash: UInt64, _ number: UInt16, of count: UInt64) -> UInt64 {
    let moved = (hash ^ UInt64(number) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return ((moved &>> 32) &* count) &>> 32
  }
}
