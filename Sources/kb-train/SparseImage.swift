import Foundation
import KBLanguage

/// A model of sparse rows as it is embedded. The layout stands at `SparseModelFile` and `SparseWeights`.
struct SparseImage {
  let classes: Int
  var parameters: [Int16] = []
  private var rows: [(key: UInt64, bytes: [UInt8])] = []

  init(classes: Int) { self.classes = classes }

  var count: Int { rows.count }

  /// - Parameter weights: one a class; a row of zeros is left out. What an Int8 cannot hold is split in several.
  mutating func append(_ key: UInt64, _ weights: [Int]) {
    var row: [UInt8] = [0]
    for (label, weight) in weights.enumerated() {
      var left = weight
      while left != 0 {
        let part = Int8(max(-127, min(127, left)))
        row += [UInt8(label), UInt8(bitPattern: part)]
        row[0] += 1
        left -= Int(part)
      }
    }
    if row.count > 1 { rows.append((key, row)) }
  }

  /// The file; its buckets are 80 % full. In the order of keys, so that the same training gives the same bytes.
  func bytes() -> [UInt8] {
    let bucketCount = rows.count * 100 / (80 * SparseWeights.bucketFeatures) + 1
    var buckets = [[(fingerprint: UInt16, place: Int)]](repeating: [], count: bucketCount)
    var isFull = [Bool](repeating: false, count: bucketCount)
    var pool: [UInt8] = []
    var places: [[UInt8]: Int] = [:]
    for (key, row) in rows.sorted(by: { $0.key < $1.key }) {
      let place = places[row] ?? pool.count
      if place == pool.count {
        places[row] = place
        pool += row
      }
      var bucket = SparseWeights.bucket(key, of: bucketCount)
      while buckets[bucket].count == SparseWeights.bucketFeatures {
        isFull[bucket] = true
        bucket = (bucket + 1) % bucketCount
      }
      buckets[bucket].append((SparseWeights.fingerprint(key), place))
    }
    var image = header(bucketCount, poolBytes: pool.count)
    for (bucket, isFull) in zip(buckets, isFull) {
      let free = SparseWeights.bucketFeatures - bucket.count
      for feature in bucket { Self.append(UInt64(feature.fingerprint), bytes: 2, to: &image) }
      image += [UInt8](repeating: 0, count: free * 2)
      for feature in bucket { Self.append(UInt64(feature.place), bytes: 3, to: &image) }
      image += [UInt8](repeating: 0, count: free * 3) + [isFull ? 1 : 0, 0, 0, 0]
    }
    return image + pool
  }

  private func header(_ bucketCount: Int, poolBytes: Int) -> [UInt8] {
    var image: [UInt8] = []
    Self.append(UInt64(SparseModelFile.magic), bytes: 4, to: &image)
    for count in [bucketCount, poolBytes, classes, parameters.count] {
      Self.append(UInt64(count), bytes: 4, to: &image)
    }
    for value in parameters {
      Self.append(UInt64(UInt16(bitPattern: value)), bytes: 2, to: &image)
    }
    let end = SparseModelFile.bucketsOffset(parameterCount: parameters.count)
    return image + [UInt8](repeating: 0, count: end - image.count)
  }

  private static func append(_ value: UInt64, bytes: UInt64, to image: inout [UInt8]) {
    for i in 0..<bytes { image.append(UInt8(truncatingIfNeeded: value >> (8 * i))) }
  }

  func write(to path: String) throws {
    let bytes = bytes()
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    print("\(path): \(rows.count) features, \(bytes.count) bytes")
  }
}
