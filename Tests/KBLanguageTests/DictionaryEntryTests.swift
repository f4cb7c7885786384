import KBLanguage
import Testing

@Suite struct `an entry of the dictionary` {
  private let entry = DictionaryEntry(
    forms: [.noun, .verb, .adverb, .superlative], noun: 26, verb: 15, adjective: 3, frames: 1_023)

  private func sense(_ tag: String) throws -> UInt64 {
    entry.sense(of: try #require(PartOfSpeech(tag)))
  }

  @Test func `keeps its parts apart`() throws {
    #expect(entry.forms == [.noun, .verb, .adverb, .superlative])
    #expect(try sense("NNS") == 26)
    #expect(try sense("VBD") == 47)
    #expect(try sense("JJ") == 51)
    #expect(try sense("RB") == 52)
    #expect(try sense("IN") == 0)
  }

  @Test func `has frames as a verb alone`() throws {
    #expect(entry.frames(of: try #require(PartOfSpeech("VBG"))) == 1_023)
    #expect(entry.frames(of: try #require(PartOfSpeech("NN"))) == 0)
  }

  @Test func `knows nothing of a word that it has not`() throws {
    let nothing = DictionaryEntry(rawValue: 0)
    for name in PartOfSpeech.names {
      let tag = try #require(PartOfSpeech(name))
      #expect(nothing.sense(of: tag) == 0)
      #expect(nothing.frames(of: tag) == 0)
    }
  }
}
