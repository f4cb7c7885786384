/// Sums of weights, one for each class of a model, 64 at most; and room for what is still to be added to them.
package final class ClassSums {
  package static let capacity = 64
  private let lanes: UnsafeMutablePointer<Int16>
  /// Where rows lie that are still to be added: planes and first chunks.
  let (planes, chunks): (UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>)

  package init() {
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: Self.capacity * MemoryLayout<Int16>.stride, alignment: 64)
    lanes = bytes.initializeMemory(as: Int16.self, repeating: 0, count: Self.capacity)
    let features = FeatureList.capacity + 1
    planes = .allocate(capacity: features * WeightRows.maximumPlanes)
    chunks = .allocate(capacity: features)
  }

  deinit {
    lanes.deallocate()
    planes.deallocate()
    chunks.deallocate()
  }

  @inline(__always)
  func clear() { lanes.update(repeating: 0, count: Self.capacity) }

  @inline(__always)
  package subscript(label: Int) -> Int16 {
    get { lanes[label] }
    set { lanes[label] = newValue }
  }

  /// Adds to the classes from 16 times `block` on: to the first eight, and to the eight behind them.
  @inline(__always)
  func add(block: Int, _ first: SIMD8<Int16>, _ second: SIMD8<Int16>) {
    let blocks = UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: SIMD8<Int16>.self)
    blocks[2 &* block] &+= first
    blocks[2 &* block &+ 1] &+= second
  }

  /// The class with the highest sum of the first `count`, the first of equals.
  @inline(__always)
  func best(of count: Int) -> Int {
    var best = 0
    for label in 1..<count where lanes[label] > lanes[best] { best = label }
    return best
  }
}
