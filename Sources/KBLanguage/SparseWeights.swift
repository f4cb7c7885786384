/// Weights by feature, in place: of each feature only the classes whose weight is not zero.
///
/// Buckets of one cache line hold up to twelve features: twelve 16-bit fingerprints, twelve 24-bit places in the pool
/// of rows, and a byte that is not zero where features went on to the next bucket. A row of the pool is the count of
/// its classes, then a class and an Int8 for each; features of equal weights share one row. About one unknown feature
/// in 6,000 is taken for a known one.
package struct SparseWeights: @unchecked Sendable {
  package static let bucketBytes = 64
  package static let bucketFeatures = 12
  package static let placesOffset = 24
  package static let overflowOffset = 60

  let buckets: UnsafeRawPointer
  let bucketCount: Int
  let pool: UnsafePointer<UInt8>
  package let classes: Int

  /// Adds the weights of all features of `list` to `sums`, which has room for all classes. O(1) a feature, expected.
  ///
  /// The rows lie all over memory: each is first reached for, then read, so that the waits overlap.
  @inline(__always)
  func add(_ list: FeatureList, to sums: UnsafeMutablePointer<Int16>) {
    let (features, places) = (list.all, list.places)
    for (i, feature) in features.enumerated() {
      let bucket = buckets + Self.bucket(feature, of: bucketCount) &* Self.bucketBytes
      places[i] = bucket.load(as: UInt32.self)
    }
    var found = 0
    for feature in features {
      guard let place = place(of: feature) else { continue }
      places[found] = place
      found &+= 1
    }
    for i in 0..<found {
      var row = pool + Int(places[i])
      var left = row[0]
      row += 1
      while left > 0 {
        sums[Int(row[0])] &+= Int16(Int8(bitPattern: row[1]))
        row += 2
        left &-= 1
      }
    }
  }

  /// Where the row of `feature` begins in the pool, nil for a feature that was not learnt.
  @inline(__always)
  private func place(of feature: UInt64) -> UInt32? {
    let ones: UInt64 = 0x0001_0001_0001_0001
    let wanted = UInt64(Self.fingerprint(feature)) &* ones
    var index = Self.bucket(feature, of: bucketCount)
    while true {
      let bucket = buckets + index &* Self.bucketBytes
      for word in 0..<3 {
        // A lane of four that is zero has its highest bit set, the lowest such lane for certain.
        let lanes = bucket.load(fromByteOffset: word &* 8, as: UInt64.self) ^ wanted
        let zeros = (lanes &- ones) & ~lanes & (ones &<< 15)
        guard zeros != 0 else { continue }
        let slot = word &* 4 &+ zeros.trailingZeroBitCount &>> 4
        let place = bucket.loadUnaligned(
          fromByteOffset: Self.placesOffset &+ 3 &* slot, as: UInt32.self)
        return place & 0xFF_FFFF
      }
      guard bucket.load(fromByteOffset: Self.overflowOffset, as: UInt8.self) != 0 else {
        return nil
      }
      index &+= 1
      if index == bucketCount { index = 0 }
    }
  }

  /// The bucket in which the search for a feature begins.
  @inline(__always)
  package static func bucket(_ feature: UInt64, of count: Int) -> Int {
    Int(truncatingIfNeeded: ((feature &>> 32) &* UInt64(truncatingIfNeeded: count)) &>> 32)
  }

  /// Never zero, which marks a place that is free.
  @inline(__always)
  package static func fingerprint(_ feature: UInt64) -> UInt16 {
    max(1, UInt16(truncatingIfNeeded: feature))
  }
}
