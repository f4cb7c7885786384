import Glibc

/// Standard output, written in large pieces.
///
/// A reader that goes away (`kb … | head`) ends the program by SIGPIPE, as it does every filter; where that signal is
/// ignored, `write` says so.
struct StandardOutput: ~Copyable {
  private var pending: [UInt8] = []
  /// The `errno` of the first write that failed.
  private(set) var failure: Int32?
  private static let pieceSize = 1 << 16

  /// - Returns: false where nothing more can be written.
  mutating func write(_ text: String) -> Bool {
    pending += text.utf8
    return pending.count < Self.pieceSize || flush()
  }

  /// - Parameter utf8: whole lines or not.
  mutating func write(_ utf8: [UInt8]) -> Bool {
    pending += utf8
    return pending.count < Self.pieceSize || flush()
  }

  /// Writes what is pending.
  mutating func flush() -> Bool {
    guard failure == nil else { return false }
    failure = FileDescriptorWriter.write(pending, to: STDOUT_FILENO)
    pending.removeAll(keepingCapacity: true)
    return failure == nil
  }

  /// Writes what is pending, and throws where something was lost for another reason than a reader gone away.
  consuming func finish() throws(Failure) {
    guard !flush(), let failure, failure != EPIPE else { return }
    throw Failure(
      .inputOutput, "standard output: \(String(cString: strerror(failure)).lowercased())")
  }
}
