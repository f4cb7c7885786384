/// Weights and, to tell their average, each one's changes multiplied by the steps at which they were made.
final class WeightStore {
  let values: UnsafeMutablePointer<Int32>
  let late: UnsafeMutablePointer<Int64>

  init(count: Int) {
    values = .allocate(capacity: count)
    values.initialize(repeating: 0, count: count)
    late = .allocate(capacity: count)
    late.initialize(repeating: 0, count: count)
  }

  deinit {
    values.deallocate()
    late.deallocate()
  }
}
