import KBText

/// When a page says that its article was published and changed; `docs/reading.md` has the order of precedence.
struct PageDates {
  private(set) var published: String?
  /// How `published` is known: `stated: json-ld`.
  private(set) var basis: String?
  private(set) var modified: String?

  private let page: Page
  private let order: DateScanner.NumericOrder

  private static let publishedNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    "datepublished",
    "date_published", "published_date", "published_time", "publish_date", "publishdate",
    "publish-date", "publicationdate",
    "publication_date", "pubdate", "pub_date", "sailthru.date", "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
    "dcterms.date", "dc.date.publication",
    "citation_publication_date", "citation_online_date", "citation_date", "article.published",
    "article:post_time", "bt:pubdate", "displaydate",
    "originalpublicationdate", "rnews:datepublished", "article_date_original", "article.created",
    "eomportal-lastupdate",
    "datecreated", "vr:published_time", "shareaholic:article_published_time",
    "iso-8601-publish-date", "release_date", "date",
    "created", "timestamp", "datum",
  ]
  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified",
    "dcterms.modified", "dc.date.modified",
    "last-modified", "lastmod", "modified_time", "article:updated_time", "revised", "updated_time",
  ]

  init(_ page: Page, meta: PageMeta, data: LinkedData?, title: String?, url: String?) {
    self.page = page
    order = Self.order(language: meta.language, url: url)
    modified = Self.date(data?.modified) ?? date(meta, Self.modifiedNames)
    let fromURL = url.flatMap(Self.dateInURL)
    if let date = Self.date(data?.published) {
      (published, basis) = (date, "stated: json-ld")
    } else if let date = date(meta, Self.publishedNames) {
      (published, basis) = (date, "stated: meta")
    } else if let date = microdata("datepublished") ?? microdata("datecreated") {
      (published, basis) = (date, "stated: microdata")
    } else if let date = visible(title: title) {
      (published, basis) = (date, "stated")
    } else if let fromURL {
      (published, basis) = (fromURL, "stated: url")
    } else if let date = modified ?? microdata("datemodified") {
      (published, basis) = (date, "stated: modified")
    }
  }

  // MARK: Sources

  /// The date of the first of these names that has a readable one.
  private func date(_ meta: PageMeta, _ names: [String]) -> String? {
    for name in names {
      for value in meta.all(name) {
        if let date = DateScanner.first(value, order: order), date.day != nil {
          return date.iso8601
        }
      }
    }
    return nil
  }

  private static func date(_ text: String?) -> String? {
    guard let text, let date = DateScanner.first(text), date.day != nil else { return nil }
    return date.iso8601
  }

  private func microdata(_ name: String) -> String? {
    for (index, node) in page.nodes.enumerated() where node.tag != .text && node.tag != .meta {
      guard let names = page.value(.itemprop, of: index),
        String(decoding: names, as: UTF8.self).lowercased() == name
      else { continue }
      if let date = dated(element: index) { return date.iso8601 }
    }
    return nil
  }

  /// The date of an element: by its attributes, else by its text.
  private func dated(element index: Int) -> DateStamp? {
    for name in [Page.AttributeName.datetime, .content, .title] {
      if let value = page.string(name, of: index),
        let date = DateScanner.first(value, order: order), date.day != nil
      {
        return date
      }
    }
    let text = page.text(of: index)
    guard text.utf8.count <= 200, let date = DateScanner.first(text, order: order), date.day != nil
    else { return nil }
    return date
  }

  // MARK: Visible dates

  private struct Seen {
    var date: DateStamp
    var rank: Int
    var distance: Int
  }

  /// `time` elements, elements named for a date and short texts with a date, the nearest to the title first.
  private func visible(title: String?) -> String? {
    let titleNode = self.titleNode(title)
    var best: Seen?
    var skipUntil = 0
    for (index, node) in page.nodes.enumerated() where index >= skipUntil && node.tag != .text {
      if isElsewhere(index) {
        skipUntil = Int(node.end)
        continue
      }
      guard let (date, rank) = seen(at: index) else { continue }
      let distance = titleNode.map { index > $0 ? index - $0 : 3 * ($0 - index) } ?? index
      if best.map({ rank < $0.rank || rank == $0.rank && distance < $0.distance }) ?? true {
        best = Seen(date: date, rank: rank, distance: distance)
      }
    }
    return best?.date.iso8601
  }

  /// 0 for a date that is marked as the publication, 1 for a date in an element made for one, 2 for a short text.
  private func seen(at index: Int) -> (DateStamp, rank: Int)? {
    let node = page.nodes[index]
    if node.tag == .time, let date = dated(element: index) {
      let isPublication =
        page.value(.pubdate, of: index) != nil
        || names(of: index).contains { ["published", "publish", "entry", "pubdate"].contains($0) }
      let isUpdate = names(of: index).contains { ["updated", "modified", "update"].contains($0) }
      return (date, isUpdate ? 2 : isPublication ? 0 : 1)
    }
    let words = names(of: index)
    if words.contains(where: { Self.dateWords.contains($0) }), let date = dated(element: index) {
      return (date, 1)
    }
    guard Int(node.end) - index <= 6, node.tag != .a, node.tag != .script, node.tag != .title,
      node.tag != .option
    else { return nil }
    guard let text = shortText(of: index),
      let found = DateScanner(text.utf8, order: order).dates().first, found.date.day != nil
    else { return nil }
    let share = Double(found.range.byteCount) / Double(max(1, text.utf8.count))
    guard share > 0.3 || MetadataLine(TextLine(text), order: order)?.dates.isEmpty == false else {
      return nil
    }
    return (found.date, 2)
  }

  private static let dateWords: Set<String> = [
    "date", "datum", "published", "pubdate", "publishdate", "postdate", "timestamp", "posted",
    "dateline", "datetime", "fecha", "data",
    "publication", "created", "veroeffentlicht", "erstellt",
  ]

  /// The words of class and id.
  private func names(of index: Int) -> [String] {
    var words: [String] = []
    for name in [Page.AttributeName.class, .id] {
      guard let names = page.value(name, of: index), names.count < 200 else { continue }
      words += String(decoding: names, as: UTF8.self).lowercased().split { !$0.isLetter }.map(
        String.init)
    }
    return words
  }

  /// The text of an element that holds little more than a date can.
  private func shortText(of index: Int) -> String? {
    var bytes = 0
    var digits = 0
    for child in page.descendants(index) where page.nodes[child].tag == .text {
      let range = Int(page.nodes[child].start)..<Int(page.nodes[child].stop)
      bytes += range.count
      guard bytes <= 160 else { return nil }
      digits += page.bytes[range].count { $0.isASCIIDigit }
    }
    return digits >= 3 ? page.text(of: index) : nil
  }

  /// Comments, lists of other articles and furniture.
  private func isElsewhere(_ index: Int) -> Bool {
    switch page.nodes[index].tag {
    case .aside, .nav, .footer, .head, .select, .style, .noscript, .iframe: return true
    case .script: return true
    default: break
    }
    return names(of: index).contains {
      [
        "comment", "comments", "related", "sidebar", "recommended", "teaser", "teasers", "widget",
        "footer", "latest", "archive", "calendar", "popular",
      ]
      .contains($0)
    } && page.nodes[index].tag != .body && page.nodes[index].tag != .html
      && Int(page.nodes[index].end) - index < page.nodes.count / 2
  }

  private func titleNode(_ title: String?) -> Int? {
    guard let title else { return nil }
    let key = TitleKey(title)
    return page.nodes.indices.first {
      page.nodes[$0].tag.isHeading && TitleKey(page.text(of: $0)).agreement(with: key) > 0.7
    }
  }

  // MARK: Conventions

  /// Month first on pages in English, unless their language or address is of a country that writes the day first.
  private static func order(language: String?, url: String?) -> DateScanner.NumericOrder {
    let tag = language?.lowercased().replacing("_", with: "-") ?? "en"
    guard tag.hasPrefix("en") else { return .dayFirst }
    if tag != "en", tag != "en-us", tag != "en-ph" { return .dayFirst }
    guard let host = url.flatMap({ WebAddress($0)?.host }) else { return .monthFirst }
    let dayFirst = [
      ".uk", ".au", ".nz", ".ie", ".in", ".za", ".ng", ".ke", ".pk", ".eu", ".de", ".sg", ".my",
    ]
    return dayFirst.contains { host.hasSuffix($0) } ? .dayFirst : .monthFirst
  }

  /// `/2024/08/20/` or `/2024-08-20-` in an address.
  static func dateInURL(_ url: String) -> String? {
    let parts = url.split { $0 == "/" || $0 == "-" || $0 == "_" || $0 == "." || $0 == "?" }
    for i in parts.indices.dropLast(2) {
      guard parts[i].count == 4, parts[i + 1].count <= 2, parts[i + 2].count <= 2,
        let year = Int(parts[i]),
        let month = Int(parts[i + 1]) ?? MonthNames.month(parts[i + 1].lowercased()),
        let day = Int(parts[i + 2])
      else { continue }
      let date = DateStamp(year: year, month: month, day: day)
      if date.isPlausible, year >= 1990 { return date.iso8601 }
    }
    return nil
  }
}
