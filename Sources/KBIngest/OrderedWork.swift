import Glibc

/// Work on many things at once with results in the order of the things.
enum OrderedWork {
  /// Processors of this machine.
  static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// The same with inputs taken in groups, whose results `receive` is given one by one.
  ///
  /// - Parameters:
  ///   - weight: of an input; 1 or more.
  ///   - groupWeight: an input that makes a group as heavy as this is its last.
  static func run<Input: Sendable, Output: Sendable, Failure: Error>(
    workers: Int, groupWeight: Int, weight: (Input) -> Int, next: () throws(Failure) -> Input?,
    transform: @escaping @Sendable ([Input]) -> [Output],
    receive: (Output) throws(Failure) -> Void
  ) async throws(Failure) {
    try await run(workers: workers) { () throws(Failure) -> [Input]? in
      var group: [Input] = []
      var total = 0
      while total < groupWeight, let input = try next() {
        group.append(input)
        total += weight(input)
      }
      return group.isEmpty ? nil : group
    } transform: {
      transform($0)
    } receive: { outputs throws(Failure) in
      for output in outputs { try receive(output) }
    }
  }

  /// Calls `transform` for each input on up to `workers` threads, and `receive` with the results in input order.
  ///
  /// A few inputs a worker are taken ahead, so memory stays bounded however many there are. A `receive` that throws ends
  /// the run; what is being transformed is thrown away.
  ///
  /// - Parameter next: the next input, or nil at the end; called between results, never at the same time.
  static func run<Input: Sendable, Output: Sendable, Failure: Error>(
    workers: Int, next: () throws(Failure) -> Input?,
    transform: @escaping @Sendable (Input) -> Output,
    receive: (Output) throws(Failure) -> Void
  ) async throws(Failure) {
    let workers = max(1, workers)
    let ahead = workers * 8
    // The runtime has a thread a processor: where that many may work, tasks can wait in its queue while `receive` is busy.
    let mostRunning = workers < processors ? workers : ahead
    let result: Result<Void, Failure> = await withTaskGroup(of: (Int, Output).self) { group in
      do throws(Failure) {
        var (started, running, emitted) = (0, 0, 0)
        var isAtEnd = false
        var waiting: [Int: Output] = [:]
        while true {
          while !isAtEnd, running < mostRunning, started - emitted < ahead {
            guard let input = try next() else {
              isAtEnd = true
              break
            }
            let number = started
            group.addTask { (number, transform(input)) }
            (started, running) = (started + 1, running + 1)
          }
          guard running > 0, let (number, output) = await group.next() else { break }
          running -= 1
          waiting[number] = output
          while let output = waiting.removeValue(forKey: emitted) {
            emitted += 1
            try receive(output)
          }
        }
        return .success(())
      } catch {
        group.cancelAll()
        return .failure(error)
      }
    }
    try result.get()
  }
}
