import KBLanguage

/// Weights of the parser's moves in training, with their running average.
///
/// Each feature has the one slot that it has in the program, so that a feature that is taken for another there is so
/// here.
final class MoveWeights: AveragedWeights {
  /// How many sentences were learnt from, counted from 1: the average is over sentences.
  private var step = 1
  /// In order, each once.
  private let keys: [UInt64]
  private let placement: PlacementBuilder
  // By slot: marks, weights and, to tell their average, the changes multiplied by the steps at which they were made.
  private let marks: UnsafeMutablePointer<UInt16>
  private let weights: UnsafeMutablePointer<SIMD4<Int32>>
  private let late: UnsafeMutablePointer<SIMD4<Int64>>
  private let features = FeatureList()
  private let found = UnsafeMutablePointer<Int>.allocate(capacity: FeatureList.capacity + 1)

  init(_ keys: [UInt64]) {
    self.keys = keys
    placement = PlacementBuilder(keys)
    let count = placement.slots.count
    (marks, weights, late) = (
      .allocate(capacity: count), .allocate(capacity: count), .allocate(capacity: count)
    )
    for (slot, key) in placement.slots.enumerated() {
      (marks + slot).initialize(to: key < 0 ? 0 : PlacedTable.mark(of: keys[key]))
    }
    weights.initialize(repeating: .zero, count: count)
    late.initialize(repeating: .zero, count: count)
  }

  deinit {
    marks.deallocate()
    weights.deallocate()
    late.deallocate()
    found.deallocate()
  }

  /// Counts one sentence.
  func tick() { step += 1 }

  /// The scores of the moves of a state whose features `list` appends to the list that it gets.
  @inline(__always)
  func scores(_ list: (FeatureList) -> Void) -> SIMD4<Int32> {
    var scores = SIMD4<Int32>.zero
    for i in 0..<find(list) { scores &+= weights[found[i]] }
    return scores
  }

  /// Moves the weights of these features for `move` by `amount`.
  @inline(__always)
  func update(_ move: ParserState.Move, by amount: Int32, _ list: (FeatureList) -> Void) {
    let change = Int64(amount) &* Int64(step)
    for i in 0..<find(list) {
      weights[found[i]][move.rawValue] &+= amount
      late[found[i]][move.rawValue] &+= change
    }
  }

  /// Writes the slots of the features that are known to `found`; returns how many there are.
  @inline(__always)
  private func find(_ list: (FeatureList) -> Void) -> Int {
    features.removeAll()
    list(features)
    let (marks, found) = (marks, found)
    let slots = UInt64(placement.slots.count)
    let buckets = UInt64(placement.numbers.count)
    var count = 0
    placement.numbers.withUnsafeBufferPointer { numbers in
      for feature in features.all {
        let number = numbers[Int(truncatingIfNeeded: Placement.bucket(feature, of: buckets))]
        let slot = Int(truncatingIfNeeded: Placement.slot(feature, number, of: slots))
        found[count] = slot
        count &+= marks[slot] == PlacedTable.mark(of: feature) ? 1 : 0
      }
    }
    return count
  }

  func forEachAverage(_ body: (UInt64, [Double]) -> Void) {
    for (slot, key) in placement.slots.enumerated() where key >= 0 {
      body(
        keys[key],
        (0..<PlacedTable.classes).map { move in
          let total = Int64(weights[slot][move]) * Int64(step) - late[slot][move]
          return Double(total) / Double(step)
        })
    }
  }
}
