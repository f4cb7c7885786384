import KBLanguage

/// Finds the numbers that move the keys of each bucket to free slots. The layout stands at `Placement`.
struct PlacementBuilder {
  /// For each slot the index of its key, -1 for none; 99 % are taken.
  private(set) var slots: [Int]
  /// The number of each bucket.
  private(set) var numbers: [UInt16]

  /// - Parameter keys: no two are equal; their order decides between equally good places.
  init(_ keys: [UInt64]) {
    slots = [Int](repeating: -1, count: keys.count * 100 / 99 + 1)
    numbers = [UInt16](repeating: 0, count: keys.count / 4 + 1)
    var buckets = [[Int]](repeating: [], count: numbers.count)
    for (i, key) in keys.enumerated() {
      buckets[Int(Placement.bucket(key, of: UInt64(numbers.count)))].append(i)
    }
    // The fullest first, while most slots are free.
    let order = buckets.indices.sorted { (buckets[$1].count, $0) < (buckets[$0].count, $1) }
    for bucket in order where !buckets[bucket].isEmpty {
      for number in UInt16.min...UInt16.max {
        let places = buckets[bucket].map {
          Int(Placement.slot(keys[$0], number, of: UInt64(slots.count)))
        }
        guard places.allSatisfy({ slots[$0] < 0 }), Set(places).count == places.count else {
          continue
        }
        for (place, key) in zip(places, buckets[bucket]) { slots[place] = key }
        numbers[bucket] = number
        break
      }
    }
  }
}
