import KBModel
import KBText
import SQLite
import TestSupport
import Testing

@testable import KBStore

struct StoryTests {
  /// Extracts an article as `Visit.draft` would have it.
  static func extract(_ article: Article) -> Extraction {
    Visit.draft(article.text, path: article.path ?? "", published: article.published).found
  }

  @Test func `the same news is a story, told by two articles, with its facts joined`() throws {
    let store = try Store(path: ":memory:")
    _ = try write(Visit.drafts, to: store, extract: Self.extract)
    try expect(
      "SELECT id, story_id FROM articles ORDER BY id", in: store, ["1 | 1", "2 | 1", "3 | -"])
    try expect(
      "SELECT from_date, to_date, articles FROM story_list", in: store,
      ["2025-05-12 | 2025-05-13 | 2"])
    #expect(
      try rows(
        "SELECT type, from_date, actors, articles, sources, story_id FROM event_list ORDER BY 1, 2",
        in: store)
        == [
          "CONSULT | 2025-05-12 | Ana Kovar, Piet Brand | 2 | 2 | 1",
          "CONSULT | 2025-05-20 | Ana Kovar, Piet Brand | 1 | 1 | -",
        ])
    #expect(
      try rows(
        "SELECT of, value, sources, count(*) FROM figure_list GROUP BY quantity_id, value",
        in: store)
        == [
          "for ferries | 120000000.0 | 2 | 2", "passengers a day | 4000.0 | 1 | 1",
          "passengers a day | 4500.0 | 1 | 1",
        ])
    try expect(
      "SELECT count(DISTINCT quantity_id) FROM figures WHERE unit = 'passengers'", in: store,
      [
        "1"
      ])
  }

  @Test func `an undated article gets its date from its story and its own weekday`() throws {
    let store = try Store(path: ":memory:")
    let written = try write(Visit.drafts, to: store, extract: Self.extract)
    #expect(written.map(\.dated) == [[], [1], []])
    try expect(
      "SELECT published, published_basis FROM articles WHERE id = 1", in: store,
      ["2025-05-12 | inferred: same story as article 2, on “Monday” in its text"])
    try expect("SELECT value FROM dates WHERE article_id = 1", in: store, ["2025-05-12"])
  }

  @Test func `an undated article that comes later is dated at once`() throws {
    let store = try Store(path: ":memory:")
    let written = try write([Visit.drafts[1], Visit.drafts[0]], to: store, extract: Self.extract)
    #expect(written.map(\.dated) == [[], [2]])
    try expect(
      "SELECT published, published_basis FROM articles WHERE id = 2", in: store,
      ["2025-05-12 | inferred: same story as article 1, on “Monday” in its text"])
    try expect("SELECT count(*) FROM event_list", in: store, ["1"])
  }

  @Test func `a date that was inferred stays`() throws {
    let store = try Store(path: ":memory:")
    _ = try write(Visit.drafts, to: store, extract: Self.extract)
    let before = try everything(in: store)
    let again = try write(Visit.drafts, to: store, extract: Self.extract)
    #expect(again.allSatisfy { $0.outcome == .unchanged })
    #expect(try everything(in: store) == before)
  }

  @Test(arguments: [1, 2, 3])
  func `the rows do not depend on how many articles make a transaction`(size: Int) throws {
    let whole = try Store(path: ":memory:")
    let pieces = try Store(path: ":memory:")
    _ = try write(Visit.drafts, to: whole, extract: Self.extract)
    _ = try write(Visit.drafts, to: pieces, batch: size, extract: Self.extract)
    #expect(try everything(in: whole) == everything(in: pieces))
  }

  @Test func `a run that is cut off and run again gives the same rows`() throws {
    let whole = try Store(path: ":memory:")
    _ = try write(Visit.drafts, to: whole, extract: Self.extract)
    for cut in 0..<Visit.drafts.count {
      let folder = try TemporaryFolder()
      do {
        let store = try Store(path: folder.file("kb.db"))
        _ = try write(Array(Visit.drafts[..<cut]), to: store, extract: Self.extract)
        // What was not committed is lost with the process.
        var writer = try ArticleWriter(store, stamp: .test, extract: Self.extract)
        #expect(throws: StoreError.self) {
          try store.database.transaction { () throws(StoreError) in
            _ = try writer.write(Visit.drafts[cut].article, Visit.drafts[cut].found)
            throw StoreError(.missing)
          }
        }
      }
      let store = try Store(path: folder.file("kb.db"))
      _ = try write(Visit.drafts, to: store, extract: Self.extract)
      #expect(try everything(in: store) == everything(in: whole))
    }
  }
}

/// Two articles on one visit, the first undated, and one on the next visit of the same people a week later.
enum Visit {
  static let texts = [
    """
    NORDHAVN — Prime Minister Ana Kovar met her colleague Piet Brand in Nordhavn on Monday and promised 120 million \
    crowns for ferries between the islands. The new ferries would carry 4,000 passengers a day.
    """,
    """
    Prime Minister Ana Kovar held talks with Piet Brand in Nordhavn on Monday about the ferries between the islands. \
    Kovar promised 120 million crowns for ferries, which are to carry 4,500 passengers a day.
    """,
    """
    Ana Kovar received Piet Brand in the capital to sign a treaty on fishing quotas and cod, after months of quarrel \
    over nets and licences in the southern waters. Trawler owners protested at the gates on Tuesday.
    """,
  ]

  static var drafts: [Draft] {
    [
      draft(texts[0], path: "1.txt", published: nil),
      draft(texts[1], path: "2.txt", published: "2025-05-13"),
      draft(texts[2], path: "3.txt", published: "2025-05-20"),
    ]
  }

  /// What extractors that know the date of publication find.
  static func draft(_ text: String, path: String, published: String?) -> Draft {
    var draft = Draft(text, path: path, published: published)
    let kovar = draft.name("Ana Kovar", .person)
    let brand = draft.name("Piet Brand", .person)
    let verb = ["met", "held talks", "received"].first { text.contains($0) } ?? "met"
    var day: String?
    if text.contains("Nordhavn") {
      draft.name("Nordhavn", .place)
      if published != nil { day = "2025-05-12" }
      draft.found.times = [TimeExpression(range: draft.range("Monday"), type: .date, value: day)]
      draft.found.times[0].from = day
      draft.found.times[0].to = day
      draft.count("120 million crowns", .money, 120e6, unit: "NOK", of: "for ferries")
      let passengers = text.contains("4,500") ? "4,500" : "4,000"
      draft.count(
        passengers, .count, passengers == "4,500" ? 4500 : 4000, unit: "passengers",
        of: "passengers a day")
    } else {
      day = "2025-05-20"
    }
    draft.event(
      .consult, verb, trigger: verb, actors: [("Ana Kovar", kovar), ("Piet Brand", brand)],
      date: day)
    return draft
  }
}
