import Foundation
import KBModel
import TestSupport
import Testing

@testable import KBRead

@Suite struct FormatTests {
  private func articles(_ file: String) throws -> [Article] {
    var articles: [Article] = []
    ArticleReader().read(Array(try Corpus.text("formats/\(file)").utf8), path: file) { result in
      if case .article(let article) = result { articles.append(article) }
    }
    return articles
  }

  @Test(arguments: [
    ("feed.xml", "rss", 2), ("articles.jsonl", "json lines", 2), ("clip.md", "markdown", 1),
    ("mail.eml", "mail", 1),
    ("export.txt", "lexisnexis export", 2), ("page.html", "html", 1), ("crawl.warc", "warc", 1),
  ])
  func `the kind is told by the content`(file: String, kind: String, count: Int) throws {
    let found = try articles(file)
    #expect(found.map(\.format) == [String?](repeating: kind, count: count))
  }

  @Test func `a feed gives full texts and marks summaries`() throws {
    let found = try articles("feed.xml")
    #expect(found.map(\.title) == ["Dyke repairs & delays", "Ferry fares rise"])
    #expect(found[0].text.components(separatedBy: "\n\n").count == 2)
    #expect(found.map(\.isSummary) == [false, true])
    #expect(found[0].published == "2024-06-03T07:30:00+02:00")
    #expect(found[0].byline == ["Marit Solheim"])
    #expect(found[0].outlet == "Fenland Weekly")
  }

  @Test func `texts of JSON Lines are kept as they are`() throws {
    let found = try articles("articles.jsonl")
    #expect(found[0].text == "Repairs will take until October.\n\nThe board said so.")
    #expect(found[0].id == "a1")
    #expect(found[1].published == "2024-06-04T08:15:00")
    #expect(found[1].domain == "fenland.example")
  }

  @Test func `a clipping loses its marks and keeps its facts`() throws {
    let found = try #require(try articles("clip.md").first)
    #expect(
      found.text
        == "A swan stopped all trains near Ashford for two hours on Thursday.\n\nWhat happened\n\nIt sat on the track.\n\nIt left."
    )
    #expect(found.byline == ["Petra O'Halloran"])
    #expect(found.published == "2024-05-02")
  }

  @Test func `a mail is decoded`() throws {
    let found = try #require(try articles("mail.eml").first)
    #expect(found.title == "Terrace tax falls")
    #expect(found.outlet == "Café Weekly")
    #expect(
      found.text == "The court struck down the terrace tax on Monday, and café owners cheered.")
  }

  @Test func `an export is cut into its documents`() throws {
    let found = try articles("export.txt")
    #expect(found.map(\.title) == ["Grid operator expects a tight spring", "Pier sale barred"])
    #expect(found.map(\.byline) == [["Harriet Stroud"], ["Desmond Achter", "Pia Lowe"]])
    #expect(
      found[0].text.hasPrefix(
        "The grid operator said on Wednesday that it could be short of power on windless"))
  }

  @Test func `an export of Factiva is cut into its documents`() throws {
    let found = try articles("factiva.txt")
    #expect(found.map(\.title) == ["Harbour board approves second crane", "Ferry fares rise"])
    #expect(found.map(\.outlet) == ["Norden Gazette", "Coastal Daily"])
    #expect(found.map(\.published) == ["2024-06-03", "2024-06-04"])
    #expect(found[0].byline == ["Lena Foxley"])
    #expect(found[0].text.hasSuffix("said.\n\nIt will cost 12 million crowns."))
  }

  @Test(arguments: ["page.html", "crawl.warc"])
  func `a page gives its article without what stands around it`(file: String) throws {
    let found = try #require(try articles(file).first)
    #expect(found.title == "Museum returns bell after a century")
    #expect(found.text.components(separatedBy: "\n\n").count == 2)
    #expect(found.byline == ["Saoirse Whit", "Teo March"])
    #expect(found.published == "2024-10-02T09:15:00-04:00")
    #expect(found.outlet == "The Hallam Observer")
    #expect(found.url == "https://hallam.example/culture/bell")
    #expect(found.language == "en")
  }

  @Test(arguments: [
    ("The minister said that the law was to be passed in the spring.", "en"),
    ("Die Ministerin sagte, dass das Gesetz im Frühjahr nicht mehr kommen werde.", "de"),
    ("Le ministre a dit que la loi ne sera pas votée dans les mois qui viennent.", "fr"),
    ("Міністр сказав, що закон ухвалять навесні, і це їхня мета.", "uk"),
    ("Министр сказал, что закон примут весной.", "ru"), ("大臣は法律が春に成立すると述べた。", "ja"),
    ("部长说，法律将在春天通过。", "zh"),
  ])
  func `the language is told`(text: String, tag: String) {
    #expect(LanguageIdentifier.language(of: text) == tag)
  }

  @Test func `a text without known words has no language`() {
    #expect(LanguageIdentifier.language(of: "Xyzzy plugh 12345") == nil)
  }
}
