import Foundation
import KBLanguage

/// A model of sparse rows as it is embedded. The parts stand at `SparseModel`.
struct SparseImage {
  let classes: Int
  /// Number of values of the upper half of a feature's number: all 16 bits.
  var homes: UInt64 = 1 << 16
  var parameters: [Int16] = []
  private var rows: [(key: UInt64, weights: [Int16])] = []

  init(classes: Int) { self.classes = classes }

  var count: Int { rows.count }

  /// - Parameter weights: one a class; a row of zeros is left out.
  mutating func append(_ key: UInt64, _ weights: [Int]) {
    guard weights.contains(where: { $0 != 0 }) else { return }
    rows.append((key, weights.map { Int16(clamping: $0) }))
  }

  /// The file, the same for rows in any order.
  func bytes() -> [UInt8] {
    let rows = rows.sorted { $0.key < $1.key }
    let pool = RowPool(classes: classes, rows: Set(rows.map(\.weights)))
    // Of features with the same number, hardly ever any, the first stays.
    var seen: Set<UInt32> = []
    var numbered: [(number: UInt32, weights: [Int16])] = []
    for row in rows {
      let number = SparseWeights.number(of: row.key, homes: homes)
      if seen.insert(number).inserted { numbered.append((number, row.weights)) }
    }
    let placement = PlacementBuilder(numbered.map { SparseWeights.spread($0.number) })
    let places = placement.slots.map { row in
      row < 0 ? 0 : pool.place(of: numbered[row].weights, number: numbered[row].number)
    }
    var image = ModelPartsImage()
    image.append([UInt32(homes), UInt32(classes)])
    image.append(parameters)
    image.append(placement.numbers)
    image.append(
      placement.slots.map { $0 < 0 ? 0 : UInt16(truncatingIfNeeded: numbered[$0].number) })
    image.append(places)
    image.append(pool.planes)
    image.append(pool.chunks)
    return image.bytes()
  }

  func write(to path: String) throws {
    let bytes = bytes()
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    print("\(path): \(rows.count) features, \(bytes.count) bytes")
  }
}
