import KBModel
import KBText

/// An article as an object of JSON: the keys of `kb extract`, of news-please, of JSON Feed and of common exports.
enum ArticleRecord {
  /// - Returns: nil where the object has no text.
  static func article(_ object: JSONValue) -> Article? {
    guard var article = body(object) else { return nil }
    article.id = object["id"].flatMap(identifier)
    article.title = text(object, "title", "headline")
    article.url = text(object, "url", "link", "canonical_url")
    article.domain =
      text(object, "source_domain", "domain") ?? article.url.flatMap { WebAddress($0)?.domain }
    article.outlet =
      text(object, "outlet", "publisher", "site_name") ?? object["source"]?["name"]?.text
    article.agency = text(object, "agency")
    article.dateline = text(object, "dateline")
    article.language = text(object, "language", "lang").flatMap(LanguageTag.normalized)
    article.byline =
      ["byline", "authors", "author"].lazy.compactMap { object[$0].map(names) }.first {
        !$0.isEmpty
      } ?? []
    if let date = text(
      object, "published", "date_publish", "date_published", "publishedAt", "published_at",
      "pubDate", "date")
    {
      article.published = normalized(date)
      article.publishedBasis = "stated"
    }
    article.modified = text(object, "modified", "date_modify", "date_modified", "updated").map(
      normalized)
    return article
  }

  /// `text` is clean already and kept as it is; markup is read as a page's.
  private static func body(_ object: JSONValue) -> Article? {
    for key in ["text", "maintext", "content_text", "articleBody", "body", "content"] {
      guard let text = object[key]?.text else { continue }
      return key != "text" && HTMLFragment.isMarkup(text)
        ? HTMLFragment.article(text) : Article(text: text)
    }
    if let html = object["content_html"]?.text { return HTMLFragment.article(html) }
    for key in ["summary", "description"] {
      guard let text = object[key]?.text else { continue }
      var article = HTMLFragment.isMarkup(text) ? HTMLFragment.article(text) : Article(text: text)
      article?.isSummary = true
      return article
    }
    return nil
  }

  private static func text(_ object: JSONValue, _ keys: String...) -> String? {
    keys.lazy.compactMap { object[$0]?.text }.first
  }

  private static func identifier(_ value: JSONValue) -> String? {
    if case .number(let number) = value, let integer = Int64(exactly: number) {
      return String(integer)
    }
    return value.text
  }

  private static func names(_ value: JSONValue) -> [String] {
    value.elements.compactMap { $0.text ?? $0["name"]?.text }
  }

  /// `2025-04-01 18:20:00` with a `T`; dates in other writings as ISO 8601; what is no date as it is.
  private static func normalized(_ date: String) -> String {
    let bytes = Array(date.utf8)
    if bytes.count >= 4, bytes.prefix(4).allSatisfy(\.isASCIIDigit),
      bytes.count < 11 || bytes[10] == UInt8(ascii: "T")
    {
      return date
    }
    return DateScanner.first(date, order: .monthFirst)?.iso8601 ?? date
  }
}
