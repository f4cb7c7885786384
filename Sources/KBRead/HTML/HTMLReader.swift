import KBModel
import KBText

/// Reads the article of a saved page.
struct HTMLReader {
  /// - Parameter bytes: as saved or fetched.
  /// - Parameter declared: the encoding that an HTTP header names.
  /// - Returns: nil where no article is found.
  func article(in bytes: [UInt8], declared: String? = nil) -> Article? {
    var utf8 = TextDecoder.utf8(bytes, declared: declared ?? Self.declaredEncoding(bytes))
    HTMLGuard.disarm(&utf8)
    let page = PageBuilder.page(of: utf8)
    let metadata = PageMetadata(page)
    var article = Article(text: "")
    metadata.describe(&article)
    let paragraphs = BodyExtractor(page, titles: metadata.titles).paragraphs()
    guard !paragraphs.isEmpty else { return nil }
    article.text = paragraphs.joined(separator: "\n\n")
    return article
  }

  /// What a meta element in the first 2048 bytes declares.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(2048)
    guard let end = head.end(ofSequence: "charset=") else { return nil }
    let name = head[end...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == 32 }
    return String(
      decoding: name.prefix {
        $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }, as: UTF8.self)
  }
}
