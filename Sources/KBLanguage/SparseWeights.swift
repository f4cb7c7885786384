/// Weights by feature, in place: of each feature only the classes whose weight is not zero, unless they are many.
///
/// A feature is known by 32 bits of its hash, of which the table holds 24: a mark beside the marks of the others, so
/// that looking for a feature that was not learnt touches little memory, and the rest beside the place of its row.
/// Features of equal weights share a row.
package struct SparseWeights: @unchecked Sendable {
  let placement: Placement
  /// How many values the upper half of a feature's number has.
  let homes: UInt64
  /// At each slot the lower half of the feature's number, 0 where there is none.
  let marks: UnsafeBufferPointer<UInt16>
  /// At each slot a `Place`.
  let places: UnsafeBufferPointer<UInt32>
  let rows: WeightRows

  package var classes: Int { rows.classes }

  /// Adds the weights of the features of each word of `list` to its sums in `sums`, those of the first word to the sums
  /// of the word `first`. O(1) a feature.
  ///
  /// What is looked at lies all over memory: each step is made for all features before the next, so that the waits
  /// overlap.
  @inline(__always)
  func add(_ list: FeatureList, to sums: ClassSums, from first: Int = 0) {
    find(list, sums.ends)
    place(list, sums)
    var (plane, chunk) = (0, 0)
    for word in 0..<list.wordCount {
      let (total, end) = (sums.of(first &+ word), sums.ends[word])
      if end.planes == plane, end.chunks == chunk { continue }
      rows.addPlanes(
        UnsafeBufferPointer(start: sums.planes + plane, count: end.planes &- plane), to: total)
      rows.addChunks(
        UnsafeBufferPointer(start: sums.chunks + chunk, count: end.chunks &- chunk), to: total)
      (plane, chunk) = (end.planes, end.chunks)
    }
  }

  /// Writes the slots whose marks are right to `list.found`, each with the feature's number above it.
  @inline(__always)
  private func find(_ list: FeatureList, _ ends: UnsafeMutablePointer<ClassSums.End>) {
    let found = list.found
    for (i, feature) in list.all.enumerated() {
      let number = Self.number(of: feature, homes: homes)
      let slot = placement.slot(of: Self.spread(number))
      found[i] = UInt64(slot) | UInt64(number) &<< 32
    }
    var (first, count) = (0, 0)
    for word in 0..<list.wordCount {
      let end = list.end(ofWord: word)
      for i in first..<end {
        let candidate = found[i]
        let mark = marks[Int(candidate & 0xFFFF_FFFF)]
        found[count] = candidate
        let differs = UInt64(mark ^ UInt16(truncatingIfNeeded: candidate &>> 32))
        count &+= Int(truncatingIfNeeded: (differs &- 1) &>> 63)
      }
      first = end
      ends[word].found = count
    }
    for i in 0..<count {
      let candidate = found[i]
      found[i] = (candidate &>> 48) &<< 32 | UInt64(places[Int(candidate & 0xFFFF_FFFF)])
    }
  }

  /// Writes where the rows lie of what was found.
  @inline(__always)
  private func place(_ list: FeatureList, _ sums: ClassSums) {
    let (planes, chunks) = (sums.planes, sums.chunks)
    var (first, planeCount, chunkCount) = (0, 0, 0)
    for word in 0..<list.wordCount {
      for i in first..<sums.ends[word].found {
        let candidate = list.found[i]
        let place = Place(rawValue: UInt32(truncatingIfNeeded: candidate))
        guard place.check == UInt32(truncatingIfNeeded: candidate &>> 32) & 0xFF else { continue }
        planes[planeCount] = place.index
        chunks[chunkCount] = place.index
        let isChunk = 1 &- min(1, Int(place.planes))
        chunkCount &+= isChunk
        planeCount &+= 1 &- isChunk
        for more in 1..<max(1, place.planes) {
          planes[planeCount] = place.index &+ more
          planeCount &+= 1
        }
      }
      first = sums.ends[word].found
      (sums.ends[word].planes, sums.ends[word].chunks) = (planeCount, chunkCount)
    }
  }

  /// The 32 bits by which a feature is known: its home and, never zero, its mark.
  @inline(__always)
  package static func number(of feature: UInt64, homes: UInt64) -> UInt32 {
    let home = UInt32(truncatingIfNeeded: ((feature &>> 32) &* homes) &>> 32)
    return home &<< 16 | UInt32(max(1, UInt16(truncatingIfNeeded: feature)))
  }

  /// The number of a feature as a key of the placement.
  @inline(__always)
  package static func spread(_ number: UInt32) -> UInt64 {
    let product = UInt64(number) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ (product &>> 32)
  }

  /// Where the row of a feature lies.
  package struct Place {
    package let rawValue: UInt32

    @inline(__always)
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// - Parameters:
    ///   - index: of the row's first plane or chunk.
    ///   - planes: how many there are, up to 7; 0 for chunks.
    package init(index: Int, planes: Int, number: UInt32) {
      rawValue = UInt32(index) | UInt32(planes) << 21 | (number >> 16 & 0xFF) << 24
    }

    @inline(__always) var index: UInt32 { rawValue & 0x1F_FFFF }
    @inline(__always) var planes: UInt32 { rawValue &>> 21 & 7 }
    /// The lowest bits of the feature's home.
    @inline(__always) var check: UInt32 { rawValue &>> 24 }
  }
}
