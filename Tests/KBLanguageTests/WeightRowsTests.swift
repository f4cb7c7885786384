import Testing

@testable import KBLanguage

@Suite struct `rows of weights` {
  /// A plane that holds these weights, as `WeightRows` lays it out.
  private func plane(_ weights: [Int8]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: WeightRows.planeBytes(classes: weights.count))
    for label in bytes.indices {
      let weight = label < weights.count ? Int16(weights[label]) : 0
      let (byte, isLower) = WeightRows.planeOffset(of: label)
      bytes[byte] = UInt8(truncatingIfNeeded: weight + (isLower ? WeightRows.bias : 0))
    }
    return bytes
  }

  /// The sums over all planes and all chunk rows that begin at `starts`.
  private func sums(_ planes: [[Int8]], _ chunks: [UInt64], starts: [UInt32]) -> [Int16] {
    let classes = planes[0].count
    let bytes = planes.flatMap(plane) + [UInt8](repeating: 0, count: 64)
    let sums = ClassSums()
    bytes.withUnsafeBufferPointer { bytes in
      chunks.withUnsafeBufferPointer { chunks in
        let rows = WeightRows(planes: bytes, chunks: chunks, classes: classes)
        Array(UInt32(0)..<UInt32(planes.count)).withUnsafeBufferPointer {
          rows?.addPlanes($0, to: sums.of(0))
        }
        starts.withUnsafeBufferPointer { rows?.addChunks($0, to: sums.of(0)) }
      }
    }
    return (0..<classes).map { sums[0, $0] }
  }

  @Test(arguments: [5, 16, 25, 50, 55, 64])
  func `add up the planes, class by class`(classes: Int) {
    let planes = (0..<9).map { row in
      (0..<classes).map { label in Int8(truncatingIfNeeded: (row * 37 + label * 101) % 255 - 127) }
    }
    let expected = (0..<classes).map { label in planes.reduce(0) { $0 + Int16($1[label]) } }
    #expect(sums(planes, [0], starts: []) == expected)
  }

  @Test func `add up the chunks of a row to its end`() {
    // Class 1 gets -2, class 3 gets 5, class 4 gets 127 twice; then a row of its own: class 0 gets 1.
    let chunks: [UInt64] = [
      1 | 0xFE << 8 | 3 << 16 | 5 << 24 | 4 << 32 | 0x7F << 40 | 0 << 48 | WeightRows.continues,
      4 | 0x7F << 8, 0 | 1 << 8,
    ]
    let none = [Int8](repeating: 0, count: 6)
    #expect(sums([none], chunks, starts: [0]) == [0, -2, 0, 5, 254, 0])
    #expect(sums([none], chunks, starts: [0, 2, 2]) == [2, -2, 0, 5, 254, 0])
  }

  @Test(arguments: [(0, 0), (7, 7), (49, 49), (50, 0)])
  func `the best class is the first of the highest`(highest: Int, best: Int) {
    let sums = ClassSums()
    if highest < 50 { sums[1, highest] = 3 }
    sums[1, 55] = 9
    if highest < 49 { sums[1, 49] = 3 }
    #expect(sums.best(1, of: 50) == best)
    #expect(sums.lead(1, of: 50).best == best)
  }

  @Test(arguments: [
    (highest: 0, second: 49, by: 4), (highest: 49, second: 48, by: 4),
    (highest: 7, second: 8, by: 4),
    (highest: 3, second: 3, by: 9), (highest: 20, second: 50, by: 9),
  ])
  func `the best class leads the second by what is between`(highest: Int, second: Int, by: Int) {
    let sums = ClassSums()
    sums[1, second] = 5
    sums[1, highest] = 9
    let lead = sums.lead(1, of: 50)
    #expect(lead.best == highest)
    #expect(lead.by == by)
    #expect(sums[1, highest] == 9)
  }

  @Test func `words whose best class leads by enough are told by their place`() {
    let sums = ClassSums()
    for (word, lead) in [3, 4, 0, 5, 4].enumerated() { sums[word, 24] = Int16(lead) }
    let found = sums.words(5, leadingBy: 4, of: 25)
    #expect((0..<5).filter { found.contains($0) } == [1, 3, 4])
    #expect(!found.contains(31))
  }
}

@Suite struct `a feature's number` {
  @Test(arguments: [0, 1, 0x8000_0000_0000_0000, UInt64.max], [UInt64(3), 21_477, 65_536])
  func `has a home below the number of homes and a mark that is not zero`(
    feature: UInt64, homes: UInt64
  ) {
    let number = SparseWeights.number(of: feature, homes: homes)
    #expect(number >> 16 < homes)
    #expect(number & 0xFFFF != 0)
  }

  @Test func `is kept in part beside its place`() {
    let place = SparseWeights.Place(index: 2_000_000, planes: 5, number: 0x1234_5678)
    #expect(place.index == 2_000_000)
    #expect(place.planes == 5)
    #expect(place.check == 0x34)
  }
}
