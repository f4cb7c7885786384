import Glibc

/// Processor time of this process, all its threads together.
enum Stopwatch {
  /// What `work` costs, and what it returns.
  static func seconds<Result>(_ work: () -> Result) -> (seconds: Double, result: Result) {
    let start = now
    let result = work()
    return (now - start, result)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
