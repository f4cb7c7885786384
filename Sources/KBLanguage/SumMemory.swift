/// Sums of weights by what they are of: what was asked for last at each of its places.
struct SumMemory {
  // A sentence of 30 words asks for some 500 sums.
  private static let places = 1024
  private var keys = [UInt64](repeating: 0, count: SumMemory.places)
  private var sums = [SIMD4<Int32>](repeating: .zero, count: SumMemory.places)

  /// Forgets everything.
  mutating func removeAll() {
    for place in keys.indices { keys[place] = 0 }
  }

  /// The sums of `key`, whose bits are well spread; `make` where they are not remembered. O(1).
  @inline(__always)
  mutating func sums(_ key: UInt64, _ make: () -> SIMD4<Int32>) -> SIMD4<Int32> {
    let place = Int(truncatingIfNeeded: key &>> 40) & (Self.places - 1)
    // The lowest bit is set, so that no key is the mark of a free place.
    if keys[place] == key | 1 { return sums[place] }
    let made = make()
    (keys[place], sums[place]) = (key | 1, made)
    return made
  }
}
