/// Rows of three weights by feature, in place, each at the one slot where it can be.
///
/// A feature is known by a 16-bit mark; the marks lie apart from the weights, so that looking for a feature that was
/// not learnt touches little memory. The parts of the file: the placement's numbers as UInt16; marks as UInt16, 0 where
/// a slot is free, and rows of three Int16, one for each slot.
package struct PlacedTable: @unchecked Sendable {
  private let placement: Placement
  private let marks: UnsafePointer<UInt16>
  private let rows: UnsafeRawPointer

  /// The weights of a row.
  package static let classes = 3
  private static let rowBytes = classes * 2

  /// Nil where the file is no table of this kind.
  package init?(_ file: ModelParts?) {
    guard let file, let numbers = file.part(0, of: UInt16.self),
      let marks = file.part(1, of: UInt16.self), let rows = file.part(2, of: UInt8.self),
      rows.count == marks.count * Self.rowBytes,
      let placement = Placement(numbers: numbers, slots: marks.count),
      let firstMark = marks.baseAddress, let firstRow = rows.baseAddress
    else { return nil }
    (self.placement, self.marks) = (placement, firstMark)
    self.rows = UnsafeRawPointer(firstRow)
  }

  /// The sums of the rows of all features of `list`; a feature that was not learnt adds nothing. The fourth
  /// number means nothing. O(1) a feature.
  ///
  /// What is looked at lies all over memory: each step is made for all features before the next, so that the waits
  /// overlap.
  @inline(__always)
  package func sums(_ list: FeatureList) -> SIMD4<Int32> {
    total(list.found, 0..<find(list.all, list.found, 0))
  }

  /// Appends the sums of each word of `list`.
  func appendSums(of list: FeatureList, to sums: inout [SIMD4<Int32>]) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: FeatureList.words) { ends in
      var end = 0
      for word in 0..<list.wordCount {
        end = find(list.features(ofWord: word), list.found, end)
        ends[word] = end
      }
      for word in 0..<list.wordCount {
        sums.append(total(list.found, (word == 0 ? 0 : ends[word - 1])..<ends[word]))
      }
    }
  }

  /// Writes the slots whose marks are right to `found`, from `count` on; returns how many there are then.
  @inline(__always)
  private func find(
    _ features: UnsafeBufferPointer<UInt64>, _ found: UnsafeMutablePointer<UInt64>, _ count: Int
  ) -> Int {
    var count = count
    for feature in features {
      let slot = placement.slot(of: feature)
      found[count] = UInt64(slot)
      let differs = UInt64(marks[slot] ^ Self.mark(of: feature))
      count &+= Int(truncatingIfNeeded: (differs &- 1) &>> 63)
    }
    return count
  }

  @inline(__always)
  private func total(
    _ found: UnsafeMutablePointer<UInt64>, _ range: Range<Int>
  ) -> SIMD4<Int32> {
    var sums = SIMD4<Int32>.zero
    for i in range {
      // With what stands behind it: the file ends in zeros.
      let row = rows.loadUnaligned(
        fromByteOffset: Int(found[i]) &* Self.rowBytes, as: SIMD4<Int16>.self)
      sums &+= SIMD4<Int32>(truncatingIfNeeded: row)
    }
    return sums
  }

  /// Never zero, which marks a free slot.
  @inline(__always)
  package static func mark(of feature: UInt64) -> UInt16 {
    max(1, UInt16(truncatingIfNeeded: feature &>> 40))
  }
}
