import KBText

/// A line of a scraped text with what it is taken for.
struct ClassifiedLine {
  enum Kind: Equatable {
    /// Sentences, items of a list and quotations: what a body is made of.
    case prose
    /// Does not end as a sentence does: a title, a heading, a caption, an outlet's name.
    case short
    case metadata
    case caption
    case junk
  }

  var line: TextLine
  var kind: Kind
  var metadata: MetadataLine?
  /// The article is over at this line.
  var endsArticle = false

  /// What the lines of a page are, in order. O(n) in bytes.
  static func classify(_ lines: [TextLine], order: DateScanner.NumericOrder) -> [ClassifiedLine] {
    var result: [ClassifiedLine] = []
    var inBlock = false
    for line in lines {
      if line.startsGroup { inBlock = false }
      var item = classify(line, order: order)
      if item.startsBlock { inBlock = true }
      if inBlock, item.item.kind != .prose || !line.endsFullSentence { item.item.kind = .junk }
      result.append(item.item)
    }
    return result
  }

  private static func classify(
    _ line: TextLine, order: DateScanner.NumericOrder
  ) -> (item: ClassifiedLine, startsBlock: Bool) {
    func item(_ kind: Kind, _ metadata: MetadataLine? = nil, ends: Bool = false) -> ClassifiedLine {
      ClassifiedLine(line: line, kind: kind, metadata: metadata, endsArticle: ends)
    }
    if line.isNoise { return (item(.junk), false) }
    let metadata = MetadataLine(line, order: order)
    switch PageJunk.shared.kind(of: line.key) {
    case .line: return (item(.junk, metadata), false)
    case .block: return (item(.junk, metadata), true)
    case .end: return (item(.junk, metadata, ends: true), false)
    case .caption where !line.endsFullSentence: return (item(.caption), false)
    case .caption, nil: break
    }
    if let metadata { return (item(.metadata, metadata), false) }
    if line.isJunkRow || line.isBreadcrumb { return (item(.junk), false) }
    if line.hasTrailingCredit { return (item(.caption), false) }
    let isProse =
      line.endsSentence || line.isListItem || line.startsWithQuote || line.text.utf8.count > 160
    return (item(isProse ? .prose : .short), false)
  }
}

extension TextLine {
  /// Ends with a stop, a question or an exclamation mark, inside quotation marks or not.
  var endsFullSentence: Bool {
    guard endsSentence else { return false }
    let last = text.unicodeScalars.last { !"\"'”’»)]".unicodeScalars.contains($0) }
    return last.map { ".!?…".unicodeScalars.contains($0) } ?? false
  }

  /// Several pieces of page furniture in one line: `Share on Facebook  Share on X  WhatsApp  Copy link`.
  var isJunkRow: Bool {
    guard text.utf8.count <= 600 else { return false }
    let pieces = Self.pieces(of: text)
    guard pieces.count >= 2 else { return false }
    let isJunk = pieces.map {
      PageJunk.shared.kind(of: Self.key(of: $0)) != nil
        || !$0.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
    if isJunk.allSatisfy({ $0 }) { return true }
    let isShort = pieces.allSatisfy { $0.utf8.count <= 30 }
    return isShort && pieces.count >= 3 && (isJunk.contains(true) || pieces.count >= 4)
  }

  /// `Home » India » Monsoon Fund`: at least two separators between short pieces.
  var isBreadcrumb: Bool {
    guard text.utf8.count <= 600 else { return false }
    for mark in ["»", "›", " > ", " / "] {
      let count = text.split(separator: mark).count
      if count >= 3 || (count == 2 && text.hasPrefix("Home")) { return true }
    }
    return false
  }

  /// A sentence, then a few capitalized words without a stop: a caption with its credit.
  var hasTrailingCredit: Bool {
    guard !endsSentence, text.utf8.count <= 300, let range = lastSentenceBreak else { return false }
    let tail = text[range...].split(separator: " ")
    let capitalized = tail.filter { $0.first?.isUppercase == true }.count
    return (1...6).contains(tail.count) && capitalized * 3 >= tail.count * 2
  }

  private var lastSentenceBreak: String.Index? {
    var result: String.Index?
    var previous: Character = " "
    for index in text.indices {
      if text[index] == " ", previous == "." || previous == "”" || previous == "\"" {
        result = text.index(after: index)
      }
      previous = text[index]
    }
    return result
  }

  /// Cut at tabs, double spaces, bars and bullets.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for part in text.split(whereSeparator: { "|•·\t".contains($0) }) {
      for piece in part.split(separator: "  ") {
        let trimmed = piece.drop { $0 == " " || $0 == "\u{A0}" }
        if !trimmed.isEmpty { pieces.append(String(trimmed)) }
      }
    }
    return pieces
  }
}
