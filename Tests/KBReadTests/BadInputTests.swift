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
  ])
  func `every reader survives its input cut off anywhere`(file: String) throws {
    let bytes = Array(try Corpus.text("formats/\(file)").utf8)
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 97)) {
      #expect(results(Array(bytes.prefix(length))).count < 100)
    }
  }

  @Test(arguments: [
    "crawl.warc", "feed.xml", "page.html", "mail.eml", "export.txt", "clip.md", "articles.jsonl",
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
}
