/// Some words of a batch, by their place in it, a bit each: `FeatureList.words` at most.
struct BatchWords {
  private var bits: UInt32 = 0

  @inline(__always)
  func contains(_ word: Int) -> Bool { bits &>> UInt32(truncatingIfNeeded: word) & 1 == 1 }

  @inline(__always)
  mutating func insert(_ word: Int) { bits |= 1 &<< UInt32(truncatingIfNeeded: word) }
}
