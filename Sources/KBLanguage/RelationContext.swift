/// What the labeler looks at in the tree of one sentence.
package struct RelationContext {
  private let sentence: Range<Int>
  /// For each word its first and last child, its neighbours under the same head; -1 where there is none.
  private var firstChild: [Int32]
  private var lastChild: [Int32]
  private var before: [Int32]
  private var after: [Int32]
  /// The last child before each word that is a verb or a modal: its auxiliary, where it is a verb.
  private var auxiliary: [Int32]

  package init(_ sentence: Range<Int>, _ heads: [Int32], _ tags: [PartOfSpeech]) {
    self.sentence = sentence
    firstChild = [Int32](repeating: -1, count: sentence.count)
    (lastChild, before, after, auxiliary) = (firstChild, firstChild, firstChild, firstChild)
    let base = sentence.lowerBound
    for i in sentence where heads[i] >= 0 {
      let head = Int(heads[i]) - base
      if firstChild[head] < 0 { firstChild[head] = Int32(i) }
      before[i - base] = lastChild[head]
      if lastChild[head] >= 0 { after[Int(lastChild[head]) - base] = Int32(i) }
      lastChild[head] = Int32(i)
      if i < head + base, tags[i].isVerb { auxiliary[head] = Int32(i) }
    }
  }

  /// Calls `body` with each feature of the word at `i`, which has a head; `relations` before it are known.
  ///
  /// 45 of them are what weighed most of 64.
  @inline(__always)
  package func forEachFeature(
    of i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ entries: [DictionaryEntry],
    _ supertags: [Supertag], _ heads: [Int32], _ relations: [Relation],
    _ body: (UInt64) -> Void
  ) {
    forEachFirstFeature(of: i, words, tags, supertags, heads, body)
    forEachTreeFeature(of: i, words, tags, entries, supertags, heads, body)
    forEachRelationFeature(of: i, words, tags, entries, supertags, heads, relations, body)
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
    of i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ entries: [DictionaryEntry],
    _ supertags: [Supertag], _ heads: [Int32], _ body: (UInt64) -> Void
  ) {
    let base = sentence.lowerBound
    func lower(_ j: Int) -> UInt64 { j < 0 ? 1 : words[j].lower }
    func tag(_ j: Int) -> UInt64 { j < 0 ? 100 : UInt64(tags[j].rawValue) }
    func supertag(_ j: Int) -> UInt64 { j < 0 ? 100 : UInt64(supertags[j].rawValue) }
    func sense(_ j: Int) -> UInt64 { j < 0 ? 0 : entries[j].sense(of: tags[j]) }
    func frames(_ j: Int) -> UInt64 { entries[j].frames(of: tags[j]) }
    let head = Int(heads[i])
    let (first, last) = (Int(firstChild[i - base]), Int(lastChild[i - base]))
    let second = first < 0 ? -1 : Int(after[first - base])
    let (left, right) = (Int(before[i - base]), Int(after[i - base]))
    let grand = Int(heads[head])
    let (w, t, hw, ht) = (words[i].lower, tag(i), lower(head), tag(head))
    let side: UInt64 = i < head ? 1 : 2
    let distance = side &* 16 &+ UInt64(min(abs(i - head), 8))
    let (kind, headKind) = (sense(i), sense(head))
    let (forms, headForms) = (
      UInt64(entries[i].forms.rawValue), UInt64(entries[head].forms.rawValue)
    )
    let (helper, headHelper) = (
      lower(Int(auxiliary[i - base])), lower(Int(auxiliary[head - base]))
    )
    let (s, rightSupertag) = (supertag(i), supertag(right))
    let previous = i > base ? i - 1 : -1
    let next = i + 1 < sentence.upperBound ? i + 1 : -1

    body(FeatureHash.of(500, side))
    body(FeatureHash.of(501, w, side))
    body(FeatureHash.of(502, t, side))
    body(FeatureHash.of(503, hw, side))
    body(FeatureHash.of(504, ht, side))
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
    body(FeatureHash.of(527, words[i].suffixes[2], t, side))
    body(FeatureHash.of(529, lower(previous), t, side))
    body(FeatureHash.of(530, tag(previous), t, ht &* 4 &+ side))
    body(FeatureHash.of(531, tag(next), t, ht &* 4 &+ side))
    body(FeatureHash.of(532, lower(next), t, side))
    body(FeatureHash.of(535, UInt64(words[i].traits.rawValue & 0x1E_FFFF), ht, side))
    body(FeatureHash.of(536, words[i].shape, words[head].shape, side))
    body(FeatureHash.of(540, s, side))
    body(FeatureHash.of(546, s, rightSupertag, side))
    body(FeatureHash.of(547, s, lower(first), t))
    // What the words mean, and what the verbs are built with.
    body(FeatureHash.of(580, kind, t, ht &* 4 &+ side))
    body(FeatureHash.of(581, headKind, t, ht &* 4 &+ side))
    body(FeatureHash.of(582, kind, headKind, side))
    body(FeatureHash.of(583, kind, s, side))
    body(FeatureHash.of(584, headKind, s, side))
    body(FeatureHash.of(585, kind, headKind, s))
    body(FeatureHash.of(586, kind, lower(first), ht))
    body(FeatureHash.of(587, sense(first), t, ht &* 4 &+ side))
    body(FeatureHash.of(590, kind, lower(first), headKind))
    body(FeatureHash.of(592, frames(head), s, side))
    body(FeatureHash.of(595, frames(i), s))
    // What the words can be: "United" is no noun.
    body(FeatureHash.of(640, forms, t, ht &* 4 &+ side))
    body(FeatureHash.of(641, forms, s, side))
    body(FeatureHash.of(642, forms, headForms, t))
    body(FeatureHash.of(643, forms, words[i].suffixes[2], t))
    body(FeatureHash.of(644, forms, tag(next), t))
    body(FeatureHash.of(645, forms, words[i].shape, ht))
    body(FeatureHash.of(646, headForms, s, t))
    // Auxiliaries, which make a passive, and what else the verb has.
    body(FeatureHash.of(650, headHelper, ht, s))
    body(FeatureHash.of(651, headHelper, words[head].suffixes[2], s))
    body(FeatureHash.of(652, headHelper, ht &* 4 &+ side, t))
    body(FeatureHash.of(653, helper, t, s))
    body(FeatureHash.of(654, helper, t, ht &* 4 &+ side))
    body(FeatureHash.of(655, hw, rightSupertag, s))
    body(FeatureHash.of(656, frames(head), rightSupertag, s))
    body(FeatureHash.of(657, headHelper, t, w))
    body(FeatureHash.of(658, headHelper, hw, s))
  }

  /// What the relations before the word tell.
  @inline(__always)
  func forEachRelationFeature(
    of i: Int, _ words: [WordFeatures], _ tags: [PartOfSpeech], _ entries: [DictionaryEntry],
    _ supertags: [Supertag], _ heads: [Int32], _ relations: [Relation], _ body: (UInt64) -> Void
  ) {
    let (head, left) = (Int(heads[i]), Int(before[i - sentence.lowerBound]))
    let w = words[i].lower
    let (t, ht) = (UInt64(tags[i].rawValue), UInt64(tags[head].rawValue))
    let side: UInt64 = i < head ? 1 : 2
    let leftRelation = left < 0 ? 100 : UInt64(relations[left].rawValue)
    let headRelation = head < i ? UInt64(relations[head].rawValue) : 100
    let supertag = UInt64(supertags[i].rawValue)

    body(FeatureHash.of(520, leftRelation, t, ht &* 4 &+ side))
    body(FeatureHash.of(538, headRelation, w, side))
    body(FeatureHash.of(545, supertag, leftRelation, side))
    body(FeatureHash.of(593, entries[head].frames(of: tags[head]), leftRelation, supertag))
  }
}
