import Foundation
import KBModel
import Testing

@testable import KBRead

/// Compressed data that are cut off, damaged, or grow without end.
@Suite struct BadGzipTests {
  /// A title and one sentence 4000 times: 208 kB, 400 times what they are here.
  private static let base64 = """
    H4sIAAAAAAACA+3LwQ0CIRAAwP9VsQUYy7ifRWAgHtGAAXxc90brmP/M3h/RW6yjxCs9y7btZYxaZsyVzpKjtn
    j3sX7m1ltO5+VvjzTu/TNippqv4TiO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO
    4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4z
    iO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO
    4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4z
    iO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO
    4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4z
    iO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO
    4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4z
    iO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO
    4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4ziO4zhfhj+zWJEsAwA=
    """

  private func bytes() throws -> [UInt8] {
    [UInt8](
      try #require(Data(base64Encoded: Self.base64, options: .ignoreUnknownCharacters)))
  }

  /// The articles, and the words of the problems.
  private func read(
    _ bytes: [UInt8], _ limits: ReadLimits = ReadLimits()
  ) -> (articles: [Article], problems: [String]) {
    var stream = ArticleStream(bytes, path: "in", limits: limits)
    var (articles, problems): ([Article], [String]) = ([], [])
    while let result = stream.next() {
      switch result {
      case .article(let article): articles.append(article)
      case .problem(let problem): problems.append(problem.problem)
      }
    }
    return (articles, problems)
  }

  @Test func `a text inside gzip is read`() throws {
    let found = read(try bytes())
    #expect(found.problems == [])
    #expect(found.articles.map(\.title) == ["Fog on the lake"])
  }

  @Test func `data that end too early are one problem`() throws {
    let whole = try bytes()
    for length in [3, 11, 40, whole.count / 2, whole.count - 9] {
      let found = read(Array(whole.prefix(length)))
      #expect(found.articles.isEmpty && found.problems == ["the compressed data is cut off"])
    }
  }

  @Test func `data that grow too much are one problem`() throws {
    var limits = ReadLimits()
    limits.freeInflation = 1 << 16
    let found = read(try bytes(), limits)
    #expect(found.articles.isEmpty)
    #expect(found.problems == ["grows more than 250 times when inflated: refused"])
    limits.inflationRatio = 500
    #expect(read(try bytes(), limits).articles.count == 1)
  }

  @Test func `a text beyond the size of a document is one problem`() throws {
    var limits = ReadLimits()
    limits.documentBytes = 1 << 16
    let found = read(try bytes(), limits)
    #expect(found.articles.isEmpty && found.problems.count == 1)
  }

  @Test func `what is compressed twice is refused`() throws {
    // A member that holds the first bytes of another, stored and not compressed.
    let inner = Array(try bytes().prefix(20))
    let member: [UInt8] =
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 20, 0, 0xEB, 0xFF] + inner
    #expect(read(member).problems == ["compressed twice: refused"])
  }
}
