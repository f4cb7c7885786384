import KBModel
import KBText

/// Reads text exports of LexisNexis: documents headed by `1 of 3 DOCUMENTS`, each with outlet, day, title, labelled lines and body.
struct LexisNexisReader {
  static func results(_ utf8: [UInt8], path: String) -> [ReadResult] {
    let documents = split(LineSplitter.exportLines(of: utf8))
    return documents.enumerated().map { index, lines in
      LexisNexisReader(lines).article.map(ReadResult.article)
        ?? .problem(InputError(path: path, problem: "document \(index + 1): no article found"))
    }
  }

  private var head: [String] = []
  private var fields: [String: String] = [:]
  private var body: [String] = []
  private var tail: [String: String] = [:]

  /// At each line `2 of 3 DOCUMENTS`, or behind each `End of Document`.
  private static func split(_ lines: [String]) -> [[String]] {
    var documents: [[String]] = []
    var current: [String] = []
    for line in lines {
      if isCounter(line) || line == "End of Document" {
        documents.append(current)
        current = []
      } else {
        current.append(line)
      }
    }
    documents.append(current)
    return documents.filter { $0.contains { !$0.isEmpty } }
  }

  private static func isCounter(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 4 && Int(words[0]) != nil && words[1] == "of" && Int(words[2]) != nil
      && words[3].uppercased() == "DOCUMENTS"
  }

  private init(_ lines: [String]) {
    var isInBody = false
    var isInTail = false
    for line in lines {
      if let (name, value) = Self.field(line) {
        if isInBody && Self.tailFields.contains(name) { isInTail = true }
        if isInTail {
          tail[name] = value
          continue
        }
        if !isInBody || (body.isEmpty && Self.headFields.contains(name)) {
          fields[name] = value
          if name == "length" { isInBody = true }
          continue
        }
      }
      if isInTail { continue }
      if isInBody {
        if !line.isEmpty, line != "Body" { body.append(line) }
      } else if !line.isEmpty, !line.hasPrefix("Copyright") {
        head.append(line)
      }
    }
  }

  private static let headFields: Set<String> = [
    "byline", "section", "length", "dateline", "highlight", "headline", "series", "source",
  ]
  private static let tailFields: Set<String> = [
    "load-date", "language", "publication-type", "subject", "graphic", "document-type",
    "organization", "geographic", "industry",
    "person", "country", "state", "city", "company", "ticker", "notes", "correction-date",
    "journal-code", "classification",
  ]

  /// `BYLINE: HARRIET STROUD` in capitals or as newer exports write it.
  private static func field(_ line: String) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = line[..<colon].lowercased()
    guard headFields.contains(name) || tailFields.contains(name) else { return nil }
    return (name, String(line[line.index(after: colon)...].drop { $0 == " " }))
  }

  /// Outlet, day and title in the order that the export has them: the day parts the two.
  private var article: Article? {
    let paragraphs = body.filter {
      !$0.hasPrefix("Copyright ") && $0 != "All Rights Reserved" && $0 != "All rights reserved"
    }
    guard !paragraphs.isEmpty else { return nil }
    var article = Article(text: paragraphs.joined(separator: "\n\n"))
    let day = head.firstIndex { DateScanner.first($0)?.day != nil }
    if let day, let date = DateScanner.first(head[day]) {
      article.published = date.iso8601
      article.publishedBasis = "stated"
      if day > 0 { article.outlet = head[day - 1] }
      let after = head[(day + 1)...].first { !Self.isEdition($0) }
      article.title = fields["headline"] ?? after ?? (day > 1 ? head[0] : nil)
    } else {
      article.title = fields["headline"] ?? head.last
      article.outlet = head.count > 1 ? head[0] : nil
    }
    article.byline =
      fields["byline"].flatMap { Byline(credits: Byline.withoutIntroduction($0)) }?.names ?? []
    article.dateline = fields["dateline"].map {
      String($0.prefix { $0 != "(" }).split(separator: " ").joined(separator: " ")
    }
    return article
  }

  /// `Final Edition`, between the day and the title.
  private static func isEdition(_ line: String) -> Bool {
    line.lowercased().hasSuffix(" edition") || line.lowercased().hasSuffix(" gmt")
  }
}
