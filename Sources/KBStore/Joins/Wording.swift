import KBText

/// The words of a statement as they are compared with another outlet's.
struct Wording: Equatable {
  /// Folded words without the plural's s, in order.
  let words: [String]

  init(_ text: String) {
    words = NameKey.words(text).map(Self.singular)
  }

  init(words: [String]) { self.words = words }

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
    for word in words {
      var diagonal = 0
      for j in other.words.indices {
        let above = row[j + 1]
        row[j + 1] = word == other.words[j] ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return row[other.words.count]
  }

  /// The longest run of words that both have: its length, and where it begins here and there.
  func commonRun(_ other: Wording) -> (count: Int, own: Int, other: Int) {
    var row = [Int](repeating: 0, count: other.words.count + 1)
    var best = (count: 0, own: 0, other: 0)
    for (i, word) in words.enumerated() {
      var diagonal = 0
      for j in other.words.indices {
        let above = row[j + 1]
        row[j + 1] = word == other.words[j] ? diagonal + 1 : 0
        if row[j + 1] > best.count { best = (row[j + 1], i + 1 - row[j + 1], j + 1 - row[j + 1]) }
        diagonal = above
      }
    }
    return best
  }

  /// What must not differ between two wordings of one utterance: its numbers and its negations.
  var essentials: [String] {
    words.filter { word in
      Self.negations.contains(word) || word.utf8.contains { $0.isASCIIDigit }
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

  /// FNV-1a, 64 bits.
  private static func hash(_ words: ArraySlice<String>) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x20) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }
}
