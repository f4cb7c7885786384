import KBLanguage

/// Weights of a multiclass perceptron in training, by feature, with their running average.
///
/// A copy shares its weights.
struct Perceptron: AveragedWeights {
  let classes: Int
  private(set) var step: Int32 = 1
  /// At each slot the upper 40 bits of a feature and below them its row, counted from 1; 0 where it is free.
  private var slots: [UInt64]
  private var mask: Int
  private var used: [UInt64] = []
  private var counts: [Int32] = []
  private var weights = WeightStore(count: 0)

  init(classes: Int, slots count: Int = 1 << 20) {
    self.classes = classes
    mask = count - 1
    slots = [UInt64](repeating: 0, count: count)
  }

  private static let rowMask: UInt64 = 1 << 24 - 1

  /// The row of a feature, or -1.
  @inline(__always)
  func row(_ key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot] != 0 {
        if (slots[slot] ^ key) & ~Self.rowMask == 0 { return Int(slots[slot] & Self.rowMask) - 1 }
        slot = (slot + 1) & mask
      }
      return -1
    }
  }

  /// Counts one occurrence of a feature, before training begins.
  mutating func observe(_ key: UInt64) {
    let found = row(key)
    if found >= 0 {
      counts[found] += 1
      return
    }
    if used.count * 2 > mask { grow() }
    insert(key, used.count)
    used.append(key)
    counts.append(1)
  }

  /// Makes rows for the features observed at least `minimum` times; the others are forgotten.
  mutating func begin(minimum: Int32) {
    let kept = used.indices.filter { counts[$0] >= minimum }
    counts = kept.map { counts[$0] }
    used = kept.map { used[$0] }
    place()
    weights = WeightStore(count: used.count * classes)
  }

  private mutating func insert(_ key: UInt64, _ row: Int) {
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = key & ~Self.rowMask | UInt64(row + 1)
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    place()
  }

  private mutating func place() {
    slots = [UInt64](repeating: 0, count: mask + 1)
    for (row, key) in used.enumerated() { insert(key, row) }
  }

  /// Adds a row's weights to `scores`.
  @inline(__always)
  func add(_ row: Int, to scores: inout [Int32], at offset: Int = 0) {
    guard row >= 0 else { return }
    let weights = weights.values + row * classes
    scores.withUnsafeMutableBufferPointer { scores in
      for i in 0..<classes { scores[offset + i] &+= weights[i] }
    }
  }

  /// Moves the weight of `label` in a row by `amount`.
  @inline(__always)
  mutating func update(_ row: Int, _ label: Int, by amount: Int32) {
    guard row >= 0 else { return }
    let i = row * classes + label
    weights.values[i] &+= amount
    weights.late[i] &+= Int64(amount) &* Int64(step)
  }

  /// The class that comes closest to `gold` or beats it, nil where gold wins by at least `margin`, which is 1 or more.
  static func rival(of gold: Int, _ scores: [Int32], margin: Int32) -> Int? {
    var best = -1
    for i in scores.indices where i != gold && (best < 0 || scores[i] > scores[best]) { best = i }
    return best >= 0 && scores[gold] < scores[best] + margin ? best : nil
  }

  /// One decision by these rows, learnt from where `gold` does not win by `margin`; nil: nothing is known to learn.
  ///
  /// - Parameter first: how many rows are asked first, and alone where they are sure: they learn to win by themselves too
  ///   (Strubell et al., Learning Dynamic Feature Selection for Fast Sequential Prediction, 2015). 0 where all are asked
  ///   at once.
  /// - Returns: the class that was guessed by all rows, the first of equals.
  mutating func decide(_ rows: [Int], first: Int = 0, gold: Int?, margin: Int32) -> Int {
    var scores = [Int32](repeating: 0, count: classes)
    for row in rows.prefix(first) { add(row, to: &scores) }
    let firstScores = scores
    for row in rows.dropFirst(first) { add(row, to: &scores) }
    let guess = scores.firstIndex(of: scores.max() ?? 0) ?? 0
    guard let gold else { return guess }
    tick()
    if first > 0, let rival = Self.rival(of: gold, firstScores, margin: margin) {
      learn(rows.prefix(first), gold, rival)
    }
    if let rival = Self.rival(of: gold, scores, margin: margin) { learn(rows[...], gold, rival) }
    return guess
  }

  private mutating func learn(_ rows: ArraySlice<Int>, _ gold: Int, _ rival: Int) {
    for row in rows {
      update(row, gold, by: 1)
      update(row, rival, by: -1)
    }
  }

  /// Counts one decision: the average is over decisions.
  mutating func tick() { step += 1 }

  /// Each feature's average weights, in the order in which the features were met.
  func forEachAverage(_ body: (UInt64, [Double]) -> Void) {
    var averages = [Double](repeating: 0, count: classes)
    for (row, key) in used.enumerated() {
      for i in 0..<classes {
        let j = row * classes + i
        let total = Int64(weights.values[j]) * Int64(step) - weights.late[j]
        averages[i] = Double(total) / Double(step)
      }
      body(key, averages)
    }
  }

  /// The `limit` features that weigh most, in the order of their keys.
  func heaviest(_ limit: Int) -> [UInt64] {
    var weights: [(key: UInt64, weight: Double)] = []
    forEachAverage { key, averages in
      weights.append((key, averages.reduce(0) { max($0, abs($1)) }))
    }
    weights.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.key < $1.key }
    return weights.prefix(limit).map(\.key).sorted()
  }

  /// An untrained perceptron of these features alone.
  init(classes: Int, features: [UInt64]) {
    self.init(classes: classes, slots: 1 << 12)
    for key in features { observe(key) }
    begin(minimum: 1)
  }

  /// The averages as sparse rows.
  ///
  /// - Parameter scale: what a weight of 1 becomes; what rounds to zero is left out.
  func sparseImage(scale: Double) -> SparseImage {
    var image = SparseImage(classes: classes)
    forEachAverage { key, averages in
      image.append(key, averages.map { Int(($0 * scale).rounded()) })
    }
    print("\(used.count) features, \(image.count) kept")
    return image
  }
}
