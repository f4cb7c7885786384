/// How reading went.
public struct InputReport: Equatable, Sendable {
  /// Articles read.
  public internal(set) var articleCount = 0
  /// Files and lines that could not be used.
  public internal(set) var problemCount = 0
  /// Of these, files that are not there or may not be read.
  public internal(set) var missingCount = 0
  /// What the articles were read from; articles of files that are stored with the same bytes are not among them.
  public internal(set) var kinds = KindCounts()

  public init() {}

  mutating func add(isMissing: Bool) {
    problemCount += 1
    if isMissing { missingCount += 1 }
  }
}
