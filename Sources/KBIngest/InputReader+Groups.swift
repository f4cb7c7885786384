import KBModel

extension InputReader.Element {
  /// Bytes of text that are extracted at a time: with some 30 articles the models of the analysis take
  /// turns in the processor's cache less often, which makes it 1.6 times as fast; with 16 it is 1.5, with 64 1.65.
  static let groupWeight = 1 << 17

  /// Bytes of text, and a part of a group where there is none or little.
  var weight: Int {
    let least = Self.groupWeight / 128
    guard case .article(let article) = self else { return least }
    return max(least, article.text.utf8.count)
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
