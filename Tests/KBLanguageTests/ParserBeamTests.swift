import KBLanguage
import Testing

@Suite struct `the parser's beam` {
  private func beam(
    width: Int, adding scores: [Int], reach: Int
  ) -> [Int] {
    var history = ParserHistory()
    history.begin(count: 2)
    var words = ParserFeatures()
    words.begin(0..<0, [], [], [], [])
    var beam = ParserBeam(width: width)
    beam.begin()
    for score in scores { beam.add(.init(item: 0, move: .shift, score: score)) }
    beam.advance(words, &history, reach: reach)
    return beam.items.map(\.score)
  }

  @Test(arguments: [
    (1, [3, 9, 4], [9]), (2, [3, 9, 4], [9, 4]), (4, [3, 9, 4], [9, 4, 3]),
  ])
  func `keeps the best moves, best first`(width: Int, scores: [Int], kept: [Int]) {
    #expect(beam(width: width, adding: scores, reach: 100) == kept)
  }

  @Test func `drops what lies too far behind the best`() {
    #expect(beam(width: 4, adding: [0, 10, 5, 4], reach: 5) == [10, 5])
  }

  @Test func `of equals keeps the one that came first`() {
    var beam = ParserBeam(width: 2)
    beam.begin()
    for move in ParserState.Move.allCases { beam.add(.init(item: 0, move: move, score: 7)) }
    #expect(beam.candidates.map(\.move) == [.shift, .left])
  }
}
