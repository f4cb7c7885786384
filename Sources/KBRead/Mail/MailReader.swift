import KBModel
import KBText

/// Reads a mail (RFC 5322, MIME): the newest of its parts that holds text, by preference the markup of a newsletter.
enum MailReader {
  static func article(in bytes: [UInt8]) -> Article? {
    let part = MailPart(bytes[...])
    var article = Article(text: "")
    describe(&article, part)
    let parts = part.texts(depth: 0)
    let plain = parts.first { $0.mediaType == "text/plain" }
    let html = parts.first { $0.mediaType == "text/html" }
    if let plain, let read = PlainTextReader().article(in: plain.utf8, known: article) {
      return read
    }
    if let html, var read = HTMLReader().article(in: html.utf8) {
      read.title = article.title ?? read.title
      read.outlet = article.outlet ?? read.outlet
      read.domain = article.domain
      (read.published, read.publishedBasis) = (article.published, article.publishedBasis)
      return read
    }
    return nil
  }

  private static func describe(_ article: inout Article, _ mail: MailPart) {
    article.title = mail.value("subject").map(EncodedWords.decoded)
    if let from = mail.value("from").map(EncodedWords.decoded) {
      let name = from.prefix { $0 != "<" }.split(separator: " ").joined(separator: " ")
        .trimmingQuotes
      if !name.isEmpty, !name.contains("@") { article.outlet = name }
      if let at = from.lastIndex(of: "@") {
        article.domain = String(from[from.index(after: at)...].prefix { $0 != ">" && $0 != " " })
      }
    }
    if let date = (mail.value("date") ?? mail.value("sent")).flatMap({ DateScanner.first($0) }) {
      article.published = date.iso8601
      article.publishedBasis = "stated: mail"
    }
  }
}
