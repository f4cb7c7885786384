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
    let highest = Self.highest(of: sums, count)
    var best = 0
    while sums[best] != highest { best &+= 1 }
    return best
  }

  /// The same without the class `known`; `count` is 2 or more.
  @inline(__always)
  func best(_ word: Int, of count: Int, but known: Int) -> Int {
    let sums = of(word)
    var best = known == 0 ? 1 : 0
    for label in (best + 1)..<count where label != known && sums[label] > sums[best] {
      best = label
    }
    return best
  }

  /// The same class, and by how much it leads.
  @inline(__always)
  func lead(_ word: Int, of count: Int) -> (best: Int, by: Int) {
    let best = best(word, of: count)
    let sums = of(word)
    let highest = sums[best]
    sums[best] = .min
    let second = Self.highest(of: sums, count)
    sums[best] = highest
    return (best, Int(highest) - Int(second))
  }

  /// Those of the first `count` words whose best of so many classes leads by `lead` or more.
  @inline(__always)
  func words(_ count: Int, leadingBy lead: Int, of classes: Int) -> BatchWords {
    var words = BatchWords()
    for word in 0..<count where self.lead(word, of: classes).by >= lead { words.insert(word) }
    return words
  }

  @inline(__always)
  private static func highest(of sums: UnsafeMutablePointer<Int16>, _ count: Int) -> Int16 {
    typealias Block = SIMD8<Int16>
    let blocks = UnsafeRawPointer(sums).assumingMemoryBound(to: Block.self)
    let whole = count / Block.scalarCount
    var top = Block(repeating: .min)
    for i in 0..<whole { top.replace(with: blocks[i], where: blocks[i] .> top) }
    var highest = top.max()
    for label in (whole &* Block.scalarCount)..<count { highest = max(highest, sums[label]) }
    return highest
  }
}
