/// Sums of weights by what they were added up for, so that a word that comes again is not looked up again.
///
/// It holds a bounded number of sums, a newer one in the place of an older: what is asked for is the same whatever it
/// holds.
final class SumCache {
  /// Tuned on 300,000 words of news: 4,096 take a twentieth longer.
  package static let usualCapacity = 16_384
  private let entries: UnsafeMutablePointer<Entry>
  private let sums: UnsafeMutablePointer<Int16>
  private let shift: UInt64
  /// The words of a batch that are not held, and their sums.
  private let missed = UnsafeMutablePointer<(word: Int, key: UInt64)>.allocate(
    capacity: FeatureList.words)
  private let fresh = ClassSums()

  /// What is looked at before the sums, which are not needed where it is enough.
  private struct Entry {
    var key: UInt64 = 0
    /// The class with the highest sum, and by how much it leads.
    var best: Int32 = 0
    var lead: Int32 = 0
  }

  /// - Parameter capacity: a power of two, 2 or more.
  init(capacity: Int) {
    shift = UInt64(64 - capacity.trailingZeroBitCount)
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry(), count: capacity)
    // Read only behind a key that was written with it.
    sums = UnsafeMutableRawPointer.allocate(
      byteCount: capacity * ClassSums.classes * MemoryLayout<Int16>.stride, alignment: 64
    ).assumingMemoryBound(to: Int16.self)
  }

  deinit {
    entries.deallocate()
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
  ///   - decide: takes a word, its best class and by how much that leads; true where this decides and the sums need not
  ///     be set.
  /// - Returns: the words that are decided.
  @inline(__always)
  func set(
    _ sums: ClassSums, of batch: Range<Int>, _ weights: SparseWeights, _ list: FeatureList,
    key: (Int) -> UInt64, append: (Int) -> Void, decide: (Int, _ best: Int, _ lead: Int) -> Bool
  ) -> BatchWords {
    var decided = BatchWords()
    list.removeAll()
    var count = 0
    for i in batch {
      let word = i &- batch.lowerBound
      // Never zero, which marks a place that is free.
      let key = key(i) | 1
      let entry = entries[slot(of: key)]
      guard entry.key == key else {
        append(i)
        list.endWord()
        missed[count] = (word, key)
        count &+= 1
        continue
      }
      if decide(i, Int(entry.best), Int(entry.lead)) {
        decided.insert(word)
      } else {
        sums.of(word).update(from: place(of: key), count: ClassSums.classes)
      }
    }
    fresh.clear(count)
    weights.add(list, to: fresh)
    for i in 0..<count {
      let (word, key) = missed[i]
      let (best, lead) = fresh.lead(i, of: weights.classes)
      if decide(batch.lowerBound &+ word, best, lead) { decided.insert(word) }
      sums.of(word).update(from: fresh.of(i), count: ClassSums.classes)
      place(of: key).update(from: fresh.of(i), count: ClassSums.classes)
      entries[slot(of: key)] = Entry(key: key, best: Int32(best), lead: Int32(lead))
    }
    return decided
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: key &>> shift) }

  @inline(__always)
  private func place(of key: UInt64) -> UnsafeMutablePointer<Int16> {
    sums + slot(of: key) &* ClassSums.classes
  }
}
