/// The features of some words of a sentence while they are scored: written and read without an allocation a word.
package final class FeatureList {
  /// Words at a time: enough that waits for memory overlap, few enough that the list stays near the processor.
  package static let words = 32
  /// More than any model asks of so many words; what exceeds it is left out.
  package static let capacity = words * 256
  private let features = UnsafeMutablePointer<UInt64>.allocate(capacity: FeatureList.capacity)
  /// Room for the slots at which the features may stand.
  let found = UnsafeMutablePointer<UInt64>.allocate(capacity: FeatureList.capacity + 1)
  /// The number of features up to the end of each word.
  private let ends = UnsafeMutablePointer<Int>.allocate(capacity: FeatureList.words)
  // Checked in each append otherwise, a tenth of the analysis; a list is used by one at a time.
  @exclusivity(unchecked) package private(set) var count = 0
  @exclusivity(unchecked) private(set) var wordCount = 0

  package init() {}

  deinit {
    features.deallocate()
    found.deallocate()
    ends.deallocate()
  }

  @inline(__always)
  package func removeAll() { (count, wordCount) = (0, 0) }

  @inline(__always)
  package func append(_ feature: UInt64) {
    guard count < Self.capacity else { return }
    features[count] = feature
    count &+= 1
  }

  /// Ends the features of a word; those that follow are the next word's.
  @inline(__always)
  package func endWord() {
    guard wordCount < Self.words else { return }
    ends[wordCount] = count
    wordCount &+= 1
  }

  /// The features since the last `removeAll`, valid until the next `append`.
  @inline(__always)
  package var all: UnsafeBufferPointer<UInt64> {
    UnsafeBufferPointer(start: features, count: count)
  }

  /// The number of features up to the end of a word.
  @inline(__always)
  func end(ofWord word: Int) -> Int { ends[word] }
}

extension Range<Int> {
  /// The range in parts of as many words as a `FeatureList` takes at a time, the last one shorter.
  package var batches: [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: FeatureList.words).map {
      $0..<Swift.min($0 + FeatureList.words, upperBound)
    }
  }
}
