import KBModel
import TestSupport
import Testing

@testable import KBIngest

@Suite struct PageWindowTests {
  private static let appeal = "The Harbor Courier is read in every port. Support us from 2 a month."

  private func page(_ number: Int) -> String {
    let own = (1...4).map {
      "<p>Ferry \(number) was held in dock \($0) for \(number * 10 + $0) hours, its owner said on Monday.</p>"
    }
    return """
      <html><head><title>Ferry \(number) is late</title>
      <link rel="canonical" href="https://courier.example/ferry-\(number)"></head>
      <body><article><h1>Ferry \(number) is late</h1>\(own.joined())<p>\(Self.appeal)</p></article></body></html>
      """
  }

  private func folder(pages: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 0..<pages { try folder.write(page(number), to: "\(1000 + number).html") }
    return folder
  }

  private func elements(
    _ folder: TemporaryFolder, isKnown: @escaping (String, String) -> Bool = { _, _ in false }
  ) -> [String] {
    var reader = InputReader([folder.path], isKnown: isKnown)
    var found: [String] = []
    while let element = reader.next() {
      switch element {
      case .article(let article): found.append(article.text)
      case .problem(let problem, _): found.append("\(problem.problem)")
      case .skipped: found.append("skipped")
      }
    }
    return found
  }

  @Test func `what the pages of an outlet repeat is dropped, in every window`() throws {
    let folder = try folder(pages: 300)
    try folder.write("Fog on the lake\n\nFerries stayed in port on Monday.\n", to: "1100.txt")
    try folder.write("", to: "1200.txt")
    let found = elements(folder)
    #expect(found.count == 302)
    #expect(found.count { $0.contains("Ferry") } == 300)
    #expect(!found.contains { $0.contains(Self.appeal) })
    #expect(found[101] == "Ferries stayed in port on Monday.")
    #expect(found[202] == "an empty file")
  }

  @Test func `pages that are stored already are compared with new ones`() throws {
    let folder = try folder(pages: 8)
    let all = elements(folder)
    for known in [0...5, 2...6, 1...1] {
      let found = elements(folder) { path, _ in
        known.contains { path.hasSuffix("\(1000 + $0).html") }
      }
      #expect(found == all.enumerated().map { known.contains($0) ? "skipped" : $1 })
    }
  }

  @Test func `a page with a very long text is read at its turn`() throws {
    let folder = try folder(pages: 5)
    let long = String(repeating: "<p>The ferry was late again, its owner said.</p>", count: 7000)
    try folder.write("<html><body><article>\(long)</article></body></html>", to: "1002a.html")
    let found = elements(folder)
    #expect(found.count == 6)
    #expect(found[3].utf8.count > 256 << 10)
    #expect(!found.contains { $0.contains(Self.appeal) })
  }

  @Test func `pages of an archive are compared too`() throws {
    let folder = try TemporaryFolder()
    let records = (0..<6).map { number in
      let http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(number)
      return """
        WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n\
        WARC-Target-URI: https://courier.example/ferry-\(number)\r\nContent-Length: \(http.utf8.count)\r\n\r\n\
        \(http)\r\n\r\n
        """
    }
    try folder.write(records.joined(), to: "crawl.warc")
    let found = elements(folder)
    #expect(found.count == 6)
    #expect(found.allSatisfy { $0.hasPrefix("Ferry") && !$0.contains(Self.appeal) })
  }
}
