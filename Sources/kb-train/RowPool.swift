import KBLanguage

/// The rows of a sparse model, each once, as planes or chunks. The layout stands at `WeightRows`.
///
/// Rows of many classes are those of features that are met often: they stand first, side by side, so that what is read
/// most shares pages and cache lines.
struct RowPool {
  private(set) var planes: [UInt8] = []
  private(set) var chunks: [UInt64] = []
  private var places: [[Int16]: (index: Int, planes: Int)] = [:]
  private let classes: Int

  /// A row of more classes than this becomes a plane: it is added faster than three chunks.
  private static let mostInChunks = 8

  init(classes: Int, rows: Set<[Int16]>) {
    self.classes = classes
    let sorted = rows.map { (row: $0, size: $0.count { $0 != 0 }) }.sorted {
      $0.size != $1.size ? $0.size > $1.size : $0.row.lexicographicallyPrecedes($1.row)
    }
    for (row, size) in sorted {
      places[row] = size > Self.mostInChunks ? appendPlanes(row) : appendChunks(row)
    }
  }

  var planeCount: Int { planes.count / WeightRows.planeBytes(classes: classes) }

  func place(of row: [Int16], number: UInt32) -> UInt32 {
    guard let place = places[row] else { return 0 }
    return SparseWeights.Place(index: place.index, planes: place.planes, number: number).rawValue
  }

  /// What one plane cannot hold goes on in the next.
  private mutating func appendPlanes(_ row: [Int16]) -> (index: Int, planes: Int) {
    let index = planeCount
    var left = row
    repeat {
      let start = planes.count
      planes += [UInt8](repeating: 0, count: WeightRows.planeBytes(classes: classes))
      for label in 0..<(planes.count - start) {
        let part = label < left.count ? left[label].clamped : 0
        if label < left.count { left[label] -= part }
        let (byte, isLower) = WeightRows.planeOffset(of: label)
        planes[start + byte] = UInt8(
          truncatingIfNeeded: part + (isLower ? WeightRows.bias : 0))
      }
    } while left.contains { $0 != 0 } && planeCount - index < WeightRows.maximumPlanes
    return (index, planeCount - index)
  }

  private mutating func appendChunks(_ row: [Int16]) -> (index: Int, planes: Int) {
    var pairs: [UInt64] = []
    for (label, weight) in row.enumerated() {
      var left = weight
      while left != 0 {
        pairs.append(UInt64(label) | UInt64(UInt8(bitPattern: Int8(left.clamped))) << 8)
        left -= left.clamped
      }
    }
    let index = chunks.count
    for start in stride(from: 0, to: pairs.count, by: WeightRows.chunkPairs) {
      let end = min(start + WeightRows.chunkPairs, pairs.count)
      var chunk = end < pairs.count ? WeightRows.continues : 0
      for (i, pair) in pairs[start..<end].enumerated() { chunk |= pair << UInt64(16 * i) }
      chunks.append(chunk)
    }
    return (index, 0)
  }
}

extension Int16 {
  /// As much of it as an Int8 holds on both sides of zero.
  fileprivate var clamped: Int16 { Swift.max(-127, Swift.min(127, self)) }
}
