import Foundation
import KBLanguage

/// A model as it is embedded: rows by feature, and parameters. The layout stands at `ModelFile`.
struct ModelImage {
  let classes: Int
  var parameters: [Int16] = []
  /// In the order of their keys, so that the same training gives the same bytes.
  private var rows: [(key: UInt64, bytes: [UInt8])] = []

  init(classes: Int) { self.classes = classes }

  var count: Int { rows.count }

  mutating func append(_ key: UInt64, _ bytes: [UInt8]) { rows.append((key, bytes)) }

  /// The file; the table is two thirds full: a word that is not in it is found missing after five slots, with 85 % after 23.
  func bytes() -> [UInt8] {
    let stride = classes + 4
    let slots = rows.count * 3 / 2 + 1
    let start = ModelFile.tableOffset(parameterCount: parameters.count)
    var image = Self.container(
      slots: slots, stride: stride, classes: classes, parameters: parameters)
    var used = [Bool](repeating: false, count: slots)
    for (key, row) in rows.sorted(by: { $0.key < $1.key }) {
      var slot = WeightTable.slot(key, of: slots)
      while used[slot] { slot = (slot + 1) % slots }
      used[slot] = true
      let offset = start + slot * stride
      Self.put(WeightTable.fingerprint(key), at: offset, in: &image)
      for (i, byte) in row.enumerated() { image[offset + 4 + i] = byte }
    }
    return image
  }

  /// A file of empty rows: its header, its parameters, zeros.
  static func container(slots: Int, stride: Int, classes: Int, parameters: [Int16]) -> [UInt8] {
    let start = ModelFile.tableOffset(parameterCount: parameters.count)
    var image = [UInt8](repeating: 0, count: start + stride * slots + ModelFile.tailBytes)
    for (i, value) in [
      ModelFile.magic, UInt32(slots), UInt32(stride), UInt32(classes), UInt32(parameters.count),
    ]
    .enumerated() {
      put(value, at: i * 4, in: &image)
    }
    for (i, value) in parameters.enumerated() {
      let bits = UInt16(bitPattern: value)
      image[ModelFile.headerBytes + 2 * i] = UInt8(truncatingIfNeeded: bits)
      image[ModelFile.headerBytes + 2 * i + 1] = UInt8(truncatingIfNeeded: bits >> 8)
    }
    return image
  }

  private static func put(_ value: UInt32, at offset: Int, in image: inout [UInt8]) {
    for i in 0..<4 { image[offset + i] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(i))) }
  }

  func write(to path: String) throws {
    let bytes = bytes()
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    print("\(path): \(rows.count) features, \(bytes.count) bytes")
  }
}
