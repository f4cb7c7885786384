private import CSQLite
private import Synchronization

/// Stops the statements of one connection, from any thread.
public final class Interrupter: Sendable {
  /// The connection's address, nil once it is closed.
  private let address: Mutex<UInt?>

  init(_ handle: OpaquePointer) {
    address = Mutex(UInt(bitPattern: handle))
  }

  /// What runs now ends as soon as it can with an error that `isInterrupted`; nothing happens where nothing runs.
  public func interrupt() {
    address.withLock { address in
      guard let address, let handle = unsafe OpaquePointer(bitPattern: address) else { return }
      unsafe sqlite3_interrupt(handle)
    }
  }

  func detach() { address.withLock { $0 = nil } }
}
