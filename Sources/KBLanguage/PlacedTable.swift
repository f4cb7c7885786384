/// Rows of three weights by feature, in place, each at the one slot where it can be.
///
/// The parts of the file: the placement's numbers as UInt16; and five bytes for each slot, the weights as Int8 and a
/// 16-bit mark by which the feature is known, 0 where the slot is free.
package struct PlacedTable: @unchecked Sendable {
  private let placement: Placement
  private let rows: UnsafeRawPointer

  /// The weights of a row.
  package static let classes = 3
  private static let rowBytes = classes + 2

  /// Nil where the file is no table of this kind.
  package init?(_ file: ModelParts?) {
    guard let file, let numbers = file.part(0, of: UInt16.self),
      let rows = file.part(1, of: UInt8.self), rows.count % Self.rowBytes == 0,
      let placement = Placement(numbers: numbers, slots: rows.count / Self.rowBytes),
      let first = rows.baseAddress
    else { return nil }
    (self.placement, self.rows) = (placement, UnsafeRawPointer(first))
  }

  /// What stands in the file at the slot of a feature.
  package static func row(_ feature: UInt64, _ weights: [Int8]) -> [UInt8] {
    let mark = mark(of: feature)
    return weights.map(UInt8.init(bitPattern:)) + [UInt8(mark & 0xFF), UInt8(mark >> 8)]
  }

  /// What stands in the file at a slot that is free.
  package static let free = [UInt8](repeating: 0, count: rowBytes)

  /// How many features can be added up at once: more than a part of the parser's score has; a power of two.
  package static let mostFeatures = 128

  /// The sums of the rows of the features that `forEach` calls its argument with, at most `mostFeatures`; one that was
  /// not learnt adds nothing. The fourth number means nothing. O(1) a feature.
  ///
  /// What is looked at lies all over memory: the features are written down before the first is looked up, so that the
  /// waits overlap.
  @inline(__always)
  package func sums(_ forEach: (_ body: (UInt64) -> Void) -> Void) -> SIMD4<Int32> {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.mostFeatures) { features in
      guard let start = features.baseAddress else { return .zero }
      var count = 0
      forEach {
        start[count & (Self.mostFeatures &- 1)] = $0
        count &+= 1
      }
      return sums(UnsafeBufferPointer(start: start, count: min(count, Self.mostFeatures)))
    }
  }

  /// The same of so many features, without a branch on what is found: half of them are, and which cannot be foretold.
  private func sums(_ features: UnsafeBufferPointer<UInt64>) -> SIMD4<Int32> {
    var sums = SIMD4<Int32>.zero
    for feature in features {
      // With what stands behind the row: the file ends in zeros.
      let row = rows.loadUnaligned(
        fromByteOffset: placement.slot(of: feature) &* Self.rowBytes, as: UInt64.self)
      let differs = UInt16(truncatingIfNeeded: row &>> 24) ^ Self.mark(of: feature)
      let bytes = unsafeBitCast(UInt32(truncatingIfNeeded: row), to: SIMD4<Int8>.self)
      sums &+= SIMD4<Int32>(truncatingIfNeeded: bytes).replacing(
        with: SIMD4<Int32>.zero,
        where: SIMD4<Int32>(repeating: Int32(differs)) .!= SIMD4<Int32>.zero)
    }
    return sums
  }

  /// Never zero, which marks a free slot.
  @inline(__always)
  package static func mark(of feature: UInt64) -> UInt16 {
    max(1, UInt16(truncatingIfNeeded: feature &>> 40))
  }
}
