import Testing

@testable import KBLanguage

@Suite struct `a placed table` {
  /// One bucket with the number 0, three slots: the feature stands where its hash puts it.
  private func table(_ feature: UInt64, weights: [UInt8]) -> [UInt8] {
    let sizes = [2, 3 * 2, 3 * 6]
    let (starts, end) = ModelParts.starts(of: sizes)
    var file = [UInt8](repeating: 0, count: end + ModelParts.tailBytes)
    file.replaceSubrange(0..<4, with: "KBP2".utf8)
    file[4] = UInt8(sizes.count)
    for (i, size) in sizes.enumerated() { file[8 + 4 * i] = UInt8(size) }
    let slot = Int(Placement.slot(feature, 0, of: 3))
    let mark = PlacedTable.mark(of: feature)
    file[starts[1] + 2 * slot] = UInt8(truncatingIfNeeded: mark)
    file[starts[1] + 2 * slot + 1] = UInt8(truncatingIfNeeded: mark >> 8)
    file.replaceSubrange((starts[2] + 6 * slot)..<(starts[2] + 6 * slot + 6), with: weights)
    return file
  }

  private func sums(of features: [UInt64], in file: [UInt8]) -> [Int32]? {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 64)
    defer { copy.deallocate() }
    copy.copyBytes(from: file)
    guard let table = PlacedTable(ModelParts(UnsafeRawBufferPointer(copy))) else { return nil }
    let list = FeatureList()
    for feature in features { list.append(feature) }
    let sums = table.sums(list)
    return [sums[0], sums[1], sums[2]]
  }

  @Test(arguments: [0, 1, 0x0123_4567_89AB_CDEF, UInt64.max])
  func `adds up what was learnt and nothing else`(feature: UInt64) {
    let file = table(feature, weights: [7, 0, 0xFF, 0xFF, 9, 1])
    let other = feature ^ (1 << 45)
    #expect(sums(of: [feature], in: file) == [7, -1, 265])
    #expect(sums(of: [feature, other, feature], in: file) == [14, -2, 530])
    #expect(sums(of: [other], in: file) == [0, 0, 0])
  }

  @Test func `adds up each word of a list by itself, as it does alone`() throws {
    let table = try #require(PlacedTable(ModelParts(named: "parser")))
    let list = FeatureList()
    // Features of one tag and of two, learnt and not.
    let words: [[UInt64]] = [3, 0, 50, 1].map { count in
      (0..<count).flatMap { [FeatureHash.of(403, $0), FeatureHash.of(426, $0, 20), $0 << 50] }
    }
    for word in words {
      for feature in word { list.append(feature) }
      list.endWord()
    }
    var sums: [SIMD4<Int32>] = []
    table.appendSums(of: list, to: &sums)
    for (word, sum) in zip(words, sums) {
      list.removeAll()
      for feature in word { list.append(feature) }
      let alone = table.sums(list)
      for label in 0..<PlacedTable.classes { #expect(sum[label] == alone[label]) }
    }
    #expect(sums.count == words.count)
    #expect(sums[2][0] != 0)
  }

  @Test func `is none where the file is cut off or another`() {
    let file = table(1, weights: [7, 0, 8, 0, 9, 0])
    #expect(PlacedTable(nil) == nil)
    #expect(sums(of: [1], in: Array(file.dropLast())) == nil)
    #expect(sums(of: [1], in: Array(file.prefix(6))) == nil)
    #expect(sums(of: [1], in: [UInt8]("KBM1".utf8) + file.dropFirst(4)) == nil)
  }
}
