/// Things that stand somewhere in a text, found by where they stand without looking at all of them.
///
/// Order among equals is kept: what a search finds comes in text order, as in an array sorted by `start`.
public struct RangeIndex<Element: Sendable>: Sendable {
  /// A thing, where it stands and its place in the array that the index was made of.
  public struct Entry: Sendable {
    public let range: TextRange
    public let element: Element
    public let index: Int
  }

  private let entries: [Entry]
  /// Bytes of the longest range: nothing that reaches a place begins further before it.
  private let longest: Int

  /// O(n), O(n log n) where the elements are not in text order.
  public init(_ elements: [Element], range: (Element) -> TextRange) {
    let entries = elements.enumerated().map { index, element in
      Entry(range: range(element), element: element, index: index)
    }
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy { $0.range.start <= $1.range.start }
    self.entries =
      isSorted
      ? entries : entries.sorted { ($0.range.start, $0.index) < ($1.range.start, $1.index) }
    longest = entries.reduce(0) { max($0, $1.range.byteCount) }
  }

  /// What shares a byte with `range`, in text order; O(log n) and what begins up to the longest range before it.
  public func overlapping(_ range: TextRange) -> some Sequence<Entry> {
    entries[lowerBound(range.start - longest)..<lowerBound(range.end)]
      .lazy.filter { $0.range.overlaps(range) }
  }

  /// The first entry that begins at `offset` or behind it.
  private func lowerBound(_ offset: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
