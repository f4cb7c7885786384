public import KBModel

/// What a run of `kb ingest` tells and asks while it goes on; everything is called in input order, one at a time.
public struct IngestListener {
  /// A part of the input that cannot be used.
  public var problem: (InputError) -> Void
  /// How far the run is, after each article.
  public var progress: (IngestProgress) -> Void
  /// True as soon as the run is to end; what was read until then is stored.
  public var shouldStop: () -> Bool
  /// The time, ISO 8601, UTC.
  public var now: () -> String

  public init(
    problem: @escaping (InputError) -> Void,
    progress: @escaping (IngestProgress) -> Void = { _ in },
    shouldStop: @escaping () -> Bool = { false },
    now: @escaping () -> String
  ) {
    self.problem = problem
    self.progress = progress
    self.shouldStop = shouldStop
    self.now = now
  }
}
