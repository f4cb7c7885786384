import KBText

/// Pairs the quotation marks of a document, paragraph by paragraph, so that a lost mark costs one paragraph at most.
struct QuotationScanner {
  /// Marks that close one another.
  private enum Family {
    case straight, doubled, curly, low, guillemet, single
  }

  private let document: Document
  /// The tokens that are quotation marks, and of these the ones that close each family that can be nested.
  private let marks: [Int]
  private var closers: [Family: [Int]] = [:]
  /// How many marks behind its opening a single quotation may close: what has more apostrophes in it is none.
  private static let reach = 64

  init(_ document: Document) {
    self.document = document
    marks = document.tokens.indices.filter { document.tokens[$0].kind == .quote }
    for family in [Family.doubled, .curly, .low, .guillemet] {
      closers[family] = marks.filter { closes($0, family) }
    }
  }

  /// - Returns: the outermost quotations, in text order.
  func quotations() -> [Quotation] {
    var found: [Quotation] = []
    var first = 0
    for paragraph in document.paragraphs {
      var end = first
      while end < document.tokens.count, document.tokens[end].range.start < paragraph.end {
        end += 1
      }
      appendQuotations(of: first..<end, to: &found)
      first = end
    }
    return found
  }

  private func appendQuotations(of paragraph: Range<Int>, to found: inout [Quotation]) {
    let last = found.indices.last
    let continued = last.flatMap {
      !found[$0].isClosed && found[$0].close == paragraph.lowerBound ? $0 : nil
    }
    var i = paragraph.lowerBound
    while i < paragraph.upperBound {
      guard let family = opens(at: i, in: paragraph),
        let end = end(of: family, after: i, in: paragraph)
      else {
        i += 1
        continue
      }
      let quotation = Quotation(
        open: i, close: end.token, isClosed: end.isClosed,
        reopens: i == paragraph.lowerBound ? continued : nil)
      if !quotation.inner.isEmpty { found.append(quotation) }
      i = end.isClosed ? end.token + 1 : max(end.token, i + 1)
    }
  }

  /// The family of the mark at `i`, where it can open a quotation.
  private func opens(at i: Int, in paragraph: Range<Int>) -> Family? {
    guard document.tokens[i].kind == .quote, i + 1 < paragraph.upperBound else { return nil }
    if isMark(i, "\"") { return isMeasure(i) ? nil : .straight }
    if isMark(i, "“") { return .curly }
    if isMark(i, "„") { return .low }
    if isMark(i, "«") { return .guillemet }
    if isMark(i, "``") { return .doubled }
    if isMark(i, "''") {
      return spaceFollows(i) && !document.tokens[i].spaceBefore ? nil : .doubled
    }
    let follows = document.tokens[i].spaceBefore || document.tokens[i - 1].kind == .punctuation
    guard isSingle(i), follows, !spaceFollows(i), document.tokens[i + 1].kind == .word else {
      return nil
    }
    return .single
  }

  /// Where the quotation that opened at `open` ends; nil where its mark was none.
  private func end(
    of family: Family, after open: Int, in paragraph: Range<Int>
  ) -> (token: Int, isClosed: Bool)? {
    if family == .single {
      return singleCloser(after: open, in: paragraph).map { ($0, true) }
    }
    var depth = 0
    for j in marks[Self.first(in: marks, from: open + 1)...] {
      guard j < paragraph.upperBound else { break }
      if closes(j, family) {
        if depth == 0 { return (j, true) }
        depth -= 1
      } else if reopens(j, family) {
        guard closers(of: family, in: j + 1..<paragraph.upperBound) > depth + 1 else {
          return (j, false)
        }
        depth += 1
      }
    }
    return (unclosedEnd(after: open, in: paragraph), false)
  }

  /// “The boats are late, Rehl said.: a lost mark before an attribution, where the next paragraph does not reopen the
  /// quotation; else the end of the paragraph.
  private func unclosedEnd(after open: Int, in paragraph: Range<Int>) -> Int {
    let next = paragraph.upperBound
    if next < document.tokens.count, document.tokens[next].kind == .quote { return next }
    for comma in open + 1..<max(open + 1, paragraph.upperBound - 2) where isStop(comma) {
      guard document.utf8[document.tokens[comma].range.start] == UInt8(ascii: ",") else { continue }
      let end = min(comma + 4, paragraph.upperBound)
      if (comma + 2..<max(comma + 2, end)).contains(where: isSaid) { return comma + 1 }
    }
    return next
  }

  /// `Said`, with a stop behind it: the end of an attribution.
  private func isSaid(_ i: Int) -> Bool {
    isMark(i, "said") && isStop(i + 1)
  }

  /// How many marks among the tokens close the family; none closes a straight one that another opened.
  private func closers(of family: Family, in range: Range<Int>) -> Int {
    guard let closers = closers[family] else { return 0 }
    return Self.first(in: closers, from: range.upperBound)
      - Self.first(in: closers, from: range.lowerBound)
  }

  /// Index of the first of the sorted tokens that is not before `token`.
  private static func first(in tokens: [Int], from token: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle] < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func closes(_ j: Int, _ family: Family) -> Bool {
    guard document.tokens[j].kind == .quote else { return false }
    switch family {
    case .straight: return (isMark(j, "\"") || isMark(j, "”")) && !looksOpening(j)
    case .doubled: return isMark(j, "''") || isMark(j, "\"")
    case .curly:
      // An opening mark glued to a comma or stop is a slip for a closing one.
      let isSlip =
        isMark(j, "“") && !document.tokens[j].spaceBefore && spaceFollows(j)
        && document.tokens[j - 1].kind == .punctuation
      return isMark(j, "”") || isSlip || isMark(j, "\"") && !looksOpening(j)
    case .low: return isMark(j, "“") || isMark(j, "”")
    case .guillemet: return isMark(j, "»")
    case .single: return false
    }
  }

  private func reopens(_ j: Int, _ family: Family) -> Bool {
    switch family {
    case .straight: isMark(j, "\"")
    case .doubled: isMark(j, "``")
    case .curly: isMark(j, "“")
    case .low: isMark(j, "„")
    case .guillemet: isMark(j, "«")
    case .single: false
    }
  }

  /// Space before and none behind.
  private func looksOpening(_ j: Int) -> Bool {
    document.tokens[j].spaceBefore && !spaceFollows(j) && !isStop(j + 1)
  }

  /// The mark that closes a single one: beside a stop or comma, or behind a word that is no plural.
  private func singleCloser(after open: Int, in paragraph: Range<Int>) -> Int? {
    let next = Self.first(in: marks, from: open + 1)
    for j in marks[next..<min(next + Self.reach, marks.count)] {
      guard j < paragraph.upperBound else { break }
      guard isSingle(j), !document.tokens[j].spaceBefore else { continue }
      if isMark(j, "‘") || isMark(j, "`") || j == open + 1 { continue }
      if j + 1 >= paragraph.upperBound || isStop(j + 1) { return j }
      let behindStop = document.tokens[j - 1].kind == .punctuation
      if spaceFollows(j), behindStop || !isPlural(j - 1) { return j }
      if behindStop, document.tokens[j + 1].kind != .word { return j }
    }
    return nil
  }

  private func isMark(_ i: Int, _ mark: StaticString) -> Bool {
    document.utf8.span.extracting(document.tokens[i].range.offsets).equals(mark)
  }

  private func isSingle(_ i: Int) -> Bool {
    document.tokens[i].kind == .quote
      && (isMark(i, "'") || isMark(i, "’") || isMark(i, "‘") || isMark(i, "`"))
  }

  private func isPlural(_ i: Int) -> Bool {
    document.utf8[document.tokens[i].range.end - 1] | 32 == UInt8(ascii: "s")
  }

  /// A comma, stop, colon, semicolon, question or exclamation mark without space before it.
  private func isStop(_ i: Int) -> Bool {
    guard i < document.tokens.count, !document.tokens[i].spaceBefore,
      document.tokens[i].kind == .punctuation
    else { return false }
    switch document.utf8[document.tokens[i].range.start] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "?"), UInt8(ascii: "!"):
      return true
    default: return false
    }
  }

  private func spaceFollows(_ i: Int) -> Bool {
    i + 1 >= document.tokens.count || document.tokens[i + 1].spaceBefore
  }

  /// Inches and seconds: a mark glued to a number.
  private func isMeasure(_ i: Int) -> Bool {
    i > 0 && !document.tokens[i].spaceBefore && document.tokens[i - 1].kind == .number
  }
}
