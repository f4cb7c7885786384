private import CData

/// The parts of an embedded model file: a header, small numbers, a hash table of rows; read in place.
///
/// Layout, little-endian: `KBM1`, then UInt32 slots, row stride in bytes, classes, count of parameters;
/// the parameters as Int16; zeros up to a multiple of 64; a row of `stride` bytes for each slot; 64 zeros, so that
/// a whole vector can be read at each row.
package struct ModelFile: @unchecked Sendable {
  package static let magic: UInt32 = 0x314D_424B
  package static let headerBytes = 20
  package static let tailBytes = 64

  /// Numbers that the model needs beside its rows: transition weights.
  package let parameters: UnsafeBufferPointer<Int16>
  package let table: WeightTable

  /// The model `name` compiled into the program, nil where there is none or it has another layout.
  package init?(named name: String) {
    guard let bytes = Self.bytes(named: name) else { return nil }
    self.init(bytes)
  }

  /// The embedded file `name`, aligned to 64.
  static func bytes(named name: String) -> UnsafeRawBufferPointer? {
    for i in 0..<kb_models_count where String(cString: kb_models[i].name) == name {
      return UnsafeRawBufferPointer(start: kb_models[i].bytes, count: kb_models[i].count)
    }
    return nil
  }

  /// - Parameter bytes: aligned to 4, valid as long as the model is used.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.headerBytes, let base = bytes.baseAddress,
      base.loadUnaligned(as: UInt32.self) == Self.magic
    else { return nil }
    func field(_ index: Int) -> Int {
      Int(base.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    let (slots, stride, classes, count) = (field(1), field(2), field(3), field(4))
    let start = Self.tableOffset(parameterCount: count)
    guard slots > 0, classes + 2 <= stride, bytes.count == start + stride * slots + Self.tailBytes
    else { return nil }
    parameters = UnsafeBufferPointer(
      start: (base + Self.headerBytes).assumingMemoryBound(to: Int16.self), count: count)
    table = WeightTable(rows: base + start, slots: slots, stride: stride, classes: classes)
  }

  package static func tableOffset(parameterCount: Int) -> Int {
    (headerBytes + parameterCount * 2 + 63) / 64 * 64
  }
}
