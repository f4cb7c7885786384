import KBQuery
import KBStore
import SQLite
import Testing

@Suite struct QueryTests {
  /// Every question with every condition set and with none.
  static let all: [any Query] = {
    var said = WhoSaidQuery()
    (said.words, said.speaker, said.about, said.country) = ("harbour", "Tamm", "Est", "est")
    (said.mode, said.source, said.since, said.until) = ("direct", "courier", "2030", "2031-03")
    var events = EventsQuery()
    (events.country, events.person, events.type) = ("LV", "Estonia", "accuse")
    (events.since, events.until) = ("2031-04", "2031-04-01")
    var placed = EventsQuery()
    placed.place = "Sadama"
    var figures = FiguresQuery()
    (figures.unit, figures.kind, figures.about, figures.country) = (
      "usd", "Money", "price", "Estonia"
    )
    figures.onlyConflicts = true
    var converted = FiguresQuery()
    (converted.unit, converted.convertedUnit) = ("acres", "har")
    return [
      WhoSaidQuery(), said, EventsQuery(), events, placed, FiguresQuery(), figures, converted,
      DoubtfulQuery(), PeopleQuery(), CountriesQuery(), OrganizationsQuery(), PlacesQuery(),
      ProfileQuery(kind: .person, name: "tamm"),
      ProfileQuery(kind: .country, name: "est'\\%_"), SourcesQuery(), ArticlesQuery(),
      ArticlesQuery(source: "wire"), ProblemsQuery(), StoriesQuery(), StoryQuery(story: 1),
      ShowQuery(article: 1), SearchQuery(words: "harbour o'clock"), SearchQuery(words: "sea"),
      CheckQuery(),
    ]
  }()

  @Test(arguments: all.indices)
  func `the printed SQL gives the same rows`(index: Int) throws {
    let store = try HarbourStore()
    let sql = Self.all[index].sql
    #expect(try store.rows(sql) == store.rows(SQLQuery(sql.literal).sql))
  }

  @Test(arguments: all.indices)
  func `the printed SQL may be run by a stranger`(index: Int) throws {
    let store = try HarbourStore()
    let expected = try store.rows(Self.all[index].sql)
    try store.store.database.admitStrangers(until: .now + .seconds(60))
    #expect(try store.rows(SQLQuery(Self.all[index].sql.literal).sql) == expected)
  }

  @Test(arguments: all.indices)
  func `every format prints every answer without controls`(index: Int) throws {
    let store = try HarbourStore()
    for format in OutputFormat.allCases {
      let text = try store.printed(Self.all[index], format, terminal: Terminal(width: 80))
      #expect(
        !text.unicodeScalars.contains { VisibleText.isUnsafe($0) && $0 != "\n" && $0 != "\t" })
    }
  }

  private func speakers(_ change: (inout WhoSaidQuery) -> Void) throws -> [String] {
    var query = WhoSaidQuery()
    change(&query)
    return try HarbourStore().rows(query.sql).map { "\($0[10].plainText):\($0[3].plainText)" }
      .sorted()
  }

  @Test func `statements are found by their words`() throws {
    #expect(try speakers { $0.words = "free access" } == ["1:direct", "2:direct"])
    #expect(try speakers { $0.words = "farmer" } == ["1:direct", "2:direct"])
    #expect(try speakers { $0.words = "\"free farmers\"" } == [])
    #expect(try speakers { $0.words = "doub*" } == ["1:indirect"])
  }

  @Test func `statements are found by speaker, country, mode, source and date`() throws {
    #expect(try speakers { $0.speaker = "tamm" } == ["1:direct", "1:indirect", "2:direct"])
    #expect(try speakers { $0.speaker = "critic" } == ["2:indirect"])
    #expect(try speakers { $0.speaker = "T_mm" } == [])
    #expect(try speakers { $0.speaker = "Léna TAMM’s" }.count == 3)
    #expect(try speakers { $0.about = "estonia" } == [])
    #expect(try speakers { $0.country = "EST" }.count == 3)
    #expect(try speakers { $0.mode = "indirect" } == ["1:indirect", "2:indirect"])
    #expect(try speakers { $0.source = "wire" } == ["1:direct", "1:indirect"])
    #expect(try speakers { $0.since = "2031-03-05" } == ["2:direct", "2:indirect"])
    #expect(try speakers { $0.until = "2031-03-04" } == ["1:direct", "1:indirect"])
    #expect(try speakers { ($0.since, $0.until) = ("2031", "2031") }.count == 4)
  }

  @Test func `conflicts are quantities with several values`() throws {
    let store = try HarbourStore()
    var query = FiguresQuery()
    #expect(try store.rows(query.sql).count == 3)
    query.onlyConflicts = true
    #expect(try store.rows(query.sql).map { $0[3] } == [.real(30_000_000), .real(42_000_000)])
  }

  @Test func `measures are given in the unit that was asked for`() throws {
    let store = try HarbourStore()
    try store.store.database.execute(
      """
      INSERT INTO quantities (id, of, unit) VALUES (7, 'the farm', '[acr_us]');
      INSERT INTO figures (article_id, quantity_id, kind, value, unit, text, start_char, end_char)
        SELECT 1, 7, 'area', 300, '[acr_us]', substr(body, 1, 5), 0, 5 FROM articles WHERE id = 1
        UNION ALL
        SELECT 2, 7, 'area', 121, 'har', substr(body, 1, 5), 0, 5 FROM articles WHERE id = 2;
      """)
    var query = FiguresQuery()
    query.convertedUnit = FiguresQuery.unitCode(named: "hectares")
    #expect(try store.rows(query.sql).map { $0[3] } == [.real(121.406178), .real(121)])
    #expect(try store.rows(query.sql).map { $0[6] } == [.text("har"), .text("har")])
    query = FiguresQuery()
    query.unit = "acres"
    #expect(try store.rows(query.sql).map { $0[3] } == [.real(300)])
    query = FiguresQuery()
    query.onlyConflicts = true
    #expect(try store.rows(query.sql).count == 2)
    #expect(FiguresQuery.unitCode(named: "USD") == nil)
  }

  @Test func `what an article says that does not add up`() throws {
    let store = try HarbourStore()
    #expect(try store.rows(DoubtfulQuery().sql) == [])
    let text =
      "12 of 40 members (20 percent) came on Tuesday, March 3, 2025. Killed were 9 people: 4 men and 6 women."
    try store.store.database.execute(
      """
      INSERT INTO articles (id, title, body, published, address, path, content_sha256, body_sha256, words, ingested_at,
        extractor, origin) VALUES (70, 'Sums', '\(text)', '2025-03-04', 'a70', 'a70.txt', 'c70', 'b70', 20,
        '2031-03-06T00:00:00Z', 'test', 70);
      INSERT INTO figures (article_id, kind, value, unit, text, start_char, end_char) VALUES
        (70, 'count', 12, 'members', '12', 0, 2), (70, 'count', 40, 'members', '40', 6, 8),
        (70, 'percent', 20, '%', '20 percent', 18, 28), (70, 'count', 9, 'people', '9', 74, 75),
        (70, 'count', 4, 'men', '4', 84, 85), (70, 'count', 6, 'women', '6', 94, 95);
      INSERT INTO dates (article_id, type, value, text, start_char, end_char)
        VALUES (70, 'DATE', '2025-03-03', 'Tuesday, March 3, 2025', 38, 60);
      """)
    #expect(
      try store.rows(DoubtfulQuery().sql).map { $0[3].plainText } == [
        "12 of 40 is 30.0%, not 20%", "2025-03-03 is a Monday", "4 and 6 are 10, not 9",
      ])
  }

  @Test func `a profile joins what is known`() throws {
    let rows = try HarbourStore().rows(ProfileQuery(kind: .person, name: "tamm").sql)
    #expect(Set(rows.map { $0[2].plainText }) == ["role", "name", "said", "article"])
    #expect(try HarbourStore().rows(ProfileQuery(kind: .place, name: "tamm").sql) == [])
  }

  @Test func `a broken span is found`() throws {
    let store = try HarbourStore()
    #expect(try store.rows(CheckQuery().sql) == [])
    try store.store.database.execute("UPDATE mentions SET text = 'Tamms' WHERE id = 1")
    let rows = try store.rows(CheckQuery().sql)
    #expect(rows.map { $0.prefix(2) } == [[.text("mentions"), .integer(1)]])
  }

  @Test func `a limit ends the rows and says so`() throws {
    let store = try HarbourStore()
    func isComplete(_ limit: Int?) throws -> Bool {
      try ArticlesQuery().print(
        from: store.store.database, with: OutputFormat.json.printer(for: .none), limit: limit
      ) { _ in true }
    }
    #expect(try isComplete(2) == false)
    #expect(try isComplete(3))
    #expect(try isComplete(nil))
  }
}
