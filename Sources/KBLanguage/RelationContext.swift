/// What the labeler looks at in the tree of one sentence.
package struct RelationContext {
  private let sentence: Range<Int>
  /// For each word its first and last child, its neighbours under the same head; -1 where there is none.
  private var firstChild: [Int32]
  private var lastChild: [Int32]
  private var before: [Int32]
  private var after: [Int32]

  package init(_ sentence: Range<Int>, _ heads: [Int32]) {
    self.sentence = sentence
    firstChild = [Int32](repeating: -1, count: sentence.count)
    (lastChild, before, after) = (firstChild, firstChild, firstChild)
    let base = sentence.lowerBound
    for i in sentence where heads[i] >= 0 {
      let head = Int(heads[i]) - base
      if firstChild[head] < 0 { firstChild[head] = Int32(i) }
      before[i - base] = lastChild[head]
      if lastChild[head] >= 0 { after[Int(lastChild[head]) - base] = Int32(i) }
      lastChild[head] = Int32(i)
    }
  }

  /// Calls `body` with each feature of the word at `i`, which has a head; `relations` before it are known.
  @inline(__always)
  package func forEachFeature(
    of i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech],
    _ supertags: [Supertag], _ heads: [Int32], _ relations: [Relation],
    _ body: (UInt64) -> Void
  ) {
    forEachFirstFeature(of: i, words, tags, supertags, heads, body)
    forEachTreeFeature(of: i, words, tags, supertags, heads, body)
    forEachRelationFeature(of: i, words, tags, supertags, heads, relations, body)
  }

  /// How many features are asked first.
  package static let firstCount = 4

  /// What the word, its supertag and its head tell: most words are decided by it. Six or nine templates decide as much at
  /// the same cost.
  @inline(__always)
  func forEachFirstFeature(
    of i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ supertags: [Supertag],
    _ heads: [Int32], _ body: (UInt64) -> Void
  ) {
    let (head, first) = (Int(heads[i]), Int(firstChild[i - sentence.lowerBound]))
    let (w, t, ht) = (words[i].lower, UInt64(tags[i].rawValue), UInt64(tags[head].rawValue))
    let (own, headOwn) = (UInt64(supertags[i].rawValue), UInt64(supertags[head].rawValue))
    let side: UInt64 = i < head ? 1 : 2

    body(FeatureHash.of(511, first < 0 ? 1 : words[first].lower, t, side))
    body(FeatureHash.of(541, own, t, ht &* 4 &+ side))
    body(FeatureHash.of(542, own, w, side))
    body(FeatureHash.of(544, own, headOwn, side))
  }

  /// What else the words and the tree tell.
  @inline(__always)
  func forEachTreeFeature(
    of i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ supertags: [Supertag],
    _ heads: [Int32], _ body: (UInt64) -> Void
  ) {
    let base = sentence.lowerBound
    func lower(_ j: Int) -> UInt64 { j < 0 ? 1 : words[j].lower }
    func tag(_ j: Int) -> UInt64 { j < 0 ? 100 : UInt64(tags[j].rawValue) }
    func supertag(_ j: Int) -> UInt64 { j < 0 ? 100 : UInt64(supertags[j].rawValue) }
    let head = Int(heads[i])
    let (first, last) = (Int(firstChild[i - base]), Int(lastChild[i - base]))
    let second = first < 0 ? -1 : Int(after[first - base])
    let (left, right) = (Int(before[i - base]), Int(after[i - base]))
    let grand = Int(heads[head])
    let (headFirst, headLast) = (Int(firstChild[head - base]), Int(lastChild[head - base]))
    let (w, t, hw, ht) = (words[i].lower, tag(i), lower(head), tag(head))
    let side: UInt64 = i < head ? 1 : 2
    let distance = side &* 16 &+ UInt64(min(abs(i - head), 8))
    let previous = i > base ? i - 1 : -1
    let next = i + 1 < sentence.upperBound ? i + 1 : -1

    body(FeatureHash.of(500, side))
    body(FeatureHash.of(501, w, side))
    body(FeatureHash.of(502, t, side))
    body(FeatureHash.of(503, hw, side))
    body(FeatureHash.of(504, ht, side))
    body(FeatureHash.of(505, t, ht, side))
    body(FeatureHash.of(506, w, ht, side))
    body(FeatureHash.of(507, t, hw, side))
    body(FeatureHash.of(508, w, hw, side))
    body(FeatureHash.of(509, t, ht, distance))
    body(FeatureHash.of(510, w, t, side))
    body(FeatureHash.of(512, lower(first), t, ht))
    body(FeatureHash.of(513, tag(first), t, ht))
    body(FeatureHash.of(514, lower(second), t, ht))
    body(FeatureHash.of(515, tag(first) &* 256 &+ tag(second), t, ht))
    body(FeatureHash.of(516, tag(last), t, ht))
    body(FeatureHash.of(517, lower(last), t, side))
    body(FeatureHash.of(518, tag(left), t, ht &* 4 &+ side))
    body(FeatureHash.of(519, tag(right), t, ht &* 4 &+ side))
    body(FeatureHash.of(523, tag(grand), t, ht))
    body(FeatureHash.of(524, lower(headFirst), t, ht &* 4 &+ side))
    body(FeatureHash.of(525, tag(headFirst) &* 256 &+ tag(headLast), t, ht &* 4 &+ side))
    body(FeatureHash.of(526, words[i].suffixes[2], ht, side))
    body(FeatureHash.of(527, words[i].suffixes[2], t, side))
    body(FeatureHash.of(528, words[head].suffixes[2], t, side))
    body(FeatureHash.of(529, lower(previous), t, side))
    body(FeatureHash.of(530, tag(previous), t, ht &* 4 &+ side))
    body(FeatureHash.of(531, tag(next), t, ht &* 4 &+ side))
    body(FeatureHash.of(532, lower(next), t, side))
    body(FeatureHash.of(533, lower(first), hw, t))
    body(FeatureHash.of(534, lower(right), t, ht &* 4 &+ side))
    body(FeatureHash.of(535, UInt64(words[i].traits.rawValue & 0x1E_FFFF), ht, side))
    body(FeatureHash.of(536, words[i].shape, words[head].shape, side))
    body(FeatureHash.of(539, lower(left), t, ht &* 4 &+ side))
    body(FeatureHash.of(540, supertag(i), side))
    body(FeatureHash.of(543, supertag(i), hw, side))
    body(FeatureHash.of(546, supertag(i), supertag(right), side))
    body(FeatureHash.of(547, supertag(i), lower(first), t))
  }

  /// What the relations before the word tell.
  @inline(__always)
  func forEachRelationFeature(
    of i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ supertags: [Supertag],
    _ heads: [Int32], _ relations: [Relation], _ body: (UInt64) -> Void
  ) {
    let (head, left) = (Int(heads[i]), Int(before[i - sentence.lowerBound]))
    let (w, hw) = (words[i].lower, words[head].lower)
    let (t, ht) = (UInt64(tags[i].rawValue), UInt64(tags[head].rawValue))
    let side: UInt64 = i < head ? 1 : 2
    let leftRelation = left < 0 ? 100 : UInt64(relations[left].rawValue)
    let headRelation = head < i ? UInt64(relations[head].rawValue) : 100

    body(FeatureHash.of(520, leftRelation, t, ht &* 4 &+ side))
    body(FeatureHash.of(521, leftRelation, w, side))
    body(FeatureHash.of(522, headRelation, t, ht &* 4 &+ side))
    body(FeatureHash.of(537, leftRelation, hw, t))
    body(FeatureHash.of(538, headRelation, w, side))
    body(FeatureHash.of(545, UInt64(supertags[i].rawValue), leftRelation, side))
  }
}
