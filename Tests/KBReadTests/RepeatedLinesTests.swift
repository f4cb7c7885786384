import KBModel
import Testing

@testable import KBRead

@Suite struct RepeatedLinesTests {
  private static let appeal = "The Harbor Courier is read in every port. Support us from 2 a month."
  private static let newsletter = "Our letter comes each morning with what happened over night."

  /// An article of that number with paragraphs of its own, and `extra` around them.
  private func article(
    _ number: Int, domain: String? = "courier.example", before: [String] = [], after: [String] = []
  ) -> Article {
    let own = (1...3).map {
      "Ferry \(number) was held in dock \($0) for \(number * 10 + $0) hours, its owner said on Monday."
    }
    var article = Article(text: (before + own + after).joined(separator: "\n\n"))
    article.title = "Ferry \(number) is late"
    article.domain = domain
    return article
  }

  private func texts(_ articles: [Article]) -> [String?] {
    RepeatedLines.removed(from: articles).map { $0?.text }
  }

  @Test func `what half of an outlet's pages and four of them have is not the article's`() {
    let dirty = (1...6).map {
      article($0, before: $0 < 5 ? [Self.newsletter] : [], after: [Self.appeal])
    }
    #expect(texts(dirty) == (1...6).map { article($0).text })
  }

  @Test func `what three pages or less than half of them have stays`() {
    let three = (1...3).map { article($0, after: [Self.appeal]) }
    #expect(texts(three) == three.map(\.text))
    let background = (1...10).map { article($0, after: $0 <= 4 ? [Self.appeal] : []) }
    #expect(texts(background) == background.map(\.text))
  }

  @Test func `pages of other outlets and of none do not count`() {
    let mixed = (1...8).map {
      article($0, domain: $0 % 2 == 0 ? nil : "port\($0).example", after: [Self.appeal])
    }
    #expect(texts(mixed) == mixed.map(\.text))
  }

  @Test func `an outlet without an address is told by its name`() {
    let dirty = (1...4).map { number in
      var article = article(number, domain: nil, after: [Self.appeal])
      article.outlet = "The Harbor Courier"
      return article
    }
    #expect(texts(dirty) == (1...4).map { article($0).text })
  }

  @Test(arguments: ["same", "versions", "titles"])
  func `copies of one article lose nothing`(kind: String) {
    let copies = (1...6).map { number in
      var copy = article(1)
      switch kind {
      case "versions": copy.text += "\n\nThis is what was known at \(number) o'clock."
      case "titles": copy.title = "Ferry 1 is late, edition \(number)"
      default: break
      }
      return copy
    }
    #expect(texts(copies) == copies.map(\.text))
    let among = copies + (2...6).map { article($0) }
    #expect(texts(among) == among.map(\.text))
  }

  @Test func `a page that is nothing but what the others repeat has no article`() {
    let lines = [Self.appeal, Self.newsletter]
    var empty = Article(text: lines.joined(separator: "\n\n"))
    empty.domain = "courier.example"
    let found = texts((1...5).map { article($0, after: lines) } + [empty])
    #expect(found == (1...5).map { article($0).text } + [nil])
  }

  @Test func `a dateline behind what is repeated is read`() {
    let pages = (1...5).map { number in
      var page = article(number)
      page.text = "\(Self.newsletter)\n\nESKER BAY (Northern Wire) - " + page.text
      return page
    }
    let found = RepeatedLines.removed(from: pages)
    #expect(found.map { $0?.dateline } == Array(repeating: "ESKER BAY", count: 5))
  }
}
