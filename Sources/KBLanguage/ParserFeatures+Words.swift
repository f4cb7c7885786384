extension ParserFeatures {
  /// Two words of the stack, whatever they govern.
  @inline(__always)
  func forEachFeature(ofWord top: Int, onto second: Int, _ body: (UInt64) -> Void) {
    let (s0, s1) = (words[top], words[second])
    let far = UInt64(second == 0 ? 0 : min(top - second, 9))
    let (s0Before, s1Before) = (words[max(top - 1, 0)], words[max(second - 1, 0)])
    let s1After = words[second > 0 && second < count ? second + 1 : 0]
    body(FeatureHash.of(432, s1.tag, s0.tag))
    body(FeatureHash.of(485, s1.tag, s0.tag, far))
    body(FeatureHash.of(486, s1.form, far))
    body(FeatureHash.of(643, s1.suffix, s0.tag))
    body(FeatureHash.of(644, s0.suffix, s1.tag))
    body(FeatureHash.of(650, s1.shape, s0.shape))
    body(FeatureHash.of(663, s1.tag, s1After.tag, s0.tag))
    body(FeatureHash.of(664, s1.tag, s1Before.tag, s0.tag))
    body(FeatureHash.of(667, s1.tag &+ 256 &* s1After.tag, s0.tag, s0Before.tag))
    body(FeatureHash.of(704, s1.supertag, s0.supertag))
    body(FeatureHash.of(821, s1.sense, s0.sense))
    body(FeatureHash.of(824, s1.sense, s0.tag))
    body(FeatureHash.of(825, s0.sense, s1.tag))
    body(FeatureHash.of(828, s1.sense, s0.form))
    body(FeatureHash.of(829, s0.sense, s1.form))
    body(FeatureHash.of(841, s1.frames, s0.supertag))
  }

  /// The top of the stack and the next word of the buffer with those behind it, whatever they govern.
  @inline(__always)
  func forEachFeature(ofWord top: Int, before next: Int, _ body: (UInt64) -> Void) {
    let (s0, b0) = (words[top], words[next])
    let (b1, b2) = (words[next < count ? next + 1 : 0], words[next + 1 < count ? next + 2 : 0])
    let (s0Before, b0Before) = (words[max(top - 1, 0)], words[next - 1])
    let s0After = words[top > 0 && top < count ? top + 1 : 0]
    let near = UInt64(top == 0 ? 0 : min(next - top, 9))
    body(FeatureHash.of(437, s0.form, b1.tag))
    body(FeatureHash.of(441, s0.tag, b0.tag, b1.tag))
    body(FeatureHash.of(480, s0.form, near))
    body(FeatureHash.of(481, s0.tag, near))
    body(FeatureHash.of(482, b0.form, near))
    body(FeatureHash.of(483, b0.tag, near))
    body(FeatureHash.of(484, s0.tag, b0.tag, near))
    body(FeatureHash.of(640, s0.suffix, b0.tag))
    body(FeatureHash.of(641, b0.suffix, s0.tag))
    body(FeatureHash.of(647, s0.traits, b0.tag))
    body(FeatureHash.of(648, b0.traits, s0.tag))
    body(FeatureHash.of(649, s0.shape, b0.shape))
    body(FeatureHash.of(661, s0.tag, s0Before.tag, b0.tag))
    body(FeatureHash.of(662, s0.tag, s0After.tag, b0.tag))
    body(FeatureHash.of(665, b0Before.tag, b0.tag, s0.tag))
    body(FeatureHash.of(666, b0Before.tag, s0.tag &+ 256 &* b0.tag, s0After.tag))
    body(FeatureHash.of(670, b2.form, b0.tag, s0.tag))
    body(FeatureHash.of(703, s0.supertag, b0.supertag))
    body(FeatureHash.of(708, s0.supertag, b0.supertag, b1.supertag))
    body(FeatureHash.of(709, s0.supertag, s0.tag, b0.tag))
    body(FeatureHash.of(714, s0.supertag, b0.form))
    body(FeatureHash.of(715, b0.supertag, s0.form))
    body(FeatureHash.of(719, s0.supertag, near, b0.tag))
    body(FeatureHash.of(820, s0.sense, b0.sense))
    body(FeatureHash.of(822, s0.sense, b0.tag))
    body(FeatureHash.of(823, b0.sense, s0.tag))
    body(FeatureHash.of(826, s0.sense, b0.form))
    body(FeatureHash.of(827, b0.sense, s0.form))
    body(FeatureHash.of(837, b0.frames, s0.tag, b0.tag))
    body(FeatureHash.of(840, s0.frames, b0.supertag))
  }

  /// Two words of the stack and the next one of the buffer, whatever they govern.
  @inline(__always)
  func forEachFeature(
    ofWord top: Int, onto second: Int, before next: Int, _ body: (UInt64) -> Void
  ) {
    let (s0, s1, b0) = (words[top], words[second], words[next])
    body(FeatureHash.of(433, s1.tag, b0.tag))
    body(FeatureHash.of(435, s1.form &+ s1.tag, b0.tag))
    body(FeatureHash.of(707, s1.supertag, s0.supertag, b0.supertag))
    body(FeatureHash.of(717, s1.supertag, s0.tag, b0.tag))
    body(FeatureHash.of(836, s1.frames, s0.tag, b0.tag))
    body(FeatureHash.of(838, s1.sense, s0.sense, b0.sense))
  }
}
