public import KBStore

/// What a run of `kb ingest` has stored.
public struct IngestReport: Sendable {
  /// How reading went.
  public internal(set) var input = InputReport()
  /// Ids of the articles stored, later texts of known articles included.
  public internal(set) var newIDs: [Int64] = []
  /// Of these, later texts.
  public internal(set) var changedCount = 0
  /// Articles that were there already.
  public internal(set) var unchangedCount = 0
  /// Articles that got a date from others in this run.
  public internal(set) var datedCount = 0
  /// The run was asked to stop before the end of the input.
  public internal(set) var wasStopped = false
  /// Why the run ended early; what is counted above is stored.
  public internal(set) var failure: StoreError?
  /// What the store holds from the new articles.
  public internal(set) var holdings = Holdings()
}
