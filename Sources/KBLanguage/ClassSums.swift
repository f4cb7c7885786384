/// For each of some words the sums of weights, one for each class of a model, 64 at most; and room for what is still to
/// be added to them.
package final class ClassSums {
  package static let classes = 64
  private let lanes: UnsafeMutablePointer<Int16>
  /// Where rows lie that are still to be added: planes and first chunks, of all words one after the other.
  let (planes, chunks): (UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>)
  /// How much of all that is a word's.
  let ends: UnsafeMutablePointer<End>

  /// How many slots, planes and chunks there are up to the end of a word.
  struct End {
    var found = 0
    var planes = 0
    var chunks = 0
  }

  package init() {
    let count = Self.classes * FeatureList.words
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<Int16>.stride, alignment: 64)
    lanes = bytes.initializeMemory(as: Int16.self, repeating: 0, count: count)
    let features = FeatureList.capacity + 1
    planes = .allocate(capacity: features * WeightRows.maximumPlanes)
    chunks = .allocate(capacity: features)
    ends = .allocate(capacity: FeatureList.words)
    ends.initialize(repeating: End(), count: FeatureList.words)
  }

  deinit {
    lanes.deallocate()
    planes.deallocate()
    chunks.deallocate()
    ends.deallocate()
  }

  /// The sums of a word.
  @inline(__always)
  func of(_ word: Int) -> UnsafeMutablePointer<Int16> { lanes + word &* Self.classes }

  /// Sets the sums of the first `words` to zero.
  @inline(__always)
  func clear(_ words: Int) { lanes.update(repeating: 0, count: words &* Self.classes) }

  @inline(__always)
  package subscript(word: Int, label: Int) -> Int16 {
    get { lanes[word &* Self.classes &+ label] }
    set { lanes[word &* Self.classes &+ label] = newValue }
  }

  /// The class of a word with the highest sum of the first `count`, the first of equals.
  @inline(__always)
  func best(_ word: Int, of count: Int) -> Int {
    let sums = of(word)
    var best = 0
    for label in 1..<count where sums[label] > sums[best] { best = label }
    return best
  }
}
