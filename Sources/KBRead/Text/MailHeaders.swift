import KBModel

/// The first lines of a mail: `From: …`, `Date: …`, `Subject: …`.
struct MailHeaders {
  private(set) var fields: [String: String] = [:]
  private(set) var lineCount = 0

  private static let names: Set<String> = [
    "from", "to", "cc", "bcc", "date", "sent", "subject", "reply-to", "return-path", "received",
    "message-id", "mime-version",
    "content-type", "content-transfer-encoding", "list-unsubscribe", "sender", "delivered-to",
    "dkim-signature", "x-mailer",
  ]

  /// Nil where the text does not begin with at least two headers, one of them `From` or `Subject`.
  init?(_ lines: [TextLine]) {
    for line in lines.prefix(60) {
      guard !line.startsGroup || lineCount == 0, let colon = line.text.firstIndex(of: ":") else {
        break
      }
      let name = line.text[..<colon].lowercased()
      guard Self.names.contains(name) || name.hasPrefix("x-") else { break }
      fields[name] = String(line.text[line.text.index(after: colon)...].drop { $0 == " " })
      lineCount += 1
    }
    guard lineCount >= 2, fields["from"] != nil || fields["subject"] != nil else { return nil }
  }

  /// The subject as title, the sender as outlet, the day sent as publication.
  func describe(_ article: inout Article) {
    article.title = article.title ?? fields["subject"]
    if let from = fields["from"] {
      let name = from.prefix { $0 != "<" }.split(separator: " ").joined(separator: " ")
        .trimmingQuotes
      if !name.isEmpty, !name.contains("@") { article.outlet = article.outlet ?? name }
      if let at = from.lastIndex(of: "@") {
        article.domain =
          article.domain ?? String(from[from.index(after: at)...].prefix { $0 != ">" && $0 != " " })
      }
    }
    if article.published == nil, let sent = fields["date"] ?? fields["sent"],
      let date = DateScanner.first(sent)
    {
      article.published = date.iso8601
      article.publishedBasis = "stated: mail"
    }
  }
}

extension String {
  /// Without quotation marks around it.
  var trimmingQuotes: String {
    var text = self[...]
    while let first = text.first, "\"'".contains(first) { text.removeFirst() }
    while let last = text.last, "\"'".contains(last) { text.removeLast() }
    return String(text)
  }
}
