private import Synchronization

/// What an analysis writes to while it works, and what it remembers for the next one; used by one at a time.
package final class AnalysisMemory: @unchecked Sendable {
  let features = FeatureList()
  let sums = ClassSums()
  /// What words tell of their tags, and of the names they stand in, by themselves.
  let (tags, names): (SumCache, SumCache)

  package init(capacity: Int = SumCache.usualCapacity) {
    (tags, names) = (SumCache(capacity: capacity), SumCache(capacity: capacity))
  }
}

/// Memories of the analyses that run at the same time: as many as there ever were at once.
final class AnalysisMemories: Sendable {
  private let free = Mutex<[AnalysisMemory]>([])

  /// Lends a memory to `body`.
  func lend<Result>(_ body: (AnalysisMemory) -> Result) -> Result {
    let memory = free.withLock { $0.popLast() } ?? AnalysisMemory()
    defer { free.withLock { $0.append(memory) } }
    return body(memory)
  }
}
