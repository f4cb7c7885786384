/// The parts of an embedded model file, read in place: numbers of one kind each.
///
/// Layout, little-endian: `KBP2`, then as UInt32 the count of parts and the bytes of each; then the parts, each from a
/// multiple of 64 on; and 64 zeros, so that whole vectors can be read at each number.
package struct ModelParts: @unchecked Sendable {
  package static let magic: UInt32 = 0x3250_424B
  package static let tailBytes = 64
  private let parts: [UnsafeRawBufferPointer]

  /// The model `name` compiled into the program, nil where there is none or it has another layout.
  package init?(named name: String) {
    guard let bytes = ModelFile.bytes(named: name) else { return nil }
    self.init(bytes)
  }

  /// - Parameter bytes: aligned to 64, valid as long as the model is used.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    func field(_ index: Int) -> Int? {
      guard index * 4 + 4 <= bytes.count else { return nil }
      return Int(bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    guard field(0) == Int(Self.magic), let count = field(1), count < bytes.count else { return nil }
    let sizes = (0..<count).compactMap { field(2 + $0) }
    let (starts, end) = Self.starts(of: sizes)
    guard sizes.count == count, bytes.count == end + Self.tailBytes else { return nil }
    parts = zip(starts, sizes).map { start, size in
      UnsafeRawBufferPointer(rebasing: bytes[start..<(start + size)])
    }
  }

  /// The numbers of a part, nil where the file has none of this index.
  func part<Number: FixedWidthInteger>(
    _ index: Int, of type: Number.Type
  ) -> UnsafeBufferPointer<Number>? {
    guard parts.indices.contains(index) else { return nil }
    return parts[index].assumingMemoryBound(to: type)
  }

  /// Where parts of these sizes begin, and where the last ends.
  package static func starts(of sizes: [Int]) -> (starts: [Int], end: Int) {
    var starts: [Int] = []
    var end = 8 + 4 * sizes.count
    for size in sizes {
      starts.append((end + 63) / 64 * 64)
      end = (end + 63) / 64 * 64 + size
    }
    return (starts, end)
  }
}
