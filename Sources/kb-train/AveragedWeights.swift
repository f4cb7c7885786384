/// Weights in training.
protocol AveragedWeights {
  /// Each feature's average weights, one a class, in the same order for the same features.
  func forEachAverage(_ body: (UInt64, [Double]) -> Void)
}
