import KBModel
import KBText

/// Takes the text of a page apart: title, date, authors, and the body without what a page puts around it.
///
/// The shape that it expects, each part of which may be missing: junk, title, standfirst, lines of metadata, the title once
/// more, the body with captions and links between its paragraphs, then comments, links and small print.
struct ScrapedArticle {
  private var items: [ClassifiedLine]
  private let order: DateScanner.NumericOrder

  /// No header is longer.
  private static let headerLines = 16
  /// In bytes; a longer line with a full stop at its end is a sentence of the text.
  private static let longestStopped = 90
  /// In bytes; a longer line that comes back is a paragraph that does.
  private static let longestTitle = 250

  /// - Parameter lines: as `LineSplitter` gives them.
  init(_ lines: [TextLine], order: DateScanner.NumericOrder = .monthFirst) {
    items = ClassifiedLine.classify(lines, order: order)
    self.order = order
  }

  /// The article; nil where no line is left as its body.
  ///
  /// - Parameter known: facts from outside the text, as from the headers of a mail, which go before those in the text.
  func article(known: Article = Article(text: "")) -> Article? {
    var article = known
    let titleIndex =
      known.title == nil
      ? self.titleIndex : items.firstIndex { $0.line.key == TextLine.key(of: known.title ?? "") }
    if known.title == nil, let titleIndex { article.title = items[titleIndex].line.text }
    let titleKey = article.title.map(TextLine.key(of:)) ?? []
    let start = bodyStart(titleIndex: titleIndex)
    let end = bodyEnd(from: start)
    let names = bylines(in: items[...], titleKey: titleKey).first { !$0.names.isEmpty }?.names ?? []
    let body = self.body(in: start..<end, titleKey: titleKey, names: names)
    guard !body.isEmpty else { return nil }
    article.text = body.joined(separator: "\n\n")
    addMetadata(to: &article, titleKey: titleKey, bodyStart: start, firstParagraph: body[0])
    return article
  }

  // MARK: Title

  /// The first line that can be a title; one that comes back further down, before the body, goes before others.
  private var titleIndex: Int? {
    let head = items.prefix(Self.headerLines).indices.filter {
      isTitleLike(items[$0]) && items[$0].line.text.utf8.count <= Self.longestTitle
    }
    for index in head {
      let key = items[index].line.key
      let comesBack = items.prefix(2 * Self.headerLines).indices.contains { other in
        other > index && Self.repeats(items[other].line.key, title: key)
      }
      if comesBack { return index }
    }
    return head.first { !isOutlet(items[$0].line) }
  }

  private func isTitleLike(_ item: ClassifiedLine) -> Bool {
    switch item.kind {
    case .short: item.line.text.utf8.count >= 8
    case .prose:
      !item.line.isListItem && item.line.text.utf8.count >= 8
        && !(item.line.text.hasSuffix(".") && item.line.text.utf8.count > Self.longestStopped)
    case .metadata: item.metadata?.hasBareNames == true && item.metadata?.dates.isEmpty == true
    case .junk, .caption: false
    }
  }

  private func isOutlet(_ line: TextLine) -> Bool { OutletNames.name(in: line.text) != nil }

  /// The title again, alone or with the outlet's name behind it.
  private static func repeats(_ key: [UInt8], title: [UInt8]) -> Bool {
    guard key.starts(with: title) else { return false }
    if key.count == title.count { return true }
    let rest = Array(key[title.count...])
    return key.count - title.count <= 60
      && [" - ", " | ", " – ", " — ", " : "].contains { rest.starts(with: $0.utf8) }
  }

  // MARK: Body

  /// Behind the last line of the header: metadata or the title again, with at most a standfirst before it.
  private func bodyStart(titleIndex: Int?) -> Int {
    let first = titleIndex.map { $0 + 1 } ?? 0
    let title = titleIndex.map { items[$0].line.key } ?? []
    var start = first
    var (prose, proseBytes) = (0, 0)
    for index in first..<max(first, min(items.count, first + Self.headerLines)) {
      let item = items[index]
      let isRepeat = !title.isEmpty && Self.repeats(item.line.key, title: title)
      if item.kind == .metadata || isRepeat {
        if item.metadata?.hasBareNames == true, item.metadata?.dates.isEmpty == true, prose > 0,
          !isRepeat
        {
          continue
        }
        start = index + 1
      } else if item.kind == .prose {
        prose += 1
        proseBytes += item.line.text.utf8.count
        if prose > 2 || proseBytes > 700 || Dateline(item.line.text) != nil { break }
      }
    }
    return start
  }

  /// Before the line that ends the article, once there is something to end.
  private func bodyEnd(from start: Int) -> Int {
    var prose = 0
    for index in start..<max(start, items.count) {
      if items[index].kind == .prose { prose += 1 }
      if items[index].endsArticle, prose > 0 { return index }
    }
    return items.count
  }

  private func body(in range: Range<Int>, titleKey: [UInt8], names: [String]) -> [String] {
    let kept = range.filter { items[$0].kind == .prose || items[$0].kind == .short }
    let unpunctuated = kept.filter { items[$0].kind == .short }.count
    // A text that does without stops keeps its lines: there is nothing to tell them from captions by.
    let keepsShort = unpunctuated * 2 > kept.count
    var body: [String] = []
    for index in kept {
      let item = items[index]
      if !titleKey.isEmpty, Self.repeats(item.line.key, title: titleKey) { continue }
      if item.kind == .short, !keepsShort, item.line.text.utf8.count < 100 || isBesideCaption(index)
      {
        continue
      }
      if names.contains(where: { Self.isBiography(item.line.text, of: $0) }), !body.isEmpty {
        continue
      }
      body.append(item.line.text)
    }
    return body
  }

  /// In one group with a caption: the text that stands in for a picture.
  private func isBesideCaption(_ index: Int) -> Bool {
    index + 1 < items.count && items[index + 1].kind == .caption
      && !items[index + 1].line.startsGroup
  }

  /// `Farid Zamanov-Reyes is a senior fellow at …`
  private static func isBiography(_ text: String, of name: String) -> Bool {
    guard text.hasPrefix(name) else { return false }
    let rest = text.dropFirst(name.count)
    return [
      " is a ", " is an ", " is the ", " was a ", " covers ", " writes ", " reports ", " has been ",
      ", a ", " teaches ",
    ]
    .contains { rest.hasPrefix($0) }
  }

  // MARK: Metadata

  /// What lines of metadata credit; what looks like names in the title is none.
  private func bylines(in items: ArraySlice<ClassifiedLine>, titleKey: [UInt8]) -> [Byline] {
    items.compactMap { item in
      let isTitle = !titleKey.isEmpty && Self.repeats(item.line.key, title: titleKey)
      return item.kind == .metadata && !isTitle ? item.metadata?.byline : nil
    }
  }

  private func addMetadata(
    to article: inout Article, titleKey: [UInt8], bodyStart: Int, firstParagraph: String
  ) {
    let header = items[..<bodyStart]
    var bylines = bylines(in: header, titleKey: titleKey)
    if article.title == nil || header.isEmpty { bylines = items.compactMap { $0.metadata?.byline } }
    if article.byline.isEmpty {
      for byline in bylines {
        article.byline += byline.names.filter { !article.byline.contains($0) }
      }
    }
    article.outlet = article.outlet ?? outlet(title: article.title, bodyStart: bodyStart)
    article.agency = article.agency ?? bylines.lazy.compactMap(\.agency).first
    if let dateline = Dateline(firstParagraph) {
      article.dateline = dateline.place
      if let credit = dateline.credit {
        article.agency = NewsAgencies.name(of: credit) ?? article.agency ?? credit
      }
      addDate(to: &article, bodyStart: bodyStart, dateline: dateline)
    } else {
      addDate(to: &article, bodyStart: bodyStart, dateline: nil)
    }
    article.url = article.url ?? header.lazy.compactMap { $0.metadata?.url }.first
  }

  /// A line of its own in the header, or what stands behind the title where it is repeated.
  private func outlet(title: String?, bodyStart: Int) -> String? {
    for item in items[..<bodyStart] {
      if let outlet = item.metadata?.byline.outlet ?? OutletNames.name(in: item.line.text) {
        return outlet
      }
    }
    return outletBehindTitle(title) ?? outletInSmallPrint
  }

  /// The title again with the outlet's name behind it: `Esker Bay refinery fire out - WorldPulse Mirror`.
  private func outletBehindTitle(_ title: String?) -> String? {
    guard let title else { return nil }
    let key = TextLine.key(of: title)
    for item in items.prefix(2 * Self.headerLines) where item.line.key.count > key.count {
      guard Self.repeats(item.line.key, title: key),
        let mark = item.line.text.lastIndex(where: { "-|–—".contains($0) })
      else { continue }
      let name = item.line.text[item.line.text.index(after: mark)...].drop { $0 == " " }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }

  /// `Continue reading with a Meridian Ledger subscription`
  private var outletInSmallPrint: String? {
    for item in items where item.kind == .junk {
      var run: [Substring] = []
      for word in item.line.words.dropFirst() + ["-"] {
        if word.first?.isUppercase == true, word.allSatisfy(\.isLetter) {
          run.append(word)
        } else {
          if let last = run.last, OutletNames.isTradeWord(last),
            let name = OutletNames.name(in: run.joined(separator: " "))
          {
            return name
          }
          run = []
        }
      }
    }
    return nil
  }

  private func addDate(to article: inout Article, bodyStart: Int, dateline: Dateline?) {
    let header = items[..<bodyStart].flatMap { $0.metadata?.dates ?? [] }
    let tail = items[bodyStart...].flatMap { $0.metadata?.dates ?? [] }
    let all = header + tail.filter { $0.label != .neutral }
    let first = all.first { $0.label == .first }
    let published =
      first ?? header.first { $0.label == .published } ?? header.first { $0.label == .neutral }
      ?? tail.first { $0.label == .published }
    let updated = all.first { $0.label == .updated }
    if article.published == nil, let date = (published ?? updated)?.date {
      article.published = date.iso8601
      article.publishedBasis = published == nil ? "stated: updated" : "stated"
    }
    if let updated, published != nil { article.modified = article.modified ?? updated.date.iso8601 }
    guard article.published == nil, let month = dateline?.month, let day = dateline?.day,
      let year = copyrightYear
    else { return }
    article.published = DateStamp(year: year, month: month, day: day).iso8601
    article.publishedBasis = "stated: dateline"
  }

  /// The year of a copyright line: `(c) Copyright Pallas 2025`.
  private var copyrightYear: Int? {
    for item in items where item.kind == .junk {
      let key = String(decoding: item.line.key, as: UTF8.self)
      guard key.contains("copyright") || key.contains("©") || key.contains("(c)") else { continue }
      for word in key.split(whereSeparator: { !$0.isNumber }) {
        if let year = Int(word), (1980...2100).contains(year) { return year }
      }
    }
    return nil
  }
}
