import KBModel

/// Reads a file that is one value of JSON: an article, an array of them, or a JSON Feed.
enum JSONFileReader {
  static func results(_ utf8: [UInt8], path: String) -> [ReadResult] {
    do throws(JSONError) {
      let value = try JSONParser.value(of: utf8)
      if let items = value["items"], value["version"]?.text?.contains("jsonfeed.org") == true {
        return feed(value, items.elements, path)
      }
      let list = (value["articles"] ?? value).elements
      return list.enumerated().map { index, element in
        ArticleRecord.article(element).map(ReadResult.article)
          ?? .problem(
            InputError(
              path: path,
              problem: "element \(index + 1): expected an object with a text, found \(element.kind)"
            ))
      }
    } catch {
      return [
        .problem(
          InputError(path: path, problem: "no JSON: \(error.problem) at byte \(error.offset)"))
      ]
    }
  }

  /// JSON Feed 1.1.
  private static func feed(_ feed: JSONValue, _ items: [JSONValue], _ path: String) -> [ReadResult]
  {
    let authors =
      (feed["authors"] ?? feed["author"])?.elements.compactMap { $0["name"]?.text } ?? []
    return items.enumerated().map { index, item in
      guard var article = ArticleRecord.article(item) else {
        return .problem(InputError(path: path, problem: "item \(index + 1): no text"))
      }
      article.outlet = article.outlet ?? feed["title"]?.text
      if article.byline.isEmpty { article.byline = authors }
      article.language = article.language ?? feed["language"]?.text.flatMap(LanguageTag.normalized)
      return .article(article)
    }
  }
}
