/// The parts of an embedded model file whose rows are sparse: a header, small numbers, buckets, rows; read in place.
///
/// Layout, little-endian: `KBS1`, then UInt32 count of buckets, bytes of the pool, classes, count of parameters; the
/// parameters as Int16; zeros up to a multiple of 64; the buckets; the pool.
package struct SparseModelFile: @unchecked Sendable {
  package static let magic: UInt32 = 0x3153_424B
  package static let headerBytes = 20

  /// Numbers that the model needs beside its rows: transition weights.
  package let parameters: UnsafeBufferPointer<Int16>
  package let weights: SparseWeights

  /// The model `name` compiled into the program, nil where there is none or it has another layout.
  package init?(named name: String) {
    guard let bytes = ModelFile.bytes(named: name) else { return nil }
    self.init(bytes)
  }

  /// - Parameter bytes: aligned to 64, valid as long as the model is used.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.headerBytes, let base = bytes.baseAddress,
      base.loadUnaligned(as: UInt32.self) == Self.magic
    else { return nil }
    func field(_ index: Int) -> Int {
      Int(base.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    let (buckets, poolBytes, classes, count) = (field(1), field(2), field(3), field(4))
    let start = Self.bucketsOffset(parameterCount: count)
    let pool = start + buckets * SparseWeights.bucketBytes
    guard buckets > 0, bytes.count == pool + poolBytes else { return nil }
    parameters = UnsafeBufferPointer(
      start: (base + Self.headerBytes).assumingMemoryBound(to: Int16.self), count: count)
    weights = SparseWeights(
      buckets: base + start, bucketCount: buckets,
      pool: (base + pool).assumingMemoryBound(to: UInt8.self), classes: classes)
  }

  package static func bucketsOffset(parameterCount: Int) -> Int {
    (headerBytes + parameterCount * 2 + 63) / 64 * 64
  }
}
