import KBText

/// The words of a statement as they are compared with another outlet's.
struct Wording: Equatable {
  /// Folded words without the plural's s, in order.
  let words: [String]
  /// Their hashes, which are compared in their place: one in 2⁶⁴ pairs of words would be taken for the same.
  private let hashes: [UInt64]
  /// The hashes by size.
  private let sorted: [UInt64]
  /// What must not differ between two wordings of one utterance: its numbers and its negations, in order.
  let essentials: [String]

  init(_ text: String) { self.init(words: NameKey.words(text).map(Self.singular)) }

  init(words: [String]) {
    self.words = words
    hashes = words.map { Self.hash($0.utf8, Self.basis) }
    sorted = hashes.sorted()
    essentials = Self.essentials(of: words)
  }

  /// How many words both have, whatever their order: no sequence that both have is longer. O(n + m).
  func sharedCount(_ other: Wording) -> Int {
    var (count, i, j) = (0, 0, 0)
    while i < sorted.count, j < other.sorted.count {
      if sorted[i] == other.sorted[j] {
        (count, i, j) = (count + 1, i + 1, j + 1)
      } else if sorted[i] < other.sorted[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  static func singular(_ word: String) -> String {
    word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
      ? String(word.dropLast()) : word
  }

  /// How alike two wordings are: 0 for nothing in common, 1 for the same words in the same order.
  ///
  /// Twice the longest common subsequence over both lengths. O(n · m).
  func similarity(_ other: Wording) -> Double {
    let total = words.count + other.words.count
    return total == 0 ? 0 : 2 * Double(commonCount(other)) / Double(total)
  }

  /// Length of the longest common subsequence.
  private func commonCount(_ other: Wording) -> Int {
    var row = [Int](repeating: 0, count: other.words.count + 1)
    for word in hashes {
      var diagonal = 0
      for j in other.hashes.indices {
        let above = row[j + 1]
        row[j + 1] = word == other.hashes[j] ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return row[other.words.count]
  }

  /// The longest run of words that both have: its length, and where it begins here and there.
  func commonRun(_ other: Wording) -> (count: Int, own: Int, other: Int) {
    var row = [Int](repeating: 0, count: other.words.count + 1)
    var best = (count: 0, own: 0, other: 0)
    for (i, word) in hashes.enumerated() {
      var diagonal = 0
      for j in other.hashes.indices {
        let above = row[j + 1]
        row[j + 1] = word == other.hashes[j] ? diagonal + 1 : 0
        if row[j + 1] > best.count { best = (row[j + 1], i + 1 - row[j + 1], j + 1 - row[j + 1]) }
        diagonal = above
      }
    }
    return best
  }

  private static func essentials(of words: some Sequence<String>) -> [String] {
    words.filter { word in
      negations.contains(word) || word.utf8.contains { $0.isASCIIDigit }
    }.sorted()
  }

  private static let negations: Set<String> = [
    "not", "no", "never", "nobody", "nothing", "none", "t",
  ]

  /// The smallest hashes of its runs of three words, in order: wordings that are alike share some of them.
  var sketch: [Int64] {
    let size = min(3, words.count)
    guard size > 0 else { return [] }
    let hashes = (0...(words.count - size)).map { Self.hash(words[$0..<($0 + size)]) }
    return Array(Set(hashes).sorted().prefix(8))
  }

  private static func hash(_ words: ArraySlice<String>) -> Int64 {
    var hash = basis
    for word in words { hash = self.hash(CollectionOfOne(0x20), self.hash(word.utf8, hash)) }
    return Int64(bitPattern: hash)
  }

  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

  /// FNV-1a, 64 bits.
  private static func hash(_ bytes: some Sequence<UInt8>, _ start: UInt64) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
