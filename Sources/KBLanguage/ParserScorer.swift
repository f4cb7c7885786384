/// Scores the moves of the states of one sentence.
///
/// A score is a sum of parts, each of which looks at some words of the state and what these govern. The states of a
/// beam have many parts in common: a part is added up once for an entry of the stack, or remembered by what it looks
/// at.
struct ParserScorer {
  private let table: PlacedTable
  /// For each word its sums in each role, one after the other.
  private var words: [SIMD4<Int32>] = []
  /// For each entry of the history, what the stack tells where that is its top.
  private var entries: [SIMD4<Int32>] = []
  private var memory = SumMemory()

  /// What a part that is remembered looks at.
  private enum Part: UInt64 {
    case top = 1
    case second, next, pair, stackWords, pairWords
  }

  init(_ table: PlacedTable) { self.table = table }

  mutating func begin(_ features: ParserFeatures) {
    memory.removeAll()
    entries.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    for word in features.words.indices {
      words.append(table.sums { features.forEachFeature(of: word, as: .top, $0) })
      words.append(table.sums { features.forEachFeature(of: word, as: .second, $0) })
      words.append(table.sums { features.forEachFeature(of: word, as: .third, $0) })
      words.append(table.sums { features.forEachFeature(of: word, as: .next, $0) })
    }
  }

  /// The score of each move, by its number.
  mutating func scores(
    of state: ParserState, _ features: ParserFeatures, _ history: ParserHistory
  ) -> SIMD4<Int32> {
    let table = table
    while entries.count <= state.top {
      entries.append(stackSums(history.entries[entries.count], features, history))
    }
    let first = history.entries[state.top]
    let second = history.entries[first.below]
    let (s0, s1, b0) = (first.word, second.word, state.next)
    let nextKey = FeatureHash.of(Part.next.rawValue, state.nextChildren.key, UInt64(b0))
    let next = memory.sums(nextKey) {
      table.sums { features.forEachFeature(ofNext: state, $0) }
    }
    let pairWords = memory.sums(Self.key(.pairWords, s0, b0)) {
      table.sums { features.forEachFeature(ofWord: s0, before: b0, $0) }
    }
    let pair = memory.sums(FeatureHash.of(Part.pair.rawValue, first.key, nextKey)) {
      table.sums { features.forEachFeature(ofTop: first, before: state, $0) }
    }
    return entries[state.top] &+ sums(of: b0, as: .next) &+ next &+ pairWords &+ pair
      &+ table.sums {
        features.forEachFeature(ofWord: s0, onto: s1, before: b0, $0)
        features.forEachFeature(ofSecond: second, first, before: state, $0)
      }
  }

  private mutating func stackSums(
    _ first: ParserState.Entry, _ features: ParserFeatures, _ history: ParserHistory
  ) -> SIMD4<Int32> {
    let table = table
    let second = history.entries[first.below]
    let third = history.entries[second.below]
    let top = memory.sums(FeatureHash.of(Part.top.rawValue, first.key)) {
      table.sums { features.forEachFeature(ofTop: first, $0) }
    }
    let below = memory.sums(FeatureHash.of(Part.second.rawValue, second.key)) {
      table.sums { features.forEachFeature(ofSecond: second, $0) }
    }
    let stackWords = memory.sums(Self.key(.stackWords, first.word, second.word)) {
      table.sums { features.forEachFeature(ofWord: first.word, onto: second.word, $0) }
    }
    let alone =
      sums(of: first.word, as: .top) &+ sums(of: second.word, as: .second)
      &+ sums(of: third.word, as: .third)
    return alone &+ top &+ below &+ stackWords
      &+ table.sums { features.forEachFeature(ofTop: first, onto: second, third, $0) }
  }

  /// What words are remembered by, whatever they govern.
  @inline(__always)
  private static func key(_ part: Part, _ a: Int, _ b: Int, _ c: Int = 0) -> UInt64 {
    FeatureHash.of(part.rawValue, UInt64(a), UInt64(b), UInt64(c))
  }

  @inline(__always)
  private func sums(of word: Int, as role: ParserFeatures.Role) -> SIMD4<Int32> {
    words[word &* ParserFeatures.Role.allCases.count &+ role.rawValue]
  }
}
