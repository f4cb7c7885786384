/// The mean of the weights that several trainings of the same features gave (McDonald, Hall and Mann, Distributed
/// Training Strategies for the Structured Perceptron, 2010).
struct MeanWeights {
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

  /// Rows of an Int8 for each class, for a `PlacedTable`.
  ///
  /// - Parameter scale: what a weight of 1 becomes; what exceeds Int8 is cut off.
  func image(scale: Double) -> PlacedImage {
    var image = PlacedImage()
    for (key, sums) in zip(keys, sums) {
      let values = sums.map { Int8(clamping: Int(($0 / count * scale).rounded())) }
      if values.contains(where: { $0 != 0 }) { image.append(key, values) }
    }
    return image
  }

  /// The mean as sparse rows.
  ///
  /// - Parameter scale: what a weight of 1 becomes; what rounds to zero is left out.
  func sparseImage(scale: Double) -> SparseImage {
    var image = SparseImage(classes: sums.first?.count ?? 0)
    for (key, sums) in zip(keys, sums) {
      image.append(key, sums.map { Int(($0 / count * scale).rounded()) })
    }
    return image
  }
}
