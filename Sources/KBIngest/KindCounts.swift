import KBModel

/// How many articles were read from inputs of each kind.
public struct KindCounts: Equatable, Sendable, CustomStringConvertible {
  private var counts: [String: Int] = [:]

  init() {}

  mutating func add(_ article: Article) { counts[article.format ?? "text", default: 0] += 1 }

  /// Different kinds.
  public var count: Int { counts.count }

  /// `12 html, 3 rss, 3 text`: the most first, then by name.
  public var description: String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($1) \($0)" }
      .joined(separator: ", ")
  }
}
