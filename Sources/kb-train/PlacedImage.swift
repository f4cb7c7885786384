import Foundation
import KBLanguage

/// The file of a `PlacedTable`: finds the numbers that move the features of each bucket to free slots.
struct PlacedImage {
  let classes: Int
  private var rows: [(key: UInt64, bytes: [UInt8])] = []

  init(classes: Int) { self.classes = classes }

  var count: Int { rows.count }

  /// - Parameter bytes: as many for each row.
  mutating func append(_ key: UInt64, _ bytes: [UInt8]) { rows.append((key, bytes)) }

  /// The file; 99 % of its slots are taken. The order in which rows were appended does not matter.
  func bytes() -> [UInt8] {
    let sorted = rows.sorted { $0.key < $1.key }
    let stride = 2 + (sorted.first?.bytes.count ?? 0)
    let (taken, numbers) = places(of: sorted.map(\.key))
    var image = ModelImage.container(
      slots: taken.count, stride: stride, classes: classes, parameters: numbers)
    let start = ModelFile.tableOffset(parameterCount: numbers.count)
    for (slot, row) in taken.enumerated() where row >= 0 {
      let mark = PlacedTable.fingerprint(sorted[row].key)
      let offset = start + slot * stride
      image[offset] = UInt8(truncatingIfNeeded: mark)
      image[offset + 1] = UInt8(truncatingIfNeeded: mark >> 8)
      for (i, byte) in sorted[row].bytes.enumerated() { image[offset + 2 + i] = byte }
    }
    return image
  }

  /// For each slot the index of its key, -1 for none, and the number of each bucket.
  private func places(of keys: [UInt64]) -> (taken: [Int], numbers: [Int16]) {
    let slots = keys.count * 100 / 99 + 1
    let count = keys.count / 4 + 1
    var buckets = [[Int]](repeating: [], count: count)
    for (i, key) in keys.enumerated() {
      buckets[Int(PlacedTable.bucket(key, of: UInt64(count)))].append(i)
    }
    var taken = [Int](repeating: -1, count: slots)
    var numbers = [Int16](repeating: 0, count: count)
    // The fullest first, while most slots are free.
    let order = buckets.indices.sorted { (buckets[$1].count, $0) < (buckets[$0].count, $1) }
    for bucket in order where !buckets[bucket].isEmpty {
      for number in UInt16.min...UInt16.max {
        let places = buckets[bucket].map {
          Int(PlacedTable.slot(keys[$0], number, of: UInt64(slots)))
        }
        guard places.allSatisfy({ taken[$0] < 0 }), Set(places).count == places.count else {
          continue
        }
        for (place, row) in zip(places, buckets[bucket]) { taken[place] = row }
        numbers[bucket] = Int16(bitPattern: number)
        break
      }
    }
    return (taken, numbers)
  }

  func write(to path: String) throws {
    let bytes = bytes()
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    print("\(path): \(rows.count) features, \(bytes.count) bytes")
  }
}
