import KBText

/// Who wrote a page's article; `docs/reading.md` has the order of precedence.
struct PageAuthors {
  private(set) var byline = Byline()

  private let page: Page
  /// Nodes between the first and the last author of one byline.
  private static let farthest = 40

  init(_ page: Page, meta: PageMeta, data: LinkedData?, outlet: String?) {
    self.page = page
    let outletKey = outlet.map(TitleKey.init)
    take(data?.authors ?? [], outletKey)
    for name in Self.metaNames where byline.names.isEmpty { take(meta.all(name), outletKey) }
    if byline.names.isEmpty { take(marked, outletKey) }
    if byline.names.isEmpty { take(visible, outletKey) }
    if byline.names.isEmpty { take(profileLink.map { [page.text(of: $0)] } ?? [], outletKey) }
    // Pen names: only where the page itself says that this is an author.
    if byline.names.isEmpty { byline.names = penNames(data?.authors ?? [], outletKey) }
    if byline.names.isEmpty, let label = meta.first("twitter:label1"),
      Byline(introduced: label + " Jane Doe") != nil
    {
      byline.names = penNames(meta.all("twitter:data1"), outletKey)
    }
    for name in Self.metaNames where byline.names.isEmpty {
      byline.names = penNames(meta.all(name), outletKey)
    }
    if byline.names.isEmpty {
      let link = page.nodes.indices.first { isAuthorLink($0) || isAuthorProperty($0) }
      byline.names = penNames(link.map { [authorText(of: $0)] } ?? [], outletKey)
    }
    if byline.names.isEmpty {
      byline.names = penNames(profileLink.map { [page.text(of: $0)] } ?? [], outletKey)
    }
    if byline.names.isEmpty { byline.names = introducedPenName(outletKey) }
  }

  private static let metaNames = [
    "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "citation_author", "byl",
    "article:author_name", "og:author", "og:article:author", "cxenseparse:author",
    "shareaholic:article_author_name",
    "dc.contributor",
  ]

  private mutating func take(_ texts: [String], _ outlet: TitleKey?) {
    let found = read(texts, outlet)
    byline.names = found.names
    byline.agency = byline.agency ?? found.agency
  }

  /// Short texts of one to three words that are no outlet, agency, address or word such as `admin`.
  private func penNames(_ texts: [String], _ outlet: TitleKey?) -> [String] {
    texts.prefix(3).compactMap { text in
      let name = Byline.withoutIntroduction(text)
      let words = name.split(separator: " ")
      guard (1...3).contains(words.count), (3...30).contains(name.utf8.count),
        TitleKey(name) != outlet,
        !name.contains(where: { "@/:*()".contains($0) }),
        NewsAgencies.name(of: name) == nil,
        OutletNames.name(in: name) == nil,
        !words.contains(where: { BylineWords.shared.stoppers.contains($0.lowercased()) })
      else { return nil }
      return name
    }
  }

  /// The names among the texts of one source.
  private func read(_ texts: [String], _ outlet: TitleKey?) -> Byline {
    var result = Byline()
    for printed in texts where printed.utf8.count <= 200 && !printed.hasPrefix("http") {
      let text = printed.split(separator: " ").filter { !$0.contains("@") }.joined(separator: " ")
      guard
        let credits = Byline(introduced: text) ?? Byline(credits: text)
          ?? MetadataLine(TextLine(text))?.byline
      else { continue }
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
      let found = Array(body.lazy.filter(test).prefix(4))
      guard let first = found.first else { continue }
      // Authors further down are those of other articles.
      let texts = found.filter { $0 - first <= Self.farthest }.map { authorText(of: $0) }.filter {
        !$0.isEmpty
      }
      if !read(texts, nil).names.isEmpty { return texts }
    }
    return []
  }

  /// The first link with a text to the page of an author of the site: `/author/lena-fox/`.
  private var profileLink: Int? {
    page.nodes.indices.first { index in
      guard page.nodes[index].tag == .a, let address = page.value(.href, of: index),
        Self.profileFolders.contains(where: { address.contains(sequence: $0) })
      else { return false }
      return !page.text(of: index).isEmpty
    }
  }

  private static let profileFolders: [StaticString] = [
    "/author/", "/authors/", "/autor/", "/autoren/", "/auteur/",
  ]

  /// A short text such as `Posted by tamsin` in an element that says that it holds the author; without such words, it
  /// may as well be the field for a commenter's name.
  private func introducedPenName(_ outlet: TitleKey?) -> [String] {
    for (index, node) in page.nodes.enumerated()
    where !node.hints.isDisjoint(with: [.byline, .author]) && !node.hints.contains(.never) {
      let text = authorText(of: index)
      guard Byline.withoutIntroduction(text) != text else { continue }
      let names = penNames([text], outlet)
      if !names.isEmpty { return names }
    }
    return []
  }

  private func isAuthorProperty(_ index: Int) -> Bool {
    guard let property = page.value(.itemprop, of: index) else { return false }
    return (property.elementsEqual("author".utf8) || property.elementsEqual("creator".utf8))
      && !page.isInCitation(index)
  }

  private func isAuthorLink(_ index: Int) -> Bool {
    page.nodes[index].tag == .a
      && page.value(.rel, of: index).map { $0.contains(sequence: "author") } ?? false
  }

  private func isNamedByline(_ index: Int) -> Bool { page.nodes[index].hints.contains(.byline) }

  private func isNamedAuthor(_ index: Int) -> Bool {
    page.nodes[index].hints.contains(.author) && !page.nodes[index].hints.contains(.never)
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
      guard mayBeIntroduced(index) else { continue }
      let text = page.text(of: index)
      guard text.utf8.count >= 6, text.utf8.count <= 120,
        let byline = Byline(introduced: text), !byline.names.isEmpty
      else { continue }
      return [text]
    }
    return []
  }

  /// False for the many elements whose text begins otherwise, so that it need not be put together.
  private func mayBeIntroduced(_ index: Int) -> Bool {
    for child in index..<Int(page.nodes[index].end) {
      let node = page.nodes[child]
      switch node.tag {
      case .script, .style, .noscript, .template, .svg: return true
      case .text:
        let text = page.bytes[Int(node.start)..<Int(node.stop)]
        guard let first = text.first(where: { $0 > 32 && $0 != 127 }) else { continue }
        return BylineWords.shared.introductions.mayBegin(with: first)
      default: continue
      }
    }
    return false
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
