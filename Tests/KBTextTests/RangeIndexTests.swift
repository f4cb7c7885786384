import KBText
import TestSupport
import Testing

@Suite struct `Things by where they stand` {
  @Test(arguments: 0..<40)
  func `a search finds what looking at all of them finds`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let ranges = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      let start = Int.random(in: 0..<100, using: &random)
      return TextRange(start: start, end: start + Int.random(in: 0...12, using: &random))
    }
    let index = RangeIndex(ranges) { $0 }
    for start in 0..<100 {
      let asked = TextRange(start: start, end: start + Int.random(in: 0...20, using: &random))
      let found = index.overlapping(asked).map(\.index)
      let expected = ranges.indices.filter { ranges[$0].overlaps(asked) }
        .sorted { (ranges[$0].start, $0) < (ranges[$1].start, $1) }
      #expect(found == expected)
    }
  }
}
