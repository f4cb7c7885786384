import Glibc

/// Ends the program when a single step of SQLite runs so long that its progress handler is never asked.
enum Watchdog {
  /// - Parameter seconds: rounded up; the program only reads, so that nothing is lost.
  static func start(seconds: Double) {
    signal(SIGALRM) { _ in
      let words: StaticString = "kb: the query was stopped: it took too long\n"
      _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
      _exit(Failure.Code.temporary.rawValue)
    }
    alarm(UInt32(seconds.rounded(.up)))
  }
}
