import KBText

/// Who wrote a page's article; `docs/reading.md` has the order of precedence.
struct PageAuthors {
  private(set) var byline = Byline()

  private let page: Page

  init(_ page: Page, meta: PageMeta, data: LinkedData?, outlet: String?) {
    self.page = page
    let outletKey = outlet.map(TitleKey.init)
    take(data?.authors ?? [], outletKey)
    for name in Self.metaNames where byline.names.isEmpty { take(meta.all(name), outletKey) }
    if byline.names.isEmpty { take(marked, outletKey) }
    if byline.names.isEmpty { take(visible, outletKey) }
  }

  private static let metaNames = [
    "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "citation_author", "byl",
    "article:author_name", "og:author", "cxenseparse:author", "shareaholic:article_author_name",
    "dc.contributor",
  ]

  private mutating func take(_ texts: [String], _ outlet: TitleKey?) {
    let found = read(texts, outlet)
    byline.names = found.names
    byline.agency = byline.agency ?? found.agency
  }

  /// The names among the texts of one source.
  private func read(_ texts: [String], _ outlet: TitleKey?) -> Byline {
    var result = Byline()
    for text in texts where text.utf8.count <= 200 && !text.hasPrefix("http") && !text.contains("@")
    {
      guard let credits = Byline(introduced: text) ?? Byline(credits: text) else { continue }
      for name in credits.names where !result.names.contains(name) && TitleKey(name) != outlet {
        result.names.append(name)
      }
      result.agency = result.agency ?? credits.agency
    }
    return result
  }

  /// `itemprop=author`, `rel=author`, and elements named `byline` or `author`, in this order.
  private var marked: [String] {
    let body = page.nodes.indices.filter {
      page.nodes[$0].tag != .text && !page.nodes[$0].tag.isHidden
    }
    for test in [isAuthorProperty, isAuthorLink, isNamedByline, isNamedAuthor] {
      let texts = body.lazy.filter(test).prefix(4).map { authorText(of: $0) }.filter { !$0.isEmpty }
      if !read(Array(texts), nil).names.isEmpty { return Array(texts) }
    }
    return []
  }

  private func isAuthorProperty(_ index: Int) -> Bool {
    page.value(.itemprop, of: index).map {
      $0.elementsEqual("author".utf8) || $0.elementsEqual("creator".utf8)
    } ?? false
  }

  private func isAuthorLink(_ index: Int) -> Bool {
    page.nodes[index].tag == .a
      && page.value(.rel, of: index).map { $0.contains(sequence: "author") } ?? false
  }

  private func isNamedByline(_ index: Int) -> Bool {
    hasName(index, ["byline", "bylines", "autorzeile"])
  }

  private func isNamedAuthor(_ index: Int) -> Bool {
    hasName(
      index,
      [
        "author", "authors", "autor", "autorin", "auteur", "autore", "writer", "vcard", "verfasser",
        "redakteur",
      ])
  }

  private func hasName(_ index: Int, _ wanted: Set<String>) -> Bool {
    for name in [Page.AttributeName.class, .id] {
      guard let names = page.value(name, of: index), names.count < 200 else { continue }
      let words = String(decoding: names, as: UTF8.self).lowercased().split { !$0.isLetter }
      if words.contains(where: { wanted.contains(String($0)) }), !words.contains("comment"),
        !words.contains("comments")
      {
        return true
      }
    }
    return false
  }

  /// The name inside microdata, else the element's own text where it is short.
  private func authorText(of index: Int) -> String {
    for child in page.descendants(index) {
      if let property = page.value(.itemprop, of: child), property.elementsEqual("name".utf8) {
        return page.string(.content, of: child) ?? page.text(of: child)
      }
    }
    if let content = page.string(.content, of: index) { return content }
    let text = page.text(of: index)
    return text.utf8.count <= 120 ? text : ""
  }

  /// Short texts of the page that begin with `By`, in the body outside of furniture.
  private var visible: [String] {
    for (index, node) in page.nodes.enumerated()
    where node.tag != .text && Int(node.end) - index <= 12 {
      guard node.tag != .script, node.tag != .title, node.tag != .option, node.tag != .body else {
        continue
      }
      let text = page.text(of: index)
      guard text.utf8.count >= 6, text.utf8.count <= 120, let byline = Byline(introduced: text),
        !byline.names.isEmpty
      else { continue }
      return [text]
    }
    return []
  }
}

extension Tag {
  /// Never shown.
  var isHidden: Bool {
    switch self {
    case .script, .style, .noscript, .template, .head, .title, .meta, .link, .base: true
    default: false
    }
  }
}
