import Testing

@testable import KBLanguage

@Suite struct `a placed table` {
  /// One bucket with the number 0, three slots: the feature stands where its hash puts it.
  private func table(_ feature: UInt64, weights: [Int8]) -> [UInt8] {
    let row = PlacedTable.row(feature, weights)
    let sizes = [2, 3 * row.count]
    let (starts, end) = ModelParts.starts(of: sizes)
    var file = [UInt8](repeating: 0, count: end + ModelParts.tailBytes)
    file.replaceSubrange(0..<4, with: "KBP2".utf8)
    file[4] = UInt8(sizes.count)
    for (i, size) in sizes.enumerated() { file[8 + 4 * i] = UInt8(size) }
    let start = starts[1] + row.count * Int(Placement.slot(feature, 0, of: 3))
    file.replaceSubrange(start..<(start + row.count), with: row)
    return file
  }

  private func sums(of features: [UInt64], in file: [UInt8]) -> [Int32]? {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 64)
    defer { copy.deallocate() }
    copy.copyBytes(from: file)
    guard let table = PlacedTable(ModelParts(UnsafeRawBufferPointer(copy))) else { return nil }
    let sums = table.sums { body in features.forEach(body) }
    return [sums[0], sums[1], sums[2]]
  }

  @Test(arguments: [0, 1, 0x0123_4567_89AB_CDEF, UInt64.max])
  func `adds up what was learnt and nothing else`(feature: UInt64) {
    let file = table(feature, weights: [7, -1, 127])
    let other = feature ^ (1 << 45)
    #expect(sums(of: [feature], in: file) == [7, -1, 127])
    #expect(sums(of: [feature, other, feature], in: file) == [14, -2, 254])
    #expect(sums(of: [other], in: file) == [0, 0, 0])
  }

  @Test func `adds up no more than it has room for`() {
    let feature: UInt64 = 3
    let many = [UInt64](repeating: feature, count: PlacedTable.mostFeatures + 1)
    #expect(sums(of: many, in: table(feature, weights: [1, 2, -3])) == [128, 256, -384])
  }

  @Test func `is none where the file is cut off or another`() {
    let file = table(1, weights: [7, 8, 9])
    #expect(PlacedTable(nil) == nil)
    #expect(sums(of: [1], in: Array(file.dropLast())) == nil)
    #expect(sums(of: [1], in: Array(file.prefix(6))) == nil)
    #expect(sums(of: [1], in: [UInt8]("KBM1".utf8) + file.dropFirst(4)) == nil)
  }
}
