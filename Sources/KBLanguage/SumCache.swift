/// Sums of weights by what they were added up for, so that a word that comes again is not looked up again.
///
/// It holds a bounded number of sums, a newer one in the place of an older: what is asked for is the same whatever it
/// holds.
final class SumCache {
  /// Not tuned; nine of ten words of news were met before, and sums of as many words lie near the processor.
  package static let usualCapacity = 4096
  private let keys: UnsafeMutablePointer<UInt64>
  private let sums: UnsafeMutablePointer<Int16>
  private let shift: UInt64
  /// The words of a batch that are not held, and their sums.
  private let missed = UnsafeMutablePointer<(word: Int, key: UInt64)>.allocate(
    capacity: FeatureList.words)
  private let fresh = ClassSums()

  /// - Parameter capacity: a power of two, 2 or more.
  init(capacity: Int) {
    shift = UInt64(64 - capacity.trailingZeroBitCount)
    keys = .allocate(capacity: capacity)
    keys.initialize(repeating: 0, count: capacity)
    // Read only behind a key that was written with it.
    sums = UnsafeMutableRawPointer.allocate(
      byteCount: capacity * ClassSums.classes * MemoryLayout<Int16>.stride, alignment: 64
    ).assumingMemoryBound(to: Int16.self)
  }

  deinit {
    keys.deallocate()
    sums.deallocate()
    missed.deallocate()
  }

  /// Sets `sums` of each word of `batch` to those that are held, else to those of its features: of all such words at
  /// once.
  ///
  /// - Parameters:
  ///   - list: to write features to.
  ///   - key: of a word, well spread; the same for the same features only.
  ///   - append: appends the features of a word to `list`.
  @inline(__always)
  func set(
    _ sums: ClassSums, of batch: Range<Int>, _ weights: SparseWeights, _ list: FeatureList,
    key: (Int) -> UInt64, append: (Int) -> Void
  ) {
    list.removeAll()
    var count = 0
    for i in batch {
      let word = i &- batch.lowerBound
      // Never zero, which marks a place that is free.
      let key = key(i) | 1
      if keys[slot(of: key)] == key {
        sums.of(word).update(from: place(of: key), count: ClassSums.classes)
      } else {
        append(i)
        list.endWord()
        missed[count] = (word, key)
        count &+= 1
      }
    }
    fresh.clear(count)
    weights.add(list, to: fresh)
    for i in 0..<count {
      let (word, key) = missed[i]
      sums.of(word).update(from: fresh.of(i), count: ClassSums.classes)
      place(of: key).update(from: fresh.of(i), count: ClassSums.classes)
      keys[slot(of: key)] = key
    }
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: key &>> shift) }

  @inline(__always)
  private func place(of key: UInt64) -> UnsafeMutablePointer<Int16> {
    sums + slot(of: key) &* ClassSums.classes
  }
}
