import FoundationEssentials
import KBModel

/// Reads articles, one JSON object a line, with the keys of `kb extract`; `text` is clean already and kept as it is.
struct JSONLinesReader {
  private struct Line: Decodable {
    var id: String?
    var text: String
    var title: String?
    var published: String?
    var url: String?
    var outlet: String?
    var byline: [String]?
  }

  func read(_ bytes: [UInt8], path: String, receive: (ReadResult) -> Void) {
    let decoder = JSONDecoder()
    for (index, line) in bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    )
    .enumerated()
    where line.contains(where: { $0 > 32 }) {
      do {
        let line = try decoder.decode(Line.self, from: Data(line))
        var article = Article(text: line.text)
        (article.id, article.path, article.title) = (line.id, path, line.title)
        (article.published, article.url, article.outlet) = (line.published, line.url, line.outlet)
        article.byline = line.byline ?? []
        receive(.article(article))
      } catch {
        receive(
          .problem(
            InputError(
              path: path, line: index + 1, problem: "expected a JSON object with a key text")))
      }
    }
  }
}
