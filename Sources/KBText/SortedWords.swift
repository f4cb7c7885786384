/// A list of words in byte order, one a line, searched where it lies.
struct SortedWords: @unchecked Sendable {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the words begin, behind the comment.
  private let start: Int

  /// - Parameter name: of a list in `CData/lists` whose rows are sorted by bytes.
  init(_ name: String) {
    bytes = DataList.bytes(name)
    var start = 0
    while start < bytes.count, bytes[start] == UInt8(ascii: "#") {
      while start < bytes.count, bytes[start] != UInt8(ascii: "\n") { start += 1 }
      start += 1
    }
    self.start = min(start, bytes.count)
  }

  /// True where the list has `word`, ASCII capitals folded. O(log n).
  func containsFolded(_ word: borrowing Span<UInt8>) -> Bool {
    var (low, high) = (start, bytes.count)
    while low < high {
      var line = (low + high) / 2
      while line > low, bytes[line - 1] != UInt8(ascii: "\n") { line -= 1 }
      var end = line
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      switch order(line..<end, word) {
      case 0: return true
      case 1: high = line
      default: low = end + 1
      }
    }
    return false
  }

  /// -1, 0 or 1 as the line stands before, at or behind the word.
  private func order(_ line: Range<Int>, _ word: borrowing Span<UInt8>) -> Int {
    for i in 0..<min(line.count, word.count) {
      let (a, b) = (bytes[line.lowerBound + i], word[i].lowercasedASCII)
      if a != b { return a < b ? -1 : 1 }
    }
    return line.count == word.count ? 0 : line.count < word.count ? -1 : 1
  }
}
