extension ParserFeatures {
  /// Calls `body` with each feature of `state`.
  package func forEachFeature(
    of state: ParserState, _ history: borrowing ParserHistory, _ body: (UInt64) -> Void
  ) {
    let first = history.entries[state.top]
    let second = history.entries[first.below]
    let third = history.entries[second.below]
    forEachFeature(of: first.word, as: .top, body)
    forEachFeature(of: second.word, as: .second, body)
    forEachFeature(of: third.word, as: .third, body)
    forEachFeature(of: state.next, as: .next, body)
    forEachFeature(ofTop: first, body)
    forEachFeature(ofSecond: second, body)
    forEachFeature(ofNext: state, body)
    forEachFeature(ofWord: first.word, onto: second.word, body)
    forEachFeature(ofWord: first.word, before: state.next, body)
    forEachFeature(ofWord: first.word, onto: second.word, before: state.next, body)
    forEachFeature(ofTop: first, onto: second, third, body)
    forEachFeature(ofTop: first, before: state, body)
    forEachFeature(ofSecond: second, first, before: state, body)
  }

  @inline(__always)
  private func word(_ child: Int32) -> ParserWord { words[Int(child)] }

  /// What the top of the stack governs.
  @inline(__always)
  func forEachFeature(ofTop entry: ParserState.Entry, _ body: (UInt64) -> Void) {
    let (s0, s0c) = (words[entry.word], entry.children)
    let (s0l, s0l2) = (word(s0c.left), word(s0c.left2))
    let (s0r, s0r2) = (word(s0c.right), word(s0c.right2))
    let s0v = s0c.valency
    let s0Before = words[max(entry.word - 1, 0)]
    body(FeatureHash.of(467, s0.tag, s0l.tag, s0l2.tag))
    body(FeatureHash.of(468, s0.tag, s0r.tag, s0r2.tag))
    body(FeatureHash.of(471, s0l.form, s0.tag))
    body(FeatureHash.of(472, s0r.form, s0.tag))
    body(FeatureHash.of(477, s0.form, s0r.form))
    body(FeatureHash.of(487, s0.form, s0v))
    body(FeatureHash.of(488, s0.tag, s0v))
    body(FeatureHash.of(600, s0l.relation, s0.form))
    body(FeatureHash.of(601, s0l.relation, s0.tag))
    body(FeatureHash.of(602, s0r.relation, s0.form))
    body(FeatureHash.of(603, s0r.relation, s0.tag))
    body(FeatureHash.of(610, s0c.leftSet, s0.tag))
    body(FeatureHash.of(611, s0c.rightSet, s0.tag))
    body(FeatureHash.of(617, s0c.leftSet, s0.form))
    body(FeatureHash.of(618, s0c.rightSet, s0.form))
    body(FeatureHash.of(625, s0r2.relation, s0r.relation, s0.tag))
    body(FeatureHash.of(627, s0l2.relation, s0l.relation, s0.tag))
    body(FeatureHash.of(668, s0Before.form, s0.tag))
  }

  /// What the second word of the stack governs.
  @inline(__always)
  func forEachFeature(ofSecond entry: ParserState.Entry, _ body: (UInt64) -> Void) {
    let (s1, s1c) = (words[entry.word], entry.children)
    let (s1l, s1r, s1r2) = (word(s1c.left), word(s1c.right), word(s1c.right2))
    let s1v = UInt64(s1c.rightCount)
    body(FeatureHash.of(470, s1.tag, s1r.tag, s1r2.tag))
    body(FeatureHash.of(474, s1r.form, s1.tag))
    body(FeatureHash.of(475, s1l.form, s1.tag))
    body(FeatureHash.of(489, s1.form, s1v))
    body(FeatureHash.of(490, s1.tag, s1v))
    body(FeatureHash.of(604, s1r.relation, s1.form))
    body(FeatureHash.of(605, s1r.relation, s1.tag))
    body(FeatureHash.of(606, s1l.relation, s1.form))
    body(FeatureHash.of(607, s1l.relation, s1.tag))
    body(FeatureHash.of(612, s1c.rightSet, s1.tag))
    body(FeatureHash.of(614, s1c.leftSet, s1.tag))
    body(FeatureHash.of(615, s1c.rightSet, s1.form))
    body(FeatureHash.of(626, s1r2.relation, s1r.relation, s1.tag))
  }

  /// What the next word of the buffer governs.
  @inline(__always)
  func forEachFeature(ofNext state: ParserState, _ body: (UInt64) -> Void) {
    let (b0, b0c) = (words[state.next], state.nextChildren)
    let (b0l, b0l2) = (word(b0c.left), word(b0c.left2))
    let b0v = UInt64(b0c.leftCount)
    body(FeatureHash.of(469, b0.tag, b0l.tag, b0l2.tag))
    body(FeatureHash.of(473, b0l.form, b0.tag))
    body(FeatureHash.of(491, b0.form, b0v))
    body(FeatureHash.of(492, b0.tag, b0v))
    body(FeatureHash.of(608, b0l.relation, b0.form))
    body(FeatureHash.of(609, b0l.relation, b0.tag))
    body(FeatureHash.of(613, b0c.leftSet, b0.tag))
    body(FeatureHash.of(616, b0c.leftSet, b0.form))
    body(FeatureHash.of(628, b0l2.relation, b0l.relation, b0.tag))
    body(FeatureHash.of(806, b0l.form, b0.form))
  }

  /// The top of the stack and what lies below it, with what they govern.
  @inline(__always)
  func forEachFeature(
    ofTop first: ParserState.Entry, onto second: ParserState.Entry, _ third: ParserState.Entry,
    _ body: (UInt64) -> Void
  ) {
    let (s0, s1, s2) = (words[first.word], words[second.word], words[third.word])
    let (s0c, s1c) = (first.children, second.children)
    let (s0l, s0r, s1l, s1r) = (word(s0c.left), word(s0c.right), word(s1c.left), word(s1c.right))
    let s0v = s0c.valency
    body(FeatureHash.of(443, s2.tag, s1.tag, s0.tag))
    body(FeatureHash.of(463, s1.tag, s1r.tag, s0.tag))
    body(FeatureHash.of(464, s1.tag, s1l.tag, s0.tag))
    body(FeatureHash.of(465, s1.tag, s0.tag, s0l.tag))
    body(FeatureHash.of(466, s1.tag, s0.tag, s0r.tag))
    body(FeatureHash.of(619, s1r.relation &+ 3 &* s1l.relation, s1.tag, s0.tag))
    body(FeatureHash.of(623, s1c.rightSet, s1.tag, s0.tag))
    body(FeatureHash.of(710, s1.supertag, s0.supertag, s0v))
    body(FeatureHash.of(807, s1.form, s0l.form))
    body(FeatureHash.of(834, s1.sense, s0l.form, s0.sense))
  }

  /// The top of the stack and the buffer, with what they govern.
  @inline(__always)
  func forEachFeature(
    ofTop entry: ParserState.Entry, before state: ParserState, _ body: (UInt64) -> Void
  ) {
    let (s0, s0c) = (words[entry.word], entry.children)
    let (b0, b0c) = (words[state.next], state.nextChildren)
    let (s0l, s0r, b0l) = (word(s0c.left), word(s0c.right), word(b0c.left))
    let b0v = UInt64(b0c.leftCount)
    body(FeatureHash.of(460, s0.tag, s0l.tag, b0.tag))
    body(FeatureHash.of(461, s0.tag, s0r.tag, b0.tag))
    body(FeatureHash.of(462, s0.tag, b0.tag, b0l.tag))
    body(FeatureHash.of(620, s0r.relation &+ 3 &* s0l.relation, s0.tag, b0.tag))
    body(FeatureHash.of(621, b0l.relation, b0.tag, s0.tag))
    body(FeatureHash.of(624, s0c.rightSet ^ (31 &* s0c.leftSet), s0.tag, b0.tag))
    body(FeatureHash.of(711, b0.supertag, b0v, s0.supertag))
    body(FeatureHash.of(800, s0.form, b0l.form))
    body(FeatureHash.of(802, s0.tag, b0l.form, b0.tag))
    body(FeatureHash.of(830, s0.sense, b0l.form))
    body(FeatureHash.of(833, s0.sense, b0l.form, b0.sense))
  }

  /// The second word of the stack and the buffer, with what the top and the buffer govern.
  @inline(__always)
  func forEachFeature(
    ofSecond second: ParserState.Entry, _ first: ParserState.Entry, before state: ParserState,
    _ body: (UInt64) -> Void
  ) {
    let (s0, s1, b0) = (words[first.word], words[second.word], words[state.next])
    let (s0l, b0l) = (word(first.children.left), word(state.nextChildren.left))
    body(FeatureHash.of(801, s1.form, b0l.form))
    body(FeatureHash.of(803, s1.tag, s0.tag, b0l.form))
    body(FeatureHash.of(809, s1.tag, s0l.form, b0.tag))
    body(FeatureHash.of(831, s1.sense, b0l.form))
    body(FeatureHash.of(832, s1.sense, b0l.form, s0.sense))
  }
}
