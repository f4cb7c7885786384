import KBModel
import TestSupport
import Testing

@testable import KBStore

struct UtteranceTests {
  @Test(arguments: Corpus.rows("utterances"))
  func `wordings are one utterance or two`(row: [String]) throws {
    #expect(row.count == 4)
    let first = UtteranceMatching.Speaker(id: 1, isPerson: true)
    let second: UtteranceMatching.Speaker =
      switch row[0] {
      case "same": first
      case "unknown": UtteranceMatching.Speaker(isPerson: false)
      default: UtteranceMatching.Speaker(id: 2, isPerson: true)
      }
    let (a, b) = (Wording(row[1]), Wording(row[2]))
    let score = UtteranceMatching.score(a, b, first, second)
    #expect((score > 0) == (row[3] == "yes"), "score \(score), similarity \(a.similarity(b))")
    #expect(score == UtteranceMatching.score(b, a, second, first))
  }

  private func draft(_ text: String, _ path: String, published: String?, says: String) -> Draft {
    var draft = Draft(text, path: path, published: published)
    let speaker = draft.name("Edda Brandvik", .person)
    draft.say(says, by: speaker, named: "Edda Brandvik")
    return draft
  }

  private var drafts: [Draft] {
    [
      draft(
        "“The dikes of the valley were cut by 18 percent in four years,” Edda Brandvik said.",
        "1.txt",
        published: "2025-03-13",
        says: "The dikes of the valley were cut by 18 percent in four years,"),
      draft(
        "“The dikes in this valley were cut by 18 percent in only four years,” Edda Brandvik told us.",
        "2.txt", published: "2025-03-12",
        says: "The dikes in this valley were cut by 18 percent in only four years,"),
      draft(
        "“The dikes of the valley were cut by 30 percent in four years,” Edda Brandvik said.",
        "3.txt",
        published: "2025-06-13",
        says: "The dikes of the valley were cut by 30 percent in four years,"),
    ]
  }

  @Test func `the same words share an utterance, which takes its words from the first published`()
    throws
  {
    let store = try Store(path: ":memory:")
    _ = try write(drafts, to: store)
    try expect(
      "SELECT article_id, utterance_id, outlets FROM who_said ORDER BY 1", in: store,
      ["1 | 1 | 2", "2 | 1 | 2", "3 | 2 | 1"])
    try expect(
      "SELECT text, first_article_id FROM utterances", in: store,
      [
        "The dikes in this valley were cut by 18 percent in only four years, | 2",
        "The dikes of the valley were cut by 30 percent in four years, | 3",
      ])
  }

  @Test func `an attribution in between does not count as words`() throws {
    let store = try Store(path: ":memory:")
    var split = draft(
      "“The dikes of the valley,” Edda Brandvik said, “were cut by 18 percent in four years.”",
      "4.txt",
      published: "2025-03-13",
      says: "The dikes of the valley,” Edda Brandvik said, “were cut by 18 percent in four years.")
    split.found.statements[0].parts = [
      split.range("The dikes of the valley,"), split.range("were cut by 18 percent in four years."),
    ]
    _ = try write([drafts[0], split], to: store)
    try expect("SELECT DISTINCT utterance_id FROM statements", in: store, ["1"])
    try expect(
      "SELECT parts FROM statements WHERE article_id = 2", in: store,
      [
        "[[1,25],[48,85]]"
      ])
  }
}
