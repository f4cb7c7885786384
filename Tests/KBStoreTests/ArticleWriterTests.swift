import KBModel
import KBText
import SQLite
import Testing

@testable import KBStore

struct ArticleWriterTests {
  private var harbour: Draft {
    var draft = Draft(
      "Mayor Zoë Lindqvist opened Östra Port on Friday. “The ‘new’ port cost 12 million euros,” she said."
    )
    let mayor = draft.name("Zoë Lindqvist", .person, country: "SWE", role: "Mayor")
    let port = draft.name("Östra Port", .place, country: "SWE")
    draft.found.mentions.append(
      Mention(range: draft.range("she"), kind: .pronoun, type: .person, entity: mayor))
    let said = draft.say("The ‘new’ port cost 12 million euros,", by: mayor, named: "she")
    draft.found.statements[said].cue = draft.range("said")
    draft.count("12 million euros", .money, 12e6, unit: "EUR", of: "port cost", statement: said)
    draft.event(
      .cooperate, "Mayor Zoë Lindqvist opened Östra Port", trigger: "opened",
      actors: [("Zoë Lindqvist", mayor)], recipients: [("Östra Port", port)], date: "2024-08-16")
    draft.found.times = [
      TimeExpression(range: draft.range("Friday"), type: .date, value: "2024-08-16")
    ]
    return draft
  }

  @Test func `every finding has its row, with its words in code points`() throws {
    let store = try Store(path: ":memory:")
    #expect(try write([harbour], to: store) == [Written(id: 1, outcome: .new)])
    try expect(
      "SELECT speaker, role, mode, text, cue, start_char, outlets FROM who_said", in: store,
      [
        "Zoë Lindqvist | Mayor | direct | The ‘new’ port cost 12 million euros, | said | 50 | 1"
      ])
    try expect(
      "SELECT of, value, unit, claimed_by, text FROM figure_list", in: store,
      ["port cost | 12000000.0 | EUR | Zoë Lindqvist | 12 million euros"])
    try expect(
      "SELECT name, role, country, mentions, statements FROM people_list", in: store,
      ["Zoë Lindqvist | Mayor | Sweden | 2 | 1"])
    try expect("SELECT name, country FROM place_list", in: store, ["Östra Port | Sweden"])
    try expect("SELECT text, value FROM dates", in: store, ["Friday | 2024-08-16"])
  }

  @Test func `the same bytes again change no row and no id`() throws {
    let store = try Store(path: ":memory:")
    _ = try write([harbour], to: store)
    let before = try everything(in: store)
    #expect(try write([harbour], to: store) == [Written(id: 1, outcome: .unchanged)])
    #expect(try everything(in: store) == before)
  }

  @Test func `a changed text is a version, and the old one is kept but not counted`() throws {
    let store = try Store(path: ":memory:")
    var changed = harbour
    changed.article.text = changed.article.text.replacing("12 million", with: "14 million")
    changed.article.sha256 = "other"
    let written = try write([harbour, changed], to: store)
    #expect(written.map(\.outcome) == [.new, .version(of: 1)])
    try expect(
      "SELECT id, version_of, superseded_by FROM articles", in: store, ["1 | - | 2", "2 | 1 | -"])
    try expect("SELECT article_id, text FROM figure_list", in: store, ["2 | 14 million euros"])
    try expect("SELECT articles FROM people_list", in: store, ["1"])
  }

  @Test func `the same text elsewhere is a copy with the same origin`() throws {
    let store = try Store(path: ":memory:")
    var copy = harbour
    copy.article.path = "b.txt"
    #expect(try write([harbour, copy], to: store).map(\.outcome) == [.new, .new])
    try expect(
      "SELECT id, copy_of, origin FROM articles", in: store,
      [
        "1 | - | -1", "2 | 1 | -1",
      ])
  }

  @Test func `outlets and agencies are stored once`() throws {
    let store = try Store(path: ":memory:")
    var drafts: [Draft] = []
    for (index, source) in [
      ("The Harbour Post", "harbour.example"), ("Harbour Post Online", "harbour.example"),
      ("The Harbour Post", nil), ("The Inland Post", nil), (nil, nil),
    ].enumerated() {
      var draft = Draft("Text number \(index).", path: "\(index).txt")
      (draft.article.outlet, draft.article.domain) = source
      draft.article.agency = index == 4 ? "Coast Wire" : nil
      drafts.append(draft)
    }
    _ = try write(drafts, to: store)
    try expect(
      "SELECT name, kind, articles FROM source_list", in: store,
      [
        "The Harbour Post | outlet | 3", "The Inland Post | outlet | 1", "Coast Wire | agency | 1",
      ])
  }

  @Test func `a range that is none of the text leaves no row`() throws {
    let store = try Store(path: ":memory:")
    var draft = harbour
    for (start, end) in [(-5, 3), (3, 3), (90, 4000), (6, 7), (8, 5)] {
      draft.found.figures.append(
        Figure(range: .init(start: start, end: end), kind: .count, value: 1))
    }
    draft.found.statements.append(Statement(range: .init(start: 7, end: 9), mode: .direct))
    draft.found.figures[0].statement = 7
    draft.found.mentions.append(
      Mention(range: draft.range("port"), kind: .name, type: .place, entity: 99))
    _ = try write([draft], to: store)
    try expect("SELECT count(*) FROM figures", in: store, ["2"])
  }

  @Test func `a zero byte does not end a text`() throws {
    let store = try Store(path: ":memory:")
    var draft = Draft("Before\0 the port opened.")
    draft.name("port", .place)
    _ = try write([draft], to: store)
    #expect(
      try rows(
        "SELECT substr(body, start_char + 1, end_char - start_char) = text, text FROM mentions JOIN articles ON articles.id = article_id",
        in: store) == ["1 | port"])
  }
}
