/// Rows of weights, in place. Long ones are planes: a byte for each class. Short ones are chunks of four pairs of a class
/// and an Int8.
package struct WeightRows: @unchecked Sendable {
  private let planes: UnsafeRawPointer
  private let chunks: UnsafePointer<UInt64>
  let classes: Int

  /// Nil where a part is missing.
  init?(
    planes: UnsafeBufferPointer<UInt8>, chunks: UnsafeBufferPointer<UInt64>, classes: Int
  ) {
    guard let planes = planes.baseAddress, let chunks = chunks.baseAddress else { return nil }
    (self.planes, self.chunks, self.classes) = (UnsafeRawPointer(planes), chunks, classes)
  }

  package static let chunkPairs = 4
  package static let maximumPlanes = 7
  /// The bit of a chunk that says that its row goes on in the next: the highest of its last class.
  package static let continues: UInt64 = 1 << 55
  /// What is added to each lower byte of a plane's pairs, so that it never borrows from the upper one.
  package static let bias: Int16 = 128

  /// Bytes of a plane: whole vectors.
  package static func planeBytes(classes: Int) -> Int { (classes + 15) / 16 * 16 }

  /// Where the weight of a class stands in a plane. Bytes are added in pairs: of sixteen classes the first eight are
  /// lower bytes, the others upper ones.
  package static func planeOffset(of label: Int) -> (byte: Int, isLower: Bool) {
    let isLower = label % 16 < 8
    return (label / 16 * 16 + label % 8 * 2 + (isLower ? 0 : 1), isLower)
  }

  /// Adds the planes at `indices`: the pairs of bytes as one number each, and the upper bytes by themselves; the lower
  /// ones are what is left.
  ///
  /// - Parameter sums: room for 64 classes, aligned to 16.
  @inline(__always)
  func addPlanes(
    _ indices: UnsafeBufferPointer<UInt32>, to sums: UnsafeMutablePointer<Int16>
  ) {
    typealias Block = SIMD8<Int16>
    var (pairs0, pairs1, pairs2, pairs3) = (Block.zero, Block.zero, Block.zero, Block.zero)
    var (upper0, upper1, upper2, upper3) = (Block.zero, Block.zero, Block.zero, Block.zero)
    let stride = Self.planeBytes(classes: classes)
    for index in indices {
      let plane = planes + Int(index) &* stride
      let block0 = plane.loadUnaligned(as: Block.self)
      let block1 = plane.loadUnaligned(fromByteOffset: 16, as: Block.self)
      let block2 = plane.loadUnaligned(fromByteOffset: 32, as: Block.self)
      let block3 = plane.loadUnaligned(fromByteOffset: 48, as: Block.self)
      pairs0 &+= block0
      pairs1 &+= block1
      pairs2 &+= block2
      pairs3 &+= block3
      upper0 &+= block0 &>> 8
      upper1 &+= block1 &>> 8
      upper2 &+= block2 &>> 8
      upper3 &+= block3 &>> 8
    }
    let bias = Block(repeating: Self.bias &* Int16(truncatingIfNeeded: indices.count))
    let blocks = UnsafeMutableRawPointer(sums).assumingMemoryBound(to: Block.self)
    blocks[0] &+= pairs0 &- (upper0 &<< 8) &- bias
    blocks[1] &+= upper0
    blocks[2] &+= pairs1 &- (upper1 &<< 8) &- bias
    blocks[3] &+= upper1
    blocks[4] &+= pairs2 &- (upper2 &<< 8) &- bias
    blocks[5] &+= upper2
    blocks[6] &+= pairs3 &- (upper3 &<< 8) &- bias
    blocks[7] &+= upper3
  }

  /// Adds the rows that begin with the chunks at `indices`.
  @inline(__always)
  func addChunks(
    _ indices: UnsafeBufferPointer<UInt32>, to sums: UnsafeMutablePointer<Int16>
  ) {
    for index in indices {
      var next = chunks + Int(index)
      var chunk: UInt64
      repeat {
        chunk = next[0]
        next += 1
        for pair in 0..<Self.chunkPairs {
          let bits = chunk &>> UInt64(16 &* pair)
          sums[Int(bits & 63)] &+= Int16(Int8(truncatingIfNeeded: bits &>> 8))
        }
      } while chunk & Self.continues != 0
    }
  }
}
