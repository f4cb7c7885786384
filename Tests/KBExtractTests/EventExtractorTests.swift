import KBModel
import KBText
import Testing

@testable import KBExtract

private let extractor = ArticleExtractor()

private func participants(_ list: [Event.Participant], _ document: Document) -> [String] {
  list.map { document.text($0.range) }
}

/// Each name given lies within one participant found, and there are as many.
private func agree(_ wanted: [String], _ found: [String]) -> Bool {
  wanted.count == found.count
    && wanted.allSatisfy { name in found.contains { $0.contains(name) } }
}

@Test(
  arguments: ["deeds", "words", "mutual", "passives", "modality"].flatMap { EventCase.cases($0) })
func `a sentence tells its events`(example: EventCase) throws {
  let document = Document(example.text)
  let found = extractor.extraction(of: Article(text: example.text)).events
  for wanted in example.events {
    let event = try #require(
      found.first { $0.type.rawValue == wanted.type }, "found \(found.map(\.type))")
    let actors = participants(event.actors, document)
    let recipients = participants(event.recipients, document)
    #expect(agree(wanted.actors, actors), "actors \(actors)")
    #expect(agree(wanted.recipients, recipients), "recipients \(recipients)")
    #expect(event.modality.rawValue == wanted.modality)
  }
}

@Test(arguments: EventCase.cases("near-misses"))
func `ordinary life is no political event`(example: EventCase) {
  let document = Document(example.text)
  let found = extractor.extraction(of: Article(text: example.text)).events
  #expect(found.isEmpty, "\(found.map { "\($0.type) \(document.text($0.trigger))" })")
}

@Test(arguments: ["deeds", "words", "near-misses"].flatMap { EventCase.cases($0) })
func `ranges of events lie in the text and hold their trigger`(example: EventCase) {
  let length = example.text.utf8.count
  for event in extractor.extraction(of: Article(text: example.text)).events {
    #expect(event.range.contains(event.trigger))
    #expect(event.range.end <= length)
    for participant in event.actors + event.recipients {
      #expect(event.range.contains(participant.range))
    }
  }
}
