import KBText

/// The features by which the tree tells which tag a word has: its head, its relation and its children; of a mark, which
/// has none, also the words beside it.
package struct TagDoubtFeatures {
  private let sentence: Range<Int>
  private let words: [WordFeatures]
  private let syntax: Syntax

  package init(_ sentence: Range<Int>, _ words: [WordFeatures], _ syntax: Syntax) {
    (self.sentence, self.words, self.syntax) = (sentence, words, syntax)
  }

  /// Calls `body` with each feature. O(n) in the words of the sentence.
  package func forEach(of doubt: TagDoubt, _ body: (UInt64) -> Void) {
    forEachUpwards(of: doubt, body)
    forEachDownwards(of: doubt, body)
    if !words[doubt.word].traits.contains(.word) { forEachBeside(doubt.word, body) }
  }

  private func forEachUpwards(of doubt: TagDoubt, _ body: (UInt64) -> Void) {
    let i = doubt.word
    let first = UInt64(doubt.first.rawValue)
    let pair = pair(doubt)
    let (w, known) = (words[i].lower, doubt.tagClass)
    let head = Int(syntax.heads[i])
    let side: UInt64 = head < 0 ? 0 : head < i ? 1 : 2
    let distance = head < 0 ? 0 : side &* 8 &+ UInt64(min(abs(head - i), 7))
    let headTag = head < 0 ? 100 : UInt64(syntax.tags[head].rawValue)
    let relation = UInt64(syntax.relations[i].rawValue)
    body(FeatureHash.of(1, pair))
    body(FeatureHash.of(2, relation, pair))
    body(FeatureHash.of(3, headTag, relation, first))
    body(FeatureHash.of(4, relation, w))
    body(FeatureHash.of(5, distance, relation, headTag))
    body(FeatureHash.of(6, relation, known))
    body(FeatureHash.of(7, headTag, known))
    body(FeatureHash.of(8, relation, words[i].suffixes[2]))
  }

  private func forEachDownwards(of doubt: TagDoubt, _ body: (UInt64) -> Void) {
    let i = doubt.word
    let (first, pair) = (UInt64(doubt.first.rawValue), pair(doubt))
    let (w, known) = (words[i].lower, doubt.tagClass)
    var (before, behind): (UInt64, UInt64) = (0, 0)
    for child in sentence where Int(syntax.heads[child]) == i {
      let isBefore = child < i
      let link = UInt64(syntax.relations[child].rawValue) &* 2 &+ (isBefore ? 1 : 0)
      body(FeatureHash.of(9, link, pair))
      body(FeatureHash.of(10, link, words[child].lower))
      body(FeatureHash.of(11, link, UInt64(syntax.tags[child].rawValue), first))
      body(FeatureHash.of(12, link, w))
      body(FeatureHash.of(13, link, known))
      let bit = Self.bits[Int(syntax.relations[child].rawValue)]
      if isBefore { before |= bit } else { behind |= bit }
    }
    let children = before | behind
    body(FeatureHash.of(14, children, first, UInt64(syntax.relations[i].rawValue)))
    body(FeatureHash.of(15, before, behind, first))
    body(FeatureHash.of(16, children, known))
    body(FeatureHash.of(17, children, w))
  }

  private func forEachBeside(_ i: Int, _ body: (UInt64) -> Void) {
    func lower(_ j: Int) -> UInt64 { sentence.contains(j) ? words[j].lower : 1 }
    func tag(_ j: Int) -> UInt64 { sentence.contains(j) ? UInt64(syntax.tags[j].rawValue) : 100 }
    let mark = words[i].lower
    body(FeatureHash.of(18, tag(i - 1), mark))
    body(FeatureHash.of(19, tag(i + 1), mark))
    body(FeatureHash.of(20, tag(i - 1), tag(i + 1), mark))
    body(FeatureHash.of(21, lower(i - 1), mark))
    body(FeatureHash.of(22, lower(i + 1), mark))
  }

  private func pair(_ doubt: TagDoubt) -> UInt64 {
    UInt64(doubt.first.rawValue) &* 64 &+ UInt64(doubt.second.rawValue)
  }

  /// By relation: a bit for the kinds of children that tell verbs, nouns and prepositions apart.
  private static let bits: [UInt64] = {
    let kinds: [[Relation]] = [
      [.nsubj, .nsubjOuter], [.nsubjPass], [.obj], [.aux], [.auxPass], [.cop], [.mark], [.det],
      [.case], [.nmodPoss], [.oblAgent],
    ]
    var bits = [UInt64](repeating: 0, count: Relation.names.count)
    for (bit, relations) in kinds.enumerated() {
      for relation in relations { bits[Int(relation.rawValue)] = 1 << UInt64(bit) }
    }
    return bits
  }()
}
