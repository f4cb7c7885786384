import KBExtract
import KBModel

extension InputReader.Element {
  /// An article's, of anything else the least.
  var weight: Int {
    if case .article(let article) = self { article.weight } else { Article.leastWeight }
  }

  /// Each element with what `transform` makes of it, nil where it is no article.
  static func transformed<Result>(
    _ elements: [Self], _ transform: ([Article]) -> [Result]
  ) -> [(element: Self, result: Result?)] {
    let articles = elements.compactMap { element -> Article? in
      guard case .article(let article) = element else { return nil }
      return article
    }
    var results = transform(articles).makeIterator()
    return elements.map { element in
      guard case .article = element else { return (element, nil) }
      return (element, results.next())
    }
  }
}
