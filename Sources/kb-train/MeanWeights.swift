/// The mean of the weights that several trainings of the same features gave (McDonald, Hall and Mann, Distributed
/// Training Strategies for the Structured Perceptron, 2010).
struct MeanWeights: AveragedWeights {
  private var keys: [UInt64] = []
  /// By index of `keys`.
  private var sums: [[Double]] = []
  private var count = 0.0

  /// The mean of as many trainings, each by its seed, which runs from 1; some of them are made at the same time.
  init(of trainings: Int, _ train: (_ seed: UInt64) -> some AveragedWeights) {
    for weights in concurrently(trainings, { train(UInt64($0) + 1) }) { add(weights) }
  }

  private mutating func add(_ weights: some AveragedWeights) {
    count += 1
    var index = 0
    weights.forEachAverage { key, averages in
      if count == 1 {
        keys.append(key)
        sums.append(averages)
      } else {
        for i in averages.indices { sums[index][i] += averages[i] }
      }
      index += 1
    }
  }

  func forEachAverage(_ body: (UInt64, [Double]) -> Void) {
    for (key, sums) in zip(keys, sums) { body(key, sums.map { $0 / count }) }
  }

  /// Rows of an Int8 for each class, for a `PlacedTable`.
  ///
  /// - Parameter scale: what a weight of 1 becomes; what exceeds Int8 is cut off.
  func image(scale: Double) -> PlacedImage {
    var image = PlacedImage()
    forEachAverage { key, averages in
      let weights = averages.map { Int8(clamping: Int(($0 * scale).rounded())) }
      if weights.contains(where: { $0 != 0 }) { image.append(key, weights) }
    }
    return image
  }

  /// The mean as sparse rows.
  ///
  /// - Parameters:
  ///   - scale: what a weight of 1 becomes.
  ///   - least: what one weight of a row must come to, or the row is left out.
  func sparseImage(scale: Double, least: Int = 1) -> SparseImage {
    var image = SparseImage(classes: sums.first?.count ?? 0)
    forEachAverage { key, averages in
      let weights = averages.map { Int(($0 * scale).rounded()) }
      if weights.contains(where: { abs($0) >= least }) { image.append(key, weights) }
    }
    print("\(keys.count) features, \(image.count) kept")
    return image
  }
}
