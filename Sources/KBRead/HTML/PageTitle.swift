import KBText

/// Chooses a page's title: the heading that agrees best with what the page's head calls itself.
///
/// The head's titles often carry the site's name, and the first `h1` is often the site's; where the two agree is the article.
struct PageTitle {
  private struct Candidate {
    var text: String
    var score: Double
  }

  /// The title as printed in the page, else as in its head without the site's name.
  let best: String?
  /// All wordings, for leaving the title out of the body.
  let wordings: [String]

  private static let separators = [
    " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " // ", " ‹ ", " › ", " / ",
    "｜", "_", "-新",
  ]
  private static let longest = 300

  init(_ page: Page, meta: PageMeta, data: LinkedData?) {
    let site = meta.first("og:site_name", "application-name", "twitter:site") ?? data?.publisher
    let siteKey = site.map(TitleKey.init)
    let social = meta.first("og:title", "twitter:title", "dc.title", "dcterms.title", "title")
      .map { Self.withoutSite($0, site: siteKey) }
    let main = meta.title.map { Self.mainPiece(of: $0, social: social, site: siteKey) }
    let named = [social, data?.headline, main].compactMap { $0 }.filter { !$0.isEmpty }
    let references = named.map(TitleKey.init)

    var best: Candidate?
    for (index, node) in page.nodes.enumerated()
    where node.tag.isHeading && node.tag.rawValue <= Tag.h4.rawValue {
      for text in Self.texts(page, heading: index) {
        let key = TitleKey(text)
        guard !key.words.isEmpty, key != siteKey else { continue }
        let agreement = references.map { $0.agreement(with: key) }.max() ?? 0
        let score = agreement + (node.tag == .h1 ? 0.1 : node.tag == .h2 ? 0.05 : 0)
        if agreement >= 0.5, score > (best?.score ?? 0) + 0.001 {
          best = Candidate(text: text, score: score)
        }
      }
    }
    let onlyHeading = Self.onlyHeading(page, siteKey: siteKey)
    self.best = best?.text ?? onlyHeading ?? named.first
    wordings = ([self.best] + named.map(Optional.some) + [meta.title]).compactMap { $0 }
  }

  /// The page's only `h1` with words, unless it is the site's name.
  private static func onlyHeading(_ page: Page, siteKey: TitleKey?) -> String? {
    let texts = page.nodes.indices.filter { page.nodes[$0].tag == .h1 }.map { page.text(of: $0) }
      .filter { $0.utf8.count <= longest && !TitleKey($0).words.isEmpty }
    guard texts.count == 1, let text = texts.first, TitleKey(text) != siteKey else { return nil }
    return text
  }

  /// A heading's text, and those of its parts: many sites put a kicker into the heading.
  private static func texts(_ page: Page, heading: Int) -> [String] {
    let whole = page.text(of: heading)
    guard !whole.isEmpty, whole.utf8.count <= longest else { return [] }
    var texts = [whole]
    for child in page.descendants(heading) where page.nodes[child].tag != .text {
      let text = page.text(of: child)
      if text.utf8.count >= 8, text != whole { texts.append(text) }
    }
    let own = page.descendants(heading).filter {
      page.nodes[$0].tag == .text && Int(page.nodes[$0].parent) == heading
    }
    for index in own where own.count < page.descendants(heading).count {
      let text = page.text(of: index)
      if text.utf8.count >= 8 { texts.append(text) }
    }
    return texts.count > 12 ? [whole] : texts
  }

  /// `Bell goes home - The Hallam Observer` without the last piece where that is the site's name.
  private static func withoutSite(_ title: String, site: TitleKey?) -> String {
    guard let site, !site.words.isEmpty else { return title }
    for separator in separators {
      let pieces = title.components(at: separator)
      guard pieces.count > 1, let last = pieces.last, let first = pieces.first else { continue }
      if TitleKey(last).agreement(with: site) > 0.7 {
        return pieces.dropLast().joined(separator: separator)
      }
      if TitleKey(first).agreement(with: site) > 0.7 {
        return pieces.dropFirst().joined(separator: separator)
      }
    }
    return title
  }

  /// The piece of the head's title that is not the site's: the one that agrees with the social title, else the longest.
  private static func mainPiece(of title: String, social: String?, site: TitleKey?) -> String {
    var pieces = [title]
    for separator in separators { pieces = pieces.flatMap { $0.components(at: separator) } }
    pieces = pieces.filter { !$0.isEmpty }
    guard pieces.count > 1 else { return title }
    if let social {
      let key = TitleKey(social)
      if TitleKey(title).agreement(with: key) >= 0.5 { return social }
    }
    let candidates = pieces.filter { piece in
      (site.map { TitleKey(piece).agreement(with: $0) < 0.7 } ?? true)
        && !(piece.contains(".") && !piece.contains(" "))
    }
    return candidates.max { $0.utf8.count < $1.utf8.count } ?? title
  }
}

/// A title for comparing: its words in lower case without marks.
struct TitleKey: Equatable {
  let words: [Substring]

  init(_ text: String) {
    words = text.lowercased().unicodeScalars.split { scalar in
      scalar.isASCII
        ? !UInt8(scalar.value).isASCIILetter && !UInt8(scalar.value).isASCIIDigit
        : !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
    }.map { Substring($0) }
  }

  /// From 0 to 1: the harmonic mean of the shares of words that occur in the other, in bytes where words are long.
  func agreement(with other: TitleKey) -> Double {
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    if words == other.words { return 1 }
    if words.count == 1 || other.words.count == 1, let a = words.first, let b = other.words.first {
      // One word may be a text without spaces, as in Chinese.
      if a.utf8.count > 20, b.utf8.count > 20, a.hasPrefix(b) || b.hasPrefix(a) { return 0.9 }
    }
    var counts: [Substring: Int] = [:]
    for word in other.words { counts[word, default: 0] += 1 }
    var common = 0
    for word in words {
      if let count = counts[word], count > 0 {
        common += 1
        counts[word] = count - 1
      }
    }
    return 2 * Double(common) / Double(words.count + other.words.count)
  }
}

extension String {
  /// Split at a separator, white space around the pieces removed.
  func components(at separator: String) -> [String] {
    guard holds(separator) else { return [split(separator: " ").joined(separator: " ")] }
    return split(separator: separator, omittingEmptySubsequences: false).map { piece in
      piece.split(separator: " ").joined(separator: " ")
    }
  }

  /// True where the bytes of `text` occur.
  private func holds(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: text.utf8) { return true }
      rest = rest[start...].dropFirst()
    }
    return false
  }
}
