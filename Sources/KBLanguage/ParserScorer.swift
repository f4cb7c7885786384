/// Scores the moves of the states of one sentence.
///
/// A score is a sum of parts, each of which looks at some words of the state and what these govern. The states of a
/// beam have many parts in common: a part is added up once for an entry of the stack, or remembered by what it looks
/// at.
struct ParserScorer {
  private let table: PlacedTable
  private let list: FeatureList
  /// For each word its sums in each role, one after the other.
  private var words: [SIMD4<Int32>] = []
  /// For each entry of the history, what the stack tells where that is its top.
  private var entries: [SIMD4<Int32>] = []
  private var memory = SumMemory()

  /// What a part that is remembered looks at.
  private enum Part: UInt64 {
    case top = 1
    case second, next, pair
  }

  init(_ table: PlacedTable, _ list: FeatureList) {
    (self.table, self.list) = (table, list)
  }

  mutating func begin(_ features: ParserFeatures) {
    memory.removeAll()
    entries.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    list.removeAll()
    for word in features.words.indices {
      for role in ParserFeatures.Role.allCases {
        features.forEachFeature(of: word, as: role) { list.append($0) }
        list.endWord()
        guard list.wordCount == FeatureList.words else { continue }
        table.appendSums(of: list, to: &words)
        list.removeAll()
      }
    }
    table.appendSums(of: list, to: &words)
  }

  /// The score of each move, by its number.
  mutating func scores(
    of state: ParserState, _ features: ParserFeatures, _ history: ParserHistory
  ) -> SIMD4<Int32> {
    let (table, list) = (table, list)
    while entries.count <= state.top {
      entries.append(stackSums(history.entries[entries.count], features, history))
    }
    let first = history.entries[state.top]
    let second = history.entries[first.below]
    let nextKey = FeatureHash.of(Part.next.rawValue, state.nextChildren.key, UInt64(state.next))
    let next = memory.sums(nextKey) {
      list.removeAll()
      features.forEachFeature(ofNext: state) { list.append($0) }
      return table.sums(list)
    }
    let pair = memory.sums(FeatureHash.of(Part.pair.rawValue, first.key, nextKey)) {
      list.removeAll()
      features.forEachFeature(ofTop: first, before: state) { list.append($0) }
      return table.sums(list)
    }
    list.removeAll()
    features.forEachFeature(ofSecond: second, first, before: state) { list.append($0) }
    return entries[state.top] &+ sums(of: state.next, as: .next) &+ next &+ pair
      &+ table.sums(list)
  }

  private mutating func stackSums(
    _ first: ParserState.Entry, _ features: ParserFeatures, _ history: ParserHistory
  ) -> SIMD4<Int32> {
    let (table, list) = (table, list)
    let second = history.entries[first.below]
    let third = history.entries[second.below]
    let top = memory.sums(FeatureHash.of(Part.top.rawValue, first.key)) {
      list.removeAll()
      features.forEachFeature(ofTop: first) { list.append($0) }
      return table.sums(list)
    }
    let below = memory.sums(FeatureHash.of(Part.second.rawValue, second.key)) {
      list.removeAll()
      features.forEachFeature(ofSecond: second) { list.append($0) }
      return table.sums(list)
    }
    list.removeAll()
    features.forEachFeature(ofTop: first, onto: second, third) { list.append($0) }
    let alone =
      sums(of: first.word, as: .top) &+ sums(of: second.word, as: .second)
      &+ sums(of: third.word, as: .third)
    return alone &+ top &+ below &+ table.sums(list)
  }

  @inline(__always)
  private func sums(of word: Int, as role: ParserFeatures.Role) -> SIMD4<Int32> {
    words[word &* ParserFeatures.Role.allCases.count &+ role.rawValue]
  }
}
