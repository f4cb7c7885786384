import Foundation
import KBLanguage

/// The file of a `PlacedTable`.
struct PlacedImage {
  private var rows: [(key: UInt64, weights: [Int16])] = []

  var count: Int { rows.count }

  /// - Parameter weights: three for each row.
  mutating func append(_ key: UInt64, _ weights: [Int16]) { rows.append((key, weights)) }

  /// The file. The order in which rows were appended does not matter.
  func bytes() -> [UInt8] {
    let sorted = rows.sorted { $0.key < $1.key }
    let placement = PlacementBuilder(sorted.map(\.key))
    let none = [Int16](repeating: 0, count: PlacedTable.classes)
    var image = ModelPartsImage()
    image.append(placement.numbers)
    image.append(placement.slots.map { $0 < 0 ? 0 : PlacedTable.mark(of: sorted[$0].key) })
    image.append(placement.slots.flatMap { $0 < 0 ? none : sorted[$0].weights })
    return image.bytes()
  }

  func write(to path: String) throws {
    let bytes = bytes()
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    print("\(path): \(rows.count) features, \(bytes.count) bytes")
  }
}
