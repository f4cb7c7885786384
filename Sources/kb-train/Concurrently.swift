import Dispatch

/// What `make` gives for each number below `count`, in their order; as many are made at a time as the machine has cores.
///
/// - Parameter make: changes nothing that another call of it sees, so that the results are those of one call after the
///   other.
func concurrently<Result>(_ count: Int, _ make: (Int) -> Result) -> [Result] {
  var made = [Result?](repeating: nil, count: count)
  made.withUnsafeMutableBufferPointer { made in
    // Each call writes to its own place.
    nonisolated(unsafe) let (places, make) = (made, make)
    DispatchQueue.concurrentPerform(iterations: count) { places[$0] = make($0) }
  }
  return made.compactMap { $0 }
}
