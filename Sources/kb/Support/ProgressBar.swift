import Glibc
import KBIngest

/// One line on a terminal's standard error that tells how far a run is; nothing elsewhere.
final class ProgressBar {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private static let interval = Duration.milliseconds(100)

  /// Redraws the line, at most ten times a second.
  func show(_ progress: IngestProgress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if let lastShown, lastShown.duration(to: now) < Self.interval { return }
    lastShown = now
    draw(progress.line(after: start.duration(to: now) / .seconds(1)))
  }

  /// Removes the line.
  func clear() {
    guard isShown, lastShown != nil else { return }
    lastShown = nil
    draw("")
  }

  private func draw(_ text: String) {
    _ = FileDescriptorWriter.write(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO)
  }
}
