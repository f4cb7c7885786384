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
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date.publication",
    "citation_publication_date",
    "citation_online_date", "article.published", "article:post_time", "bt:pubdate", "displaydate",
    "originalpublicationdate",
    "rnews:datepublished", "article_date_original", "article.created", "datecreated",
    "vr:published_time",
    "shareaholic:article_published_time", "iso-8601-publish-date", "release_date",
  ]
  /// Names that content systems also fill with the day of a change or of an export.
  private static let vagueNames = [
    "date", "dc.date", "dcterms.date", "created", "timestamp", "datum", "citation_date",
    "eomportal-lastupdate",
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
    let visible = visible(title: title)
    if let date = Self.date(data?.published) {
      (published, basis) = (date, "stated: json-ld")
    } else if let date = date(meta, Self.publishedNames) {
      (published, basis) = (date, "stated: meta")
    } else if let date = microdata("datepublished") ?? microdata("datecreated") {
      (published, basis) = (date, "stated: microdata")
    } else if let visible {
      (published, basis) = (visible.iso8601, "stated")
    } else if let date = date(meta, Self.vagueNames) {
      (published, basis) = (date, "stated: meta")
    } else if let date = meta.first("og:title").flatMap(dateAtEdge)
      ?? meta.title.flatMap(dateAtEdge)
    {
      (published, basis) = (date, "stated: title")
    } else if let fromURL {
      (published, basis) = (fromURL, "stated: url")
    } else if let date = modified ?? microdata("datemodified") {
      (published, basis) = (date, "stated: modified")
    }
    if let day = visible ?? fromURL.flatMap({ DateScanner.first($0) }),
      let local = localDay(of: day)
    {
      published = local
    }
  }

  /// The visible date where the hidden one is in universal time and a day off, as around midnight: readers saw the local day.
  private func localDay(of visible: DateStamp) -> String? {
    guard let published, published.hasSuffix("Z"), let hidden = DateScanner.first(published),
      let month = visible.month, let day = visible.day,
      abs(hidden.dayNumber - visible.dayNumber) == 1,
      DateStamp(year: visible.year, month: month, day: day).isPlausible
    else { return nil }
    return visible.iso8601
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

  /// `08.11.2021 | Online conference`, `Minutes of the council, 8 November 2021`
  private func dateAtEdge(_ title: String) -> String? {
    guard let found = DateScanner(title.utf8, order: order).dates().first, found.date.day != nil,
      found.range.start <= 1 || found.range.end >= title.utf8.count - 1
    else { return nil }
    return found.date.iso8601
  }

  private func microdata(_ name: String) -> String? {
    for (index, node) in page.nodes.enumerated() where node.tag != .text && node.tag != .meta {
      guard let names = page.value(.itemprop, of: index) ?? page.value(.property, of: index),
        String(decoding: names, as: UTF8.self).lowercased().split(separator: ":").last.map({
          $0 == name
        }) ?? false
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
    /// Nodes between it and the title, and what its rank costs.
    var cost: Int
  }

  /// In nodes: of a date that is marked as the publication, of an element made for a date, of a short text, of a longer text that
  /// begins with a date, of a change. Any steps of this order do; these were not tuned.
  private static let rankCosts = [0, 15, 40, 100, 200]

  /// `time` elements, elements named for a date and short texts with a date, the nearest to the title first.
  private func visible(title: String?) -> DateStamp? {
    let titleNode = self.titleNode(title)
    return visible(from: titleNode, everywhere: false) ?? visible(from: titleNode, everywhere: true)
  }

  private func visible(from titleNode: Int?, everywhere: Bool) -> DateStamp? {
    var best: Seen?
    var i = 0
    while i < page.nodes.count {
      if isElsewhere(i, everywhere: everywhere) {
        i = Int(page.nodes[i].end)
        continue
      }
      if let (date, rank) = seen(at: i) {
        let index = i
        let distance = titleNode.map { index > $0 ? index - $0 : 3 * ($0 - index) } ?? index / 10
        let cost = (rank == 0 ? distance / 4 : distance) + Self.rankCosts[rank]
        if cost < best?.cost ?? .max { best = Seen(date: date, cost: cost) }
      }
      i += 1
    }
    return best?.date
  }

  private func seen(at index: Int) -> (DateStamp, rank: Int)? {
    let node = page.nodes[index]
    if node.tag == .text { return seen(inText: index) }
    let parent = node.parent >= 0 ? page.nodes[Int(node.parent)].hints : []
    if node.tag == .time, let date = dated(element: index) {
      if node.hints.contains(.updated) || parent.contains(.updated) { return (date, 4) }
      let isPublication =
        page.value(.pubdate, of: index) != nil || node.hints.contains(.published)
        || parent.contains(.published)
      return (date, isPublication ? 0 : 1)
    }
    guard node.hints.contains(.date), Int(node.end) - index <= 24, let date = dated(element: index)
    else { return nil }
    return (date, node.hints.contains(.updated) ? 4 : node.hints.contains(.published) ? 0 : 1)
  }

  /// A text that holds little more than a date, or labels it.
  private func seen(inText index: Int) -> (DateStamp, rank: Int)? {
    let node = page.nodes[index]
    let bytes = page.bytes[Int(node.start)..<Int(node.stop)]
    guard bytes.count >= 6, bytes.prefix(200).count(where: \.isASCIIDigit) >= 3 else { return nil }
    if node.parent >= 0, page.nodes[Int(node.parent)].tag.isHidden { return nil }
    var text: [UInt8] = []
    page.appendCollapsed(bytes.prefix(240), to: &text)
    guard let found = DateScanner(text, order: order).dates().first, found.date.day != nil else {
      return nil
    }
    if bytes.count <= 200, found.range.byteCount * 10 > text.count * 4 { return (found.date, 2) }
    if bytes.count <= 200,
      let line = MetadataLine(TextLine(String(decoding: text, as: UTF8.self)), order: order),
      let first = line.dates.first
    {
      return (first.date, first.label == .updated ? 4 : 2)
    }
    return found.range.start <= 2 ? (found.date, 3) : nil
  }

  /// Furniture, comments and lists of other articles.
  private func isElsewhere(_ index: Int, everywhere: Bool) -> Bool {
    let node = page.nodes[index]
    switch node.tag {
    case .head, .select, .style, .noscript, .iframe, .script, .blockquote: return true
    case .text, .body, .html: return false
    case .nav, .footer, .aside: return !everywhere
    default:
      return !everywhere && node.hints.contains(.elsewhere)
        && Int(node.end) - index < page.nodes.count / 2
    }
  }

  /// The first `h1` that tells the title, else another heading.
  private func titleNode(_ title: String?) -> Int? {
    guard let title else { return nil }
    let key = TitleKey(title)
    let headings = page.nodes.indices.filter { page.nodes[$0].tag.isHeading }
    let agreeing = headings.filter { TitleKey(page.text(of: $0)).agreement(with: key) > 0.7 }
    return agreeing.first { page.nodes[$0].tag == .h1 } ?? agreeing.first
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

  /// `/2024/08/20/`, `/2024-08-20-` or `/20-08-2024-` in an address.
  static func dateInURL(_ url: String) -> String? {
    let parts = url.split {
      $0 == "/" || $0 == "-" || $0 == "_" || $0 == "." || $0 == "?" || $0 == "~"
    }
    for i in parts.indices.dropLast(2) {
      let (first, last) = parts[i].count == 4 ? (parts[i], parts[i + 2]) : (parts[i + 2], parts[i])
      guard first.count == 4, parts[i + 1].count <= 3, last.count <= 2, let year = Int(first),
        let month = Int(parts[i + 1]) ?? MonthNames.month(parts[i + 1].lowercased()),
        let day = Int(last)
      else { continue }
      let date = DateStamp(year: year, month: month, day: day)
      if date.isPlausible, year >= 1990 { return date.iso8601 }
    }
    return nil
  }
}
