/// The words of one sentence as the parser sees them, and the features of its states.
package struct ParserFeatures {
  /// By the numbers of `ParserState`; a mark for nothing and for the root.
  package private(set) var words: [ParserWord] = []

  package init() {}

  package mutating func begin(
    _ sentence: Range<Int>, _ features: [WordFeatures], _ tags: [PartOfSpeech],
    _ supertags: [Supertag]
  ) {
    words.removeAll(keepingCapacity: true)
    words.append(.nothing)
    for i in sentence { words.append(ParserWord(features[i], tags[i], supertags[i])) }
    words.append(.root)
  }

  /// The relation that the supertag of the top of the stack names, below 64.
  @inline(__always)
  package func relation(of state: borrowing ParserState) -> UInt64 {
    words[state.stacked(0)].relation
  }

  /// Where in a state a word stands that is looked at by itself.
  package enum Role: Int, CaseIterable, Sendable {
    case top, second, third, next, afterNext, secondAfterNext
  }

  /// The number of the word that stands there, 0 where there is none.
  @inline(__always)
  package func word(_ role: Role, of state: borrowing ParserState) -> Int {
    switch role {
    case .top: state.stacked(0)
    case .second: state.stacked(1)
    case .third: state.stacked(2)
    case .next: state.next
    case .afterNext: state.next < state.count ? state.next + 1 : 0
    case .secondAfterNext: state.next + 1 < state.count ? state.next + 2 : 0
    }
  }

  /// Calls `body` with each feature of `state`.
  ///
  /// Mostly those of Zhang and Nivre (Transition-based Dependency Parsing with Rich Non-local Features, 2011).
  @inline(__always)
  package func forEachFeature(of state: borrowing ParserState, _ body: (UInt64) -> Void) {
    for role in Role.allCases { forEachFeature(of: words[word(role, of: state)], as: role, body) }
    forEachFeatureOfWords(of: state, body)
  }

  /// Calls `body` with each feature of a word that stands there, whatever stands around it.
  @inline(__always)
  func forEachFeature(of word: ParserWord, as role: Role, _ body: (UInt64) -> Void) {
    switch role {
    case .top:
      body(FeatureHash.of(400, 0))
      body(FeatureHash.of(401, word.form, word.tag))
      body(FeatureHash.of(402, word.form))
      body(FeatureHash.of(403, word.tag))
      body(FeatureHash.of(700, word.supertag))
      body(FeatureHash.of(705, word.supertag, word.tag))
      body(FeatureHash.of(712, word.supertag, word.form))
    case .second:
      body(FeatureHash.of(404, word.form, word.tag))
      body(FeatureHash.of(405, word.form))
      body(FeatureHash.of(406, word.tag))
      body(FeatureHash.of(701, word.supertag))
    case .third:
      body(FeatureHash.of(415, word.form, word.tag))
      body(FeatureHash.of(416, word.tag))
    case .next:
      body(FeatureHash.of(407, word.form, word.tag))
      body(FeatureHash.of(408, word.form))
      body(FeatureHash.of(409, word.tag))
      body(FeatureHash.of(702, word.supertag))
      body(FeatureHash.of(706, word.supertag, word.tag))
      body(FeatureHash.of(713, word.supertag, word.form))
    case .afterNext:
      body(FeatureHash.of(410, word.form, word.tag))
      body(FeatureHash.of(411, word.form))
      body(FeatureHash.of(412, word.tag))
    case .secondAfterNext:
      body(FeatureHash.of(413, word.form, word.tag))
      body(FeatureHash.of(414, word.tag))
    }
  }

  /// Calls `body` with each feature of more than one word of `state`.
  @inline(__always)
  func forEachFeatureOfWords(of state: borrowing ParserState, _ body: (UInt64) -> Void) {
    let (top, second, next, count) = (state.stacked(0), state.stacked(1), state.next, state.count)
    let (s0, s1, s2, b0) = (words[top], words[second], words[state.stacked(2)], words[next])
    let b1 = words[word(.afterNext, of: state)]
    let b2 = words[word(.secondAfterNext, of: state)]
    let b3 = words[next + 2 < count ? next + 3 : 0]
    let (s0Before, s0After) = (words[max(top - 1, 0)], words[top > 0 && top < count ? top + 1 : 0])
    let s1Before = words[max(second - 1, 0)]
    let s1After = words[second > 0 && second < count ? second + 1 : 0]
    let b0Before = words[next - 1]
    let (s0c, s1c, b0c) = (state.children[top], state.children[second], state.children[next])
    let (s0l, s0l2, s0r, s0r2) = (
      words[s0c.left], words[s0c.left2], words[s0c.right], words[s0c.right2]
    )
    let (s1l, s1r, s1r2) = (words[s1c.left], words[s1c.right], words[s1c.right2])
    let (b0l, b0l2) = (words[b0c.left], words[b0c.left2])
    let near = UInt64(top == 0 ? 0 : min(next - top, 9))
    let far = UInt64(second == 0 ? 0 : min(top - second, 9))
    let s0v = s0c.leftCount &* 8 &+ s0c.rightCount
    let (s0p, s1p, b0p) = (s0.form &+ s0.tag, s1.form &+ s1.tag, b0.form &+ b0.tag)

    // Pairs.
    body(FeatureHash.of(420, s0p, b0p))
    body(FeatureHash.of(421, s0p, b0.form))
    body(FeatureHash.of(422, s0.form, b0p))
    body(FeatureHash.of(423, s0p, b0.tag))
    body(FeatureHash.of(424, s0.tag, b0p))
    body(FeatureHash.of(425, s0.form, b0.form))
    body(FeatureHash.of(426, s0.tag, b0.tag))
    body(FeatureHash.of(427, b0.tag, b1.tag))
    body(FeatureHash.of(428, s1p, s0p))
    body(FeatureHash.of(429, s1.form, s0.form))
    body(FeatureHash.of(430, s1p, s0.tag))
    body(FeatureHash.of(431, s1.tag, s0p))
    body(FeatureHash.of(432, s1.tag, s0.tag))
    body(FeatureHash.of(433, s1.tag, b0.tag))
    body(FeatureHash.of(434, s1.form, b0.form))
    body(FeatureHash.of(435, s1p, b0.tag))
    body(FeatureHash.of(436, s0.form, b1.form))
    body(FeatureHash.of(437, s0.form, b1.tag))
    body(FeatureHash.of(438, b0.form, b1.tag))
    // Triples of tags, with words where they decide (a preposition, a verb).
    body(FeatureHash.of(440, b0.tag, b1.tag, b2.tag))
    body(FeatureHash.of(441, s0.tag, b0.tag, b1.tag))
    body(FeatureHash.of(442, s1.tag, s0.tag, b0.tag))
    body(FeatureHash.of(443, s2.tag, s1.tag, s0.tag))
    body(FeatureHash.of(444, s1.form, s0.tag, b0.tag))
    body(FeatureHash.of(445, s1.tag, s0.form, b0.tag))
    body(FeatureHash.of(446, s1.tag, s0.tag, b0.form))
    body(FeatureHash.of(447, s0.form, b0.tag, b1.tag))
    body(FeatureHash.of(448, s0.tag, b0.form, b1.tag))
    body(FeatureHash.of(449, s1.form, s0.form, b0.tag))
    body(FeatureHash.of(450, s1.form &+ s0.form, s0r.tag, b0.tag))
    body(FeatureHash.of(451, s2.tag &+ 256 &* s1.tag, s0.tag, b0.tag))
    body(FeatureHash.of(452, s1.tag &+ 256 &* s0.tag, b0.tag, b1.tag))
    // Children.
    body(FeatureHash.of(460, s0.tag, s0l.tag, b0.tag))
    body(FeatureHash.of(461, s0.tag, s0r.tag, b0.tag))
    body(FeatureHash.of(462, s0.tag, b0.tag, b0l.tag))
    body(FeatureHash.of(463, s1.tag, s1r.tag, s0.tag))
    body(FeatureHash.of(464, s1.tag, s1l.tag, s0.tag))
    body(FeatureHash.of(465, s1.tag, s0.tag, s0l.tag))
    body(FeatureHash.of(466, s1.tag, s0.tag, s0r.tag))
    body(FeatureHash.of(467, s0.tag, s0l.tag, s0l2.tag))
    body(FeatureHash.of(468, s0.tag, s0r.tag, s0r2.tag))
    body(FeatureHash.of(469, b0.tag, b0l.tag, b0l2.tag))
    body(FeatureHash.of(470, s1.tag, s1r.tag, s1r2.tag))
    body(FeatureHash.of(471, s0l.form, s0.tag))
    body(FeatureHash.of(472, s0r.form, s0.tag))
    body(FeatureHash.of(473, b0l.form, b0.tag))
    body(FeatureHash.of(474, s1r.form, s1.tag))
    body(FeatureHash.of(475, s1l.form, s1.tag))
    body(FeatureHash.of(476, s1.form, s0l.form, s0.tag))
    body(FeatureHash.of(477, s0.form, s0r.form))
    // Distance and the number of children.
    body(FeatureHash.of(480, s0.form, near))
    body(FeatureHash.of(481, s0.tag, near))
    body(FeatureHash.of(482, b0.form, near))
    body(FeatureHash.of(483, b0.tag, near))
    body(FeatureHash.of(484, s0.tag, b0.tag, near))
    body(FeatureHash.of(485, s1.tag, s0.tag, far))
    body(FeatureHash.of(486, s1.form, far))
    body(FeatureHash.of(487, s0.form, s0v))
    body(FeatureHash.of(488, s0.tag, s0v))
    body(FeatureHash.of(489, s1.form, s1c.rightCount))
    body(FeatureHash.of(490, s1.tag, s1c.rightCount))
    body(FeatureHash.of(491, b0.form, b0c.leftCount))
    body(FeatureHash.of(492, b0.tag, b0c.leftCount))
    body(FeatureHash.of(493, s1.tag &+ 256 &* s0.tag, b0.tag, s0v))
    // Relations of the children.
    body(FeatureHash.of(600, s0l.relation, s0.form))
    body(FeatureHash.of(601, s0l.relation, s0.tag))
    body(FeatureHash.of(602, s0r.relation, s0.form))
    body(FeatureHash.of(603, s0r.relation, s0.tag))
    body(FeatureHash.of(604, s1r.relation, s1.form))
    body(FeatureHash.of(605, s1r.relation, s1.tag))
    body(FeatureHash.of(606, s1l.relation, s1.form))
    body(FeatureHash.of(607, s1l.relation, s1.tag))
    body(FeatureHash.of(608, b0l.relation, b0.form))
    body(FeatureHash.of(609, b0l.relation, b0.tag))
    body(FeatureHash.of(610, s0c.leftSet, s0.tag))
    body(FeatureHash.of(611, s0c.rightSet, s0.tag))
    body(FeatureHash.of(612, s1c.rightSet, s1.tag))
    body(FeatureHash.of(613, b0c.leftSet, b0.tag))
    body(FeatureHash.of(614, s1c.leftSet, s1.tag))
    body(FeatureHash.of(615, s1c.rightSet, s1.form))
    body(FeatureHash.of(616, b0c.leftSet, b0.form))
    body(FeatureHash.of(617, s0c.leftSet, s0.form))
    body(FeatureHash.of(618, s0c.rightSet, s0.form))
    body(FeatureHash.of(619, s1r.relation &+ 3 &* s1l.relation, s1.tag, s0.tag))
    body(FeatureHash.of(620, s0r.relation &+ 3 &* s0l.relation, s0.tag, b0.tag))
    body(FeatureHash.of(621, b0l.relation, b0.tag, s0.tag))
    body(FeatureHash.of(622, s1r.relation, s1.tag, s0.tag &+ 256 &* b0.tag))
    body(FeatureHash.of(623, s1c.rightSet, s1.tag, s0.tag))
    body(FeatureHash.of(624, s0c.rightSet ^ (31 &* s0c.leftSet), s0.tag, b0.tag))
    body(FeatureHash.of(625, s0r2.relation, s0r.relation, s0.tag))
    body(FeatureHash.of(626, s1r2.relation, s1r.relation, s1.tag))
    body(FeatureHash.of(627, s0l2.relation, s0l.relation, s0.tag))
    body(FeatureHash.of(628, b0l2.relation, b0l.relation, b0.tag))
    // Parts of words and what the lexicon knows of them.
    body(FeatureHash.of(640, s0.suffix, b0.tag))
    body(FeatureHash.of(641, b0.suffix, s0.tag))
    body(FeatureHash.of(642, s0.suffix, b0.suffix))
    body(FeatureHash.of(643, s1.suffix, s0.tag))
    body(FeatureHash.of(644, s0.suffix, s1.tag))
    body(FeatureHash.of(645, b1.suffix, b0.tag))
    body(FeatureHash.of(646, s1.suffix, s0.suffix))
    body(FeatureHash.of(647, s0.traits, b0.tag))
    body(FeatureHash.of(648, b0.traits, s0.tag))
    body(FeatureHash.of(649, s0.shape, b0.shape))
    body(FeatureHash.of(650, s1.shape, s0.shape))
    // The words beside.
    body(FeatureHash.of(660, b3.tag, b2.tag, b1.tag))
    body(FeatureHash.of(661, s0.tag, s0Before.tag, b0.tag))
    body(FeatureHash.of(662, s0.tag, s0After.tag, b0.tag))
    body(FeatureHash.of(663, s1.tag, s1After.tag, s0.tag))
    body(FeatureHash.of(664, s1.tag, s1Before.tag, s0.tag))
    body(FeatureHash.of(665, b0Before.tag, b0.tag, s0.tag))
    body(FeatureHash.of(666, b0Before.tag, s0.tag &+ 256 &* b0.tag, s0After.tag))
    body(FeatureHash.of(667, s1.tag &+ 256 &* s1After.tag, s0.tag, s0Before.tag))
    body(FeatureHash.of(668, s0Before.form, s0.tag))
    body(FeatureHash.of(669, b0Before.form, b0.tag, s0.tag))
    body(FeatureHash.of(670, b2.form, b0.tag, s0.tag))
    body(FeatureHash.of(671, b1.form, b0.tag, s0.tag))
    body(FeatureHash.of(672, b0.form, b1.form, s0.tag))
    // Supertags.
    body(FeatureHash.of(703, s0.supertag, b0.supertag))
    body(FeatureHash.of(704, s1.supertag, s0.supertag))
    body(FeatureHash.of(707, s1.supertag, s0.supertag, b0.supertag))
    body(FeatureHash.of(708, s0.supertag, b0.supertag, b1.supertag))
    body(FeatureHash.of(709, s0.supertag, s0.tag, b0.tag))
    body(FeatureHash.of(710, s1.supertag, s0.supertag, s0v))
    body(FeatureHash.of(711, b0.supertag, b0c.leftCount, s0.supertag))
    body(FeatureHash.of(714, s0.supertag, b0.form))
    body(FeatureHash.of(715, b0.supertag, s0.form))
    body(FeatureHash.of(716, s0.supertag, s1.form))
    body(FeatureHash.of(717, s1.supertag, s0.tag, b0.tag))
    body(FeatureHash.of(718, b2.supertag, b1.supertag, b0.supertag))
    body(FeatureHash.of(719, s0.supertag, near, b0.tag))
  }
}
