import Glibc
import Synchronization

/// Ctrl-C and `kill`: a request to end, which the run heeds between two articles. The second one ends at once.
enum StopSignal {
  private static let number = Atomic<Int32>(0)

  /// The signal that came; nil while none did.
  static var received: Int32? {
    let number = number.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  static func catchAll() {
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { StopSignal.number.store($0, ordering: .relaxed) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
      sigaction(signal, &action, nil)
    }
  }
}

extension Failure {
  /// The end by a signal, as shells report it: 130 for Ctrl-C, 143 for `kill`.
  init(stoppedBy signal: Int32) {
    self.init(exitCode: 128 + signal)
  }
}
