import KBLanguage
import Testing

@Suite struct `a placed table` {
  /// One bucket with the number 0, three slots: the feature stands where its hash puts it.
  private func table(_ feature: UInt64, weights: [UInt8]) -> [UInt8] {
    let stride = PlacedTable.rowBytes
    let offset = ModelFile.tableOffset(parameterCount: 1)
    var file = [UInt8](repeating: 0, count: offset + 3 * stride + ModelFile.tailBytes)
    file.replaceSubrange(0..<4, with: "KBM1".utf8)
    (file[4], file[8], file[12], file[16]) = (3, UInt8(stride), UInt8(PlacedTable.classes), 1)
    let row = offset + stride * Int(PlacedTable.slot(feature, 0, of: 3))
    let mark = PlacedTable.fingerprint(feature)
    file[row] = UInt8(truncatingIfNeeded: mark)
    file[row + 1] = UInt8(truncatingIfNeeded: mark >> 8)
    file.replaceSubrange((row + 2)..<(row + stride), with: weights)
    return file
  }

  private func row(of feature: UInt64, in file: [UInt8]) -> UInt64? {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 64)
    defer { copy.deallocate() }
    copy.copyBytes(from: file)
    return PlacedTable(ModelFile(UnsafeRawBufferPointer(copy)))?.row(feature)
  }

  @Test(arguments: [0, 1, 0x0123_4567_89AB_CDEF, UInt64.max])
  func `finds what was learnt and nothing else`(feature: UInt64) throws {
    let file = table(feature, weights: [7, 0, 8, 0, 9, 0])
    let found = try #require(row(of: feature, in: file))
    #expect(found &>> 16 == 0x0009_0008_0007)
    #expect(row(of: feature ^ (1 << 45), in: file) == nil)
  }

  @Test func `is none where the file has no numbers of buckets`() {
    #expect(PlacedTable(nil) == nil)
  }
}
