import KBModel

/// Reads RSS 2.0, RDF (RSS 1.0) and Atom (RFC 4287).
enum FeedReader {
  static func results(_ utf8: [UInt8], path: String) -> [ReadResult] {
    guard let root = XMLTree.root(of: utf8) else {
      return [.problem(InputError(path: path, problem: "no feed: its XML is broken"))]
    }
    let channel = root.first("channel") ?? root
    let items = root.name == "feed" ? root.all("entry") : channel.all("item") + root.all("item")
    guard !items.isEmpty else {
      return [.problem(InputError(path: path, problem: "no items in this feed"))]
    }
    return items.enumerated().map { index, item in
      let article = root.name == "feed" ? entry(item, root) : self.item(item, channel)
      return article.map(ReadResult.article)
        ?? .problem(InputError(path: path, problem: "item \(index + 1): no text"))
    }
  }

  /// An item of RSS.
  private static func item(_ item: XMLTree.Element, _ channel: XMLTree.Element) -> Article? {
    let title = item.string("title").map(HTMLFragment.text)
    let summary = item.string("description")
    guard var article = body(item.string("content:encoded"), summary: summary, title: title) else {
      return nil
    }
    article.title = title
    article.id = item.string("guid")
    article.url =
      item.string("link") ?? item.string("guid").flatMap { WebAddress($0) == nil ? nil : $0 }
    article.byline = authors(
      item.all("dc:creator").compactMap(\.string) + item.all("author").compactMap(\.string))
    article.outlet = item.string("source") ?? channel.string("title")
    article.language = (item.string("dc:language") ?? channel.string("language")).flatMap(
      LanguageTag.normalized)
    describe(&article, published: item.string("pubDate") ?? item.string("dc:date"), modified: nil)
    return article
  }

  /// An entry of Atom.
  private static func entry(_ entry: XMLTree.Element, _ feed: XMLTree.Element) -> Article? {
    let title = entry.first("title").map { HTMLFragment.text(markup(of: $0)) }
    let content = entry.first("content").map(markup)
    guard var article = body(content, summary: entry.first("summary").map(markup), title: title)
    else { return nil }
    article.title = title
    article.id = entry.string("id")
    let links = entry.all("link")
    let link =
      links.first { $0.attributes["rel"] == "alternate" } ?? links.first {
        $0.attributes["rel"] == nil
      } ?? links.first
    article.url = link?.attributes["href"]
    let people = entry.all("author").isEmpty ? feed.all("author") : entry.all("author")
    article.byline = authors(people.compactMap { $0.string("name") })
    article.outlet = (entry.first("source")?.string("title") ?? feed.string("title")).map(
      HTMLFragment.text)
    article.language = (entry.attributes["xml:lang"] ?? feed.attributes["xml:lang"]).flatMap(
      LanguageTag.normalized)
    describe(
      &article, published: entry.string("published") ?? entry.string("updated"),
      modified: entry.string("updated"))
    return article
  }

  /// The full text; without one the summary, which is marked as such unless it runs to paragraphs.
  private static func body(_ content: String?, summary: String?, title: String?) -> Article? {
    if let content, let article = HTMLFragment.article(content, title: title) { return article }
    guard let summary, var article = HTMLFragment.article(summary, title: title) else { return nil }
    article.isSummary = !article.text.contains("\n\n")
    return article
  }

  /// Markup that is escaped in the XML, or stands in it as XHTML.
  private static func markup(of element: XMLTree.Element) -> String {
    switch element.attributes["type"] {
    case "xhtml": element.markup
    case "html", "text/html": String(decoding: element.text, as: UTF8.self)
    default: element.markup
    }
  }

  /// `mail@example.org (Lena Fox)` and plain names.
  private static func authors(_ texts: [String]) -> [String] {
    texts.flatMap { text -> [String] in
      let name =
        text.contains("@") ? text.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" } : text[...]
      guard !name.isEmpty else { return [] }
      let names = Byline(credits: String(name))?.names ?? []
      return names.isEmpty ? [String(name)] : names
    }
  }

  private static func describe(_ article: inout Article, published: String?, modified: String?) {
    article.domain = article.url.flatMap { WebAddress($0)?.domain }
    if let date = published.flatMap({ DateScanner.first($0) }) {
      article.published = date.iso8601
      article.publishedBasis = "stated: feed"
    }
    article.modified = modified.flatMap { DateScanner.first($0)?.iso8601 }
  }
}
