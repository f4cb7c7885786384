import KBModel
import KBText

/// Reads one article from a plain text: a page as it was copied or scraped, or a mail.
struct PlainTextReader {
  /// - Parameter utf8: valid UTF-8.
  /// - Returns: nil where there is no article in it.
  func article(in utf8: [UInt8], known: Article = Article(text: "")) -> Article? {
    article(in: LineSplitter.lines(of: utf8), known: known)
  }

  /// - Parameter lines: paragraphs, each on one line.
  func article(in lines: [TextLine], known: Article = Article(text: "")) -> Article? {
    var (lines, known) = (lines, known)
    if let headers = MailHeaders(lines) {
      lines.removeFirst(headers.lineCount)
      headers.describe(&known)
    }
    return ScrapedArticle(lines, order: order(of: lines)).article(known: known)
  }

  /// How `03/04/2025` is read: an Indian, British or European zone in the text says day first.
  private func order(of lines: [TextLine]) -> DateScanner.NumericOrder {
    let zones: Set<Substring> = ["gmt", "bst", "ist", "cet", "cest", "uhr", "aest", "aedt"]
    return lines.prefix(40).contains { line in
      line.text.utf8.count < 200
        && line.text.lowercased().split { !$0.isLetter }.contains { zones.contains($0) }
    } ? .dayFirst : .monthFirst
  }
}
