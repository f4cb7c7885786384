/// Rows of three weights by feature, in place, each at the one slot where it can be: the features of a bucket share a number,
/// chosen in training, that moves them to free slots (Belazzougui, Botelho and Dietzfelbinger, Hash, displace, and
/// compress, 2009). A feature that was not learnt costs one look, as one that was.
///
/// The numbers of the buckets are the parameters of the `ModelFile`; a row is a 16-bit fingerprint and three Int16, so
/// that one load answers whether the feature is there and what it weighs.
package struct PlacedTable: @unchecked Sendable {
  private let rows: UnsafePointer<UInt64>
  private let numbers: UnsafePointer<Int16>
  private let (slots, buckets): (UInt64, UInt64)

  /// The weights of a row, and its bytes.
  package static let classes = 3
  package static let rowBytes = 8

  /// Nil where the file is no table of this kind.
  package init?(_ file: ModelFile?) {
    guard let file, let numbers = file.parameters.baseAddress, !file.parameters.isEmpty,
      file.table.classes == Self.classes, file.table.stride == Self.rowBytes
    else { return nil }
    self.numbers = numbers
    rows = file.table.rows.assumingMemoryBound(to: UInt64.self)
    (slots, buckets) = (UInt64(file.table.slots), UInt64(file.parameters.count))
  }

  /// The weights of the feature `hash`, from the second of four lanes of 16 bits on; nil for one that was not learnt.
  /// O(1).
  @inline(__always)
  package func row(_ hash: UInt64) -> UInt64? {
    let bucket = Self.bucket(hash, of: buckets)
    let number = UInt16(bitPattern: numbers[Int(truncatingIfNeeded: bucket)])
    let slot = Self.slot(hash, number, of: slots)
    let row = rows[Int(truncatingIfNeeded: slot)]
    return UInt16(truncatingIfNeeded: row) == Self.fingerprint(hash) ? row : nil
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

  /// Never zero, which marks an empty slot.
  @inline(__always)
  package static func fingerprint(_ hash: UInt64) -> UInt16 {
    let mark = UInt16(truncatingIfNeeded: hash &>> 40)
    return mark == 0 ? 1 : mark
  }
}
