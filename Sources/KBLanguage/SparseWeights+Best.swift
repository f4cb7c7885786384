extension SparseWeights {
  /// The class with the highest sum over the features of `list`, the first of equals.
  @inline(__always)
  func best(_ list: FeatureList) -> Int {
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: classes) { sums in
      guard let base = sums.baseAddress else { return 0 }
      sums.initialize(repeating: 0)
      add(list, to: base)
      var best = 0
      for i in 1..<classes where sums[i] > sums[best] { best = i }
      return best
    }
  }
}
