public import KBModel

/// Takes out of the pages of an outlet what many of them repeat: appeals, newsletter boxes, notes on the outlet.
///
/// A paragraph is the page's and not the article's where at least four pages of one outlet, and half of those that were
/// given, have it word for word. Pages that are one text twice (copies, versions, prints of it) count as one, so that an
/// article is never taken for what its outlet repeats. Four and half are choices for precision: background paragraphs that an
/// outlet uses again and again stay.
public enum RepeatedLines {
  private static let fewestPages = 4

  /// - Parameter articles: read from pages, in any mixture of outlets; an outlet is told by its domain, else by its name.
  /// - Returns: the articles in the same order without what is repeated; nil for one of which nothing is left. O(n²) in
  ///   the pages of one outlet, O(n) in their bytes.
  public static func removed(from articles: [Article]) -> [Article?] {
    var outlets: [String: [Int]] = [:]
    for (index, article) in articles.enumerated() {
      guard let outlet = article.domain ?? article.outlet?.lowercased() else { continue }
      outlets[outlet, default: []].append(index)
    }
    var result = articles.map(Optional.some)
    for indices in outlets.values where indices.count >= fewestPages {
      let pages = indices.map { Page(articles[$0]) }
      let repeated = repeatedLines(of: pages)
      guard !repeated.isEmpty else { continue }
      for (index, page) in zip(indices, pages) where !repeated.isDisjoint(with: page.lines) {
        result[index] = page.article(without: repeated)
      }
    }
    return result
  }

  /// What stands on enough pages that are not the same text.
  private static func repeatedLines(of pages: [Page]) -> Set<[UInt8]> {
    var texts: [Page] = []
    var counts: [[UInt8]: Int] = [:]
    for page in pages where !texts.contains(where: page.isSameText(as:)) {
      texts.append(page)
      for line in page.lines { counts[line, default: 0] += 1 }
    }
    let limit = max(fewestPages, (texts.count + 1) / 2)
    return Set(counts.filter { $0.value >= limit }.keys)
  }

  /// The paragraphs of a page as they are compared.
  private struct Page {
    let article: Article
    let lines: Set<[UInt8]>
    private let byteCount: Int

    init(_ article: Article) {
      self.article = article
      lines = Set(Page.paragraphs(of: article).map { Array($0.utf8) })
      byteCount = lines.reduce(0) { $0 + $1.count }
    }

    private static func paragraphs(of article: Article) -> [Substring] {
      article.text.split(separator: "\n\n")
    }

    /// The same title or address, or more than half of the longer text.
    func isSameText(as other: Page) -> Bool {
      if let title = article.title, title == other.article.title { return true }
      if let url = article.url, url == other.article.url { return true }
      let shared = lines.intersection(other.lines).reduce(0) { $0 + $1.count }
      return shared * 2 > max(byteCount, other.byteCount)
    }

    func article(without repeated: Set<[UInt8]>) -> Article? {
      let kept = Page.paragraphs(of: article).filter { !repeated.contains(Array($0.utf8)) }
      guard !kept.isEmpty else { return nil }
      var result = article
      result.text = kept.joined(separator: "\n\n")
      result.describeByText()
      return result
    }
  }
}
