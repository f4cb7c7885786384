import Foundation
import KBLanguage

/// The file of a `PlacedTable`.
struct PlacedImage {
  private var rows: [(key: UInt64, weights: [Int8])] = []

  var count: Int { rows.count }

  /// - Parameter weights: three for each row.
  mutating func append(_ key: UInt64, _ weights: [Int8]) { rows.append((key, weights)) }

  /// The file. The order in which rows were appended does not matter.
  func bytes() -> [UInt8] {
    let sorted = rows.sorted { $0.key < $1.key }
    let placement = PlacementBuilder(sorted.map(\.key))
    var image = ModelPartsImage()
    image.append(placement.numbers)
    image.append(
      placement.slots.flatMap { index in
        index < 0 ? PlacedTable.free : PlacedTable.row(sorted[index].key, sorted[index].weights)
      })
    return image.bytes()
  }

  func write(to path: String) throws {
    let bytes = bytes()
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    print("\(path): \(rows.count) features, \(bytes.count) bytes")
  }
}
