/// The mean of the weights that perceptrons of the same features learnt (McDonald, Hall and Mann, Distributed Training
/// Strategies for the Structured Perceptron, 2010).
struct MeanWeights {
  private var keys: [UInt64] = []
  /// By index of `keys`.
  private var sums: [[Double]] = []
  private var count = 0.0

  mutating func add(_ perceptron: Perceptron) {
    count += 1
    var index = 0
    perceptron.forEachAverage { key, averages in
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
}
