import KBText
import Testing

@testable import KBLanguage

@Suite struct `the parser's scores` {
  /// A sentence with tags and supertags that follow from nothing.
  private func features(of text: String) -> ParserFeatures {
    let document = Document(text)
    let words = DocumentFeatures(document, lexicon: nil).words
    let numbers = words.indices.map { $0 * 7 }
    var features = ParserFeatures()
    features.begin(
      words.indices, words,
      numbers.map { PartOfSpeech(rawValue: UInt8($0 % PartOfSpeech.names.count)) },
      numbers.map { Supertag(rawValue: UInt8($0 % Supertag.names.count)) },
      numbers.map { DictionaryEntry(rawValue: UInt32($0) &* 0x9E37_79B9) })
    return features
  }

  @Test(arguments: [
    "Rain.", "The ferry left the harbour at dawn.",
    "Officials in Port Alma said on Monday that two boats, which had sunk, would not be raised.",
  ])
  func `are the sums of all features, however the states share them`(text: String) throws {
    let table = try #require(PlacedTable(ModelParts(named: "parser")))
    let features = features(of: text)
    var scorer = ParserScorer(table)
    scorer.begin(features)
    var history = ParserHistory()
    history.begin(count: features.count)
    var beam = ParserBeam(width: 6)
    beam.begin()
    for _ in 0..<(2 * features.count) {
      for (index, item) in beam.items.enumerated() {
        let scores = scorer.scores(of: item.state, features, history)
        var sums = SIMD4<Int32>.zero
        features.forEachFeature(of: item.state, history) { feature in
          sums &+= table.sums { body in body(feature) }
        }
        #expect((0..<3).allSatisfy { scores[$0] == sums[$0] })
        for move in ParserState.Move.allCases where history.allows(move, in: item.state) {
          beam.add(.init(item: index, move: move, score: item.score + Int(scores[move.rawValue])))
        }
      }
      beam.advance(features, &history, reach: .max / 2)
    }
    #expect(beam.items.allSatisfy { history.isFinal($0.state) })
  }
}
