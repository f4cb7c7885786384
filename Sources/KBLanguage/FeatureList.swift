/// The features of one word while it is looked at: written and read without an allocation a word.
package final class FeatureList {
  /// More than any model asks of one word; what exceeds it is left out.
  package static let capacity = 256
  private let features = UnsafeMutablePointer<UInt64>.allocate(capacity: FeatureList.capacity)
  /// Room for the slots at which the features may stand.
  let found = UnsafeMutablePointer<UInt64>.allocate(capacity: FeatureList.capacity + 1)
  package private(set) var count = 0

  package init() {}

  deinit {
    features.deallocate()
    found.deallocate()
  }

  @inline(__always)
  package func removeAll() { count = 0 }

  @inline(__always)
  package func append(_ feature: UInt64) {
    guard count < Self.capacity else { return }
    features[count] = feature
    count &+= 1
  }

  /// The features since the last `removeAll`, valid until the next `append`.
  @inline(__always)
  package var all: UnsafeBufferPointer<UInt64> {
    UnsafeBufferPointer(start: features, count: count)
  }
}
