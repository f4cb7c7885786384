import KBModel
import KBText

/// Reads text exports of Factiva: documents that end with `Document` and an identifier, each headed by title, byline, length, day,
/// time, outlet, code, language and copyright on lines of their own.
enum FactivaReader {
  static func results(_ utf8: [UInt8], path: String) -> [ReadResult] {
    var documents: [[String]] = []
    var current: [String] = []
    for line in LineSplitter.exportLines(of: utf8) where !line.isEmpty {
      let words = line.split(separator: " ")
      if words.count == 2, words[0] == "Document", words[1].utf8.count >= 16 {
        documents.append(current)
        current = []
      } else {
        current.append(line)
      }
    }
    return documents.enumerated().map { index, lines in
      article(lines).map(ReadResult.article)
        ?? .problem(InputError(path: path, problem: "document \(index + 1): no article found"))
    }
  }

  private static func article(_ lines: [String]) -> Article? {
    guard let length = lines.firstIndex(where: isLength), length > 0 else { return nil }
    var article = Article(text: "")
    var index = length + 1
    if index < lines.count, let date = DateScanner.first(lines[index]) {
      article.published = date.iso8601
      article.publishedBasis = "stated"
      index += 1
    }
    if index < lines.count, isTime(lines[index]) { index += 1 }
    if index < lines.count {
      article.outlet = lines[index]
      index += 1
    }
    // Source code, pages, section, language: short lines up to the copyright.
    while index < lines.count, lines[index].utf8.count <= 60, !isCopyright(lines[index]),
      !lines[index].hasSuffix(".")
    { index += 1 }
    if index < lines.count, isCopyright(lines[index]) { index += 1 }
    guard index < lines.count else { return nil }
    article.text = lines[index...].joined(separator: "\n\n")
    let head = lines[..<length].filter { !$0.allSatisfy { $0.isNumber } }
    if let last = head.last, head.count > 1,
      let byline = Byline(introduced: last) ?? Byline(credits: last), !byline.isEmpty
    {
      article.byline = byline.names
      article.agency = byline.agency
      article.title = head[head.count - 2]
    } else {
      article.title = head.last
    }
    return article
  }

  /// `451 words`
  private static func isLength(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 2 && words[1] == "words"
      && words[0].allSatisfy { $0.isNumber || $0 == "," }
  }

  private static func isTime(_ line: String) -> Bool {
    line.utf8.count <= 9 && line.contains(":") && line.first?.isNumber == true
  }

  private static func isCopyright(_ line: String) -> Bool {
    let lower = line.lowercased()
    return lower.hasPrefix("copyright") || lower.hasPrefix("(c)") || lower.hasPrefix("©")
      || lower.hasSuffix("all rights reserved.")
  }
}
