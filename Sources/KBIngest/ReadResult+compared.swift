import KBModel
import KBRead

extension ReadResult {
  /// The results without what the pages of an outlet among them repeat.
  static func compared(_ results: [ReadResult], path: String) -> [ReadResult] {
    let articles = results.compactMap {
      if case .article(let article) = $0 { article } else { nil }
    }
    var compared = RepeatedLines.removed(from: articles).makeIterator()
    return results.map { result in
      guard case .article = result, let article = compared.next() else { return result }
      return .compared(article, path: path)
    }
  }

  /// - Parameter article: nil where all that was read of the page is on the outlet's other pages too.
  static func compared(_ article: Article?, path: String) -> ReadResult {
    if let article { return .article(article) }
    let words = "no article found: nothing but lines that the outlet's pages repeat"
    return .problem(InputError(path: path, problem: words))
  }
}
