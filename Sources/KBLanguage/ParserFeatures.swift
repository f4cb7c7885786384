/// The words of one sentence as the parser sees them, and the features of its states.
package struct ParserFeatures {
  /// Form in lower case and tag by the numbers of `ParserState`; a mark for nothing and for the root.
  package private(set) var words: [UInt64] = []
  package private(set) var tags: [UInt64] = []

  package init() {}

  package mutating func begin(
    _ sentence: Range<Int>, _ features: [WordFeatures], _ partsOfSpeech: [PartOfSpeech]
  ) {
    words.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    words.append(3)
    tags.append(200)
    for i in sentence {
      words.append(features[i].lower)
      tags.append(UInt64(partsOfSpeech[i].rawValue))
    }
    words.append(4)
    tags.append(201)
  }

  /// Calls `body` with each feature of `state`.
  @inline(__always)
  package func forEachFeature(of state: borrowing ParserState, _ body: (UInt64) -> Void) {
    let (s0, s1, s2) = (state.stacked(0), state.stacked(1), state.stacked(2))
    let b0 = state.next
    let b1 = b0 < state.count ? b0 + 1 : 0
    let b2 = b0 + 1 < state.count ? b0 + 2 : 0
    let (s0l, s0r) = (state.leftmost[s0], state.rightmost[s0])
    let (s1l, s1r) = (state.leftmost[s1], state.rightmost[s1])
    let b0l = state.leftmost[b0]
    let (s0l2, s0r2) = (state.leftmost2[s0], state.rightmost2[s0])
    let (s1r2, b0l2) = (state.rightmost2[s1], state.leftmost2[b0])
    let (s0w, s1w, b0w, b1w) = (words[s0], words[s1], words[b0], words[b1])
    let (s0t, s1t, s2t) = (tags[s0], tags[s1], tags[s2])
    let (b0t, b1t, b2t) = (tags[b0], tags[b1], tags[b2])
    let near = UInt64(s0 == 0 ? 0 : min(b0 - s0, 9))
    let far = UInt64(s1 == 0 ? 0 : min(s0 - s1, 9))
    let s0v = UInt64(state.leftCounts[s0] * 8 + state.rightCounts[s0])
    let s1v = UInt64(state.rightCounts[s1])
    let b0v = UInt64(state.leftCounts[b0])

    body(FeatureHash.of(400, 0))
    // Single words.
    body(FeatureHash.of(401, s0w, s0t))
    body(FeatureHash.of(402, s0w))
    body(FeatureHash.of(403, s0t))
    body(FeatureHash.of(404, s1w, s1t))
    body(FeatureHash.of(405, s1w))
    body(FeatureHash.of(406, s1t))
    body(FeatureHash.of(407, b0w, b0t))
    body(FeatureHash.of(408, b0w))
    body(FeatureHash.of(409, b0t))
    body(FeatureHash.of(410, b1w, b1t))
    body(FeatureHash.of(411, b1w))
    body(FeatureHash.of(412, b1t))
    body(FeatureHash.of(413, words[b2], b2t))
    body(FeatureHash.of(414, b2t))
    body(FeatureHash.of(415, words[s2], s2t))
    body(FeatureHash.of(416, s2t))
    // Pairs.
    body(FeatureHash.of(420, s0w &+ s0t, b0w &+ b0t))
    body(FeatureHash.of(421, s0w &+ s0t, b0w))
    body(FeatureHash.of(422, s0w, b0w &+ b0t))
    body(FeatureHash.of(423, s0w &+ s0t, b0t))
    body(FeatureHash.of(424, s0t, b0w &+ b0t))
    body(FeatureHash.of(425, s0w, b0w))
    body(FeatureHash.of(426, s0t, b0t))
    body(FeatureHash.of(427, b0t, b1t))
    body(FeatureHash.of(428, s1w &+ s1t, s0w &+ s0t))
    body(FeatureHash.of(429, s1w, s0w))
    body(FeatureHash.of(430, s1w &+ s1t, s0t))
    body(FeatureHash.of(431, s1t, s0w &+ s0t))
    body(FeatureHash.of(432, s1t, s0t))
    body(FeatureHash.of(433, s1t, b0t))
    body(FeatureHash.of(434, s1w, b0w))
    body(FeatureHash.of(435, s1w &+ s1t, b0t))
    body(FeatureHash.of(436, s0w, b1w))
    body(FeatureHash.of(437, s0w, b1t))
    body(FeatureHash.of(438, b0w, b1t))
    // Triples of tags, with words where they decide (a preposition, a verb).
    body(FeatureHash.of(440, b0t, b1t, b2t))
    body(FeatureHash.of(441, s0t, b0t, b1t))
    body(FeatureHash.of(442, s1t, s0t, b0t))
    body(FeatureHash.of(443, s2t, s1t, s0t))
    body(FeatureHash.of(444, s1w, s0t, b0t))
    body(FeatureHash.of(445, s1t, s0w, b0t))
    body(FeatureHash.of(446, s1t, s0t, b0w))
    body(FeatureHash.of(447, s0w, b0t, b1t))
    body(FeatureHash.of(448, s0t, b0w, b1t))
    body(FeatureHash.of(449, s1w, s0w, b0t))
    body(FeatureHash.of(450, s1w &+ s0w, tags[s0r], b0t))
    body(FeatureHash.of(451, s2t &+ 256 &* s1t, s0t, b0t))
    body(FeatureHash.of(452, s1t &+ 256 &* s0t, b0t, b1t))
    // Children.
    body(FeatureHash.of(460, s0t, tags[s0l], b0t))
    body(FeatureHash.of(461, s0t, tags[s0r], b0t))
    body(FeatureHash.of(462, s0t, b0t, tags[b0l]))
    body(FeatureHash.of(463, s1t, tags[s1r], s0t))
    body(FeatureHash.of(464, s1t, tags[s1l], s0t))
    body(FeatureHash.of(465, s1t, s0t, tags[s0l]))
    body(FeatureHash.of(466, s1t, s0t, tags[s0r]))
    body(FeatureHash.of(467, s0t, tags[s0l], tags[s0l2]))
    body(FeatureHash.of(468, s0t, tags[s0r], tags[s0r2]))
    body(FeatureHash.of(469, b0t, tags[b0l], tags[b0l2]))
    body(FeatureHash.of(470, s1t, tags[s1r], tags[s1r2]))
    body(FeatureHash.of(471, words[s0l], s0t))
    body(FeatureHash.of(472, words[s0r], s0t))
    body(FeatureHash.of(473, words[b0l], b0t))
    body(FeatureHash.of(474, words[s1r], s1t))
    body(FeatureHash.of(475, words[s1l], s1t))
    body(FeatureHash.of(476, s1w, words[s0l], s0t))
    body(FeatureHash.of(477, s0w, words[s0r]))
    // Distance and the number of children.
    body(FeatureHash.of(480, s0w, near))
    body(FeatureHash.of(481, s0t, near))
    body(FeatureHash.of(482, b0w, near))
    body(FeatureHash.of(483, b0t, near))
    body(FeatureHash.of(484, s0t, b0t, near))
    body(FeatureHash.of(485, s1t, s0t, far))
    body(FeatureHash.of(486, s1w, far))
    body(FeatureHash.of(487, s0w, s0v))
    body(FeatureHash.of(488, s0t, s0v))
    body(FeatureHash.of(489, s1w, s1v))
    body(FeatureHash.of(490, s1t, s1v))
    body(FeatureHash.of(491, b0w, b0v))
    body(FeatureHash.of(492, b0t, b0v))
    body(FeatureHash.of(493, s1t &+ 256 &* s0t, b0t, s0v))
  }
}
