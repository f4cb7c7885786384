import KBModel
import TestSupport
import Testing

@testable import KBRead

@Suite struct BadInputTests {
  /// Articles and problems of an input, at most a thousand, so that a reader without end fails.
  private func results(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> [ReadResult] {
    var stream = ArticleStream(bytes, path: "in", limits: limits)
    var results: [ReadResult] = []
    while results.count < 1000, let result = stream.next() { results.append(result) }
    return results
  }

  private func problems(_ results: [ReadResult]) -> [String] {
    results.compactMap { if case .problem(let problem) = $0 { problem.description } else { nil } }
  }

  static let hostile: [(name: String, text: String)] = [
    ("empty", ""),
    ("no article", "<html><body><nav>Home</nav></body></html>"),
    ("nested elements", String(repeating: "<div>", count: 50_000) + "text"),
    (
      "end tags of nothing",
      String(repeating: "<div>", count: 20_000) + String(repeating: "</p></b>", count: 20_000)
    ),
    ("attributes", "<div " + (0..<20_000).map { "a\($0)=b" }.joined(separator: " ") + "></div>"),
    ("opening brackets", String(repeating: "<a", count: 100_000)),
    ("nested arrays", "{\"text\": " + String(repeating: "[", count: 50_000)),
    (
      "entities of entities",
      "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss><channel><item/></channel></rss>"
    ),
    ("archive without length", "WARC/1.0\r\nWARC-Type: response\r\n\r\n"),
    (
      "archive with a wrong length",
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
    ),
    (
      "mail in mail",
      "From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=b\n\n"
        + String(repeating: "--b\nContent-Type: multipart/mixed; boundary=b\n\n", count: 2000)
    ),
  ]

  @Test(arguments: hostile.map(\.name))
  func `a hostile input is one problem and no crash`(name: String) throws {
    let text = try #require(Self.hostile.first { $0.name == name }).text
    let found = results(Array(text.utf8))
    #expect(found.count == 1)
    #expect(problems(found).count == 1)
  }

  @Test func `a broken line is reported with its number and the others are read`() {
    let lines = "{\"text\": \"One.\"}\n[1]\n{\"text\": \"Two.\"}\n{\"title\": \"none\"}\nnot json\n"
    let found = results(Array(lines.utf8))
    #expect(found.count == 5)
    #expect(problems(found).map { $0.prefix(5) } == ["in:2:", "in:4:", "in:5:"])
  }

  @Test func `a line beyond the limit is one problem`() {
    var limits = ReadLimits()
    limits.documentBytes = 100
    let long =
      "{\"text\": \"" + String(repeating: "a", count: 200) + "\"}\n{\"text\": \"Short.\"}\n"
    let found = results(Array(long.utf8), limits: limits)
    #expect(problems(found).count == 1)
    #expect(found.count == 2)
  }

  @Test(arguments: [
    "crawl.warc", "feed.xml", "page.html", "mail.eml", "export.txt", "clip.md", "articles.jsonl",
    "factiva.txt",
  ])
  func `every reader survives its input cut off anywhere`(file: String) throws {
    let bytes = Array(try Corpus.text("formats/\(file)").utf8)
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 97)) {
      #expect(results(Array(bytes.prefix(length))).count < 100)
    }
  }

  @Test(arguments: [
    "crawl.warc", "feed.xml", "page.html", "mail.eml", "export.txt", "clip.md", "articles.jsonl",
    "factiva.txt",
  ])
  func `every reader survives damaged bytes`(file: String) throws {
    var generator = SplitMix(seed: 11)
    let bytes = Array(try Corpus.text("formats/\(file)").utf8)
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<8 {
        damaged[Int(generator.next() % UInt64(damaged.count))] = UInt8(
          truncatingIfNeeded: generator.next())
      }
      #expect(results(damaged).count < 100)
    }
  }

  @Test func `zero bytes are a binary file`() {
    #expect(
      problems(results([UInt8](repeating: 0, count: 500))) == ["in: a binary file, not a text"])
  }

  private static let paragraph = "<p>Ferries stayed in port on Monday, the harbour said.</p>"

  private static func record(length: Int? = nil) -> String {
    let http =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>\(paragraph)</body></html>"
    return """
      WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n\
      Content-Length: \(length ?? http.utf8.count)\r\n\r\n\(http)\r\n\r\n
      """
  }

  @Test(arguments: [90, 120]) func `a record that says it is shorter costs only itself`(
    length: Int
  ) {
    let found = results(Array((Self.record(length: length) + Self.record()).utf8))
    #expect(problems(found).contains { $0.contains("expected WARC/, found other bytes") })
    guard case .article(let article) = found.last else {
      Issue.record("\(found)")
      return
    }
    #expect(article.text == "Ferries stayed in port on Monday, the harbour said.")
  }

  @Test func `a heading that is left open may hold the article`() {
    let page =
      "<html><body><h1>Fog<div><article>" + String(repeating: Self.paragraph, count: 4)
      + "</article></div></h1></body></html>"
    #expect(results(Array(page.utf8)).count == 1)
  }

  @Test(arguments: ["", "  ", "\n", "<!-- -->", "&#32;", "<p> </p>", "<"])
  func `an item of a feed without words is a problem`(content: String) {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "Fog", \
      "content_html": "\(content.replacing("\n", with: "\\n"))"}]}
      """
    let found = results(Array(feed.utf8))
    #expect(found.count == 1 && problems(found).count == 1)
  }

  @Test func `a title of nothing is none`() {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">&lt;b&gt;&lt;/b&gt;</title>
      <content>Ferries stayed in port on Monday.</content></entry></feed>
      """
    guard case .article(let article) = results(Array(feed.utf8)).first else {
      Issue.record("no article")
      return
    }
    #expect(article.title == nil)
  }

  @Test func `what stands between records is one problem`() {
    let noise = String(repeating: "WARC?\nnoise ", count: 20_000)
    let found = results(Array((Self.record() + noise + "\n" + Self.record()).utf8))
    #expect(found.count == 3 && problems(found).count == 1)
  }

  @Test func `front matter that is nested without end costs nothing`() {
    let text =
      "---\nx: " + String(repeating: "[", count: 100_000) + "\n---\n\nIt rained on Monday.\n"
    let found = results(Array(text.utf8))
    #expect(problems(found) == [])
    #expect(found.count == 1)
  }

  @Test func `a sentence that comes again and again is no title`() {
    let sentence =
      "The port was closed on Monday, the harbour authority said, and four ferries stayed in their docks."
    let text = "Fog closes the port\n\n" + String(repeating: sentence + "\n\n", count: 30)
    guard case .article(let article) = results(Array(text.utf8)).first else {
      Issue.record("no article")
      return
    }
    #expect(article.title == "Fog closes the port")
    #expect(article.text.split(separator: "\n\n").count == 30)
  }
}
