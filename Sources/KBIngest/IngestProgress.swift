/// How far a run is.
public struct IngestProgress: Equatable, Sendable {
  /// Files read to their end, of the files found.
  public var filesRead: Int
  public var fileCount: Int
  /// Articles read.
  public var articleCount: Int
  /// The share of the bytes of all files that was read, 0 to 1; nil where their size is not known, as of standard input.
  public var fraction: Double?

  public init(filesRead: Int, fileCount: Int, articleCount: Int, fraction: Double?) {
    (self.filesRead, self.fileCount) = (filesRead, fileCount)
    (self.articleCount, self.fraction) = (articleCount, fraction)
  }

  private static let barWidth = 20

  /// `██████░░░░░░░░░░░░░░ 34/120 files · 33 articles · 28/s · 0:05 left`, at most 80 columns for less than ten million.
  ///
  /// - Parameter seconds: since the beginning of the run; the time left is told once two have gone.
  public func line(after seconds: Double) -> String {
    let share = fraction ?? (fileCount == 0 ? 1 : Double(filesRead) / Double(fileCount))
    let filled = Int(min(1, max(0, share)) * Double(Self.barWidth))
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
    var parts = [
      "\(bar) \(filesRead)/\(fileCount) files",
      articleCount == 1 ? "1 article" : "\(articleCount) articles",
      "\(Int((Double(articleCount) / max(seconds, 0.1)).rounded()))/s",
    ]
    if seconds >= 2, let fraction, fraction > 0 {
      parts.append(Self.time(seconds / fraction - seconds) + " left")
    }
    return parts.joined(separator: " · ")
  }

  /// `0:05`, `12:40`, `3:07:00`
  private static func time(_ seconds: Double) -> String {
    let whole = Int(min(max(0, seconds), 359_999).rounded(.up))
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    return (hours > 0 ? "\(hours):\(padded(minutes))" : "\(minutes)") + ":" + padded(whole % 60)
  }
}
