import KBModel
import KBText

/// Reads a clipping in Markdown, with or without YAML front matter.
enum MarkdownReader {
  static func article(in utf8: [UInt8]) -> Article? {
    let (matter, body) = split(utf8)
    var article = Article(text: "")
    describe(&article, FrontMatter.values(matter))
    var paragraphs = MarkdownText.paragraphs(String(decoding: body, as: UTF8.self))
    if let first = paragraphs.first, first.level == 1 {
      article.title = article.title ?? first.text
      if TextLine.key(of: first.text) == article.title.map(TextLine.key(of:)) {
        paragraphs.removeFirst()
      }
    }
    while let last = paragraphs.last, last.level > 0 { paragraphs.removeLast() }
    let kept = paragraphs.filter {
      $0.level > 0 || PageJunk.shared.kind(of: TextLine.key(of: $0.text)) == nil
    }
    guard !kept.isEmpty else { return nil }
    article.text = kept.map(\.text).joined(separator: "\n\n")
    return article
  }

  /// What stands between a first line `---` and the next, and what follows.
  private static func split(_ utf8: [UInt8]) -> (matter: [UInt8], body: [UInt8]) {
    guard utf8.starts(with: "---".utf8) else { return ([], utf8) }
    var i = (utf8.firstIndex(of: 10) ?? utf8.count - 1) + 1
    let start = i
    while i < utf8.count {
      let end = utf8[i...].firstIndex(of: 10) ?? utf8.count
      let line = utf8[i..<end].last == 13 ? utf8[i..<end].dropLast() : utf8[i..<end]
      if line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8) {
        return (Array(utf8[start..<i]), Array(utf8[min(end + 1, utf8.count)...]))
      }
      i = end + 1
    }
    return ([], utf8)
  }

  private static func describe(_ article: inout Article, _ values: [String: [String]]) {
    func first(_ keys: String...) -> String? {
      keys.lazy.compactMap { values[$0]?.first }.first { $0.utf8.contains { $0 > 32 } }
    }
    article.title = first("title", "headline")
    let addresses = ["url", "link", "canonical", "source"].lazy.compactMap { values[$0]?.first }
    article.url = addresses.first { WebAddress($0) != nil }
    article.domain = article.url.flatMap { WebAddress($0)?.domain }
    // `source` is an address in some clippers and the outlet's name in others.
    article.outlet =
      first("site", "outlet", "publisher", "publication", "site_name", "website")
      ?? first("source").flatMap { WebAddress($0) == nil ? $0 : nil }
    article.language = first("lang", "language").flatMap(LanguageTag.normalized)
    let authors = ["author", "authors", "byline", "by"].lazy.compactMap { values[$0] }.first ?? []
    article.byline = authors.map { $0.filter { !"[]".contains($0) } }.flatMap { name in
      Byline(credits: name)?.names ?? [name]
    }
    .filter { !$0.isEmpty }
    if let date = first("published", "date", "pubdate", "publish_date", "date_published").flatMap({
      DateScanner.first($0)
    }) {
      article.published = date.iso8601
      article.publishedBasis = "stated"
    }
    article.modified = first("modified", "updated", "lastmod").flatMap {
      DateScanner.first($0)?.iso8601
    }
  }
}
