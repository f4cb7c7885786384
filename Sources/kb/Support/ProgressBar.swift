import Glibc
import KBIngest

/// One line on a terminal's standard error that tells how far a run is; nothing elsewhere.
final class ProgressBar {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var lastShown: ContinuousClock.Instant?
  private static let width = 30
  private static let interval = Duration.milliseconds(100)

  /// Redraws the line, at most ten times a second.
  func show(_ progress: IngestProgress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if let lastShown, lastShown.duration(to: now) < Self.interval { return }
    lastShown = now
    let filled = progress.filesRead * Self.width / max(1, progress.fileCount)
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    draw(
      "\(bar) \(progress.filesRead)/\(progress.fileCount) files, \(progress.articleCount) articles")
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
