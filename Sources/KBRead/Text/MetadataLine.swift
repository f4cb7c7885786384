import KBText

/// What a line that holds nothing but facts about the article says: dates, authors, outlet, address.
///
/// `Published: 14:05 GMT, 3 March 2025 | Updated: 18:31 GMT, 3 March 2025`
struct MetadataLine: Equatable {
  struct LabelledDate: Equatable {
    var date: DateStamp
    var label: DateLabels.Meaning
  }

  var dates: [LabelledDate] = []
  var byline = Byline()
  var url: String?
  /// Names without a word such as `By` before them, which a heading can be as well.
  var hasBareNames = false

  var isEmpty: Bool { dates.isEmpty && byline.isEmpty && url == nil }

  private static let longest = 220

  /// Nil where the line holds anything else, as a sentence does.
  init?(_ line: TextLine, order: DateScanner.NumericOrder = .monthFirst) {
    let text = line.text
    guard text.utf8.count <= Self.longest else { return nil }
    if text.hasPrefix("http://") || text.hasPrefix("https://"), !text.contains(" ") {
      url = text
      return
    }
    if readDateAlone(text, order: order) { return }
    var isKnown = false
    for segment in Self.segments(of: text) {
      let hasDate = !DateScanner(segment.utf8, order: order).dates().isEmpty
      if !hasDate,
        PageJunk.shared.kind(of: TextLine.key(of: segment)) != nil || Self.isCounter(segment)
      {
        continue
      }
      if Byline.creditsAnother(segment) {
        isKnown = true
        continue
      }
      guard read(segment, order: order) else { return nil }
    }
    guard !isEmpty || isKnown else { return nil }
  }

  /// Takes a line in that is one date between its labels, as the bar before its time would cut it:
  /// `Posted: Friday, Nov. 8, 2024 | 7:05 p.m.`
  private mutating func readDateAlone(_ text: String, order: DateScanner.NumericOrder) -> Bool {
    let found = DateScanner(text.utf8, order: order).dates()
    guard found.count == 1, let item = found.first, item.date.hour != nil else { return false }
    let utf8 = Array(text.utf8)
    let before = Self.labels(in: String(decoding: utf8[..<item.range.start], as: UTF8.self))
    let after = Self.labels(in: String(decoding: utf8[item.range.end...], as: UTF8.self))
    guard before.unknown.isEmpty, after.unknown.isEmpty else { return false }
    dates = [LabelledDate(date: item.date, label: before.0 ?? after.0 ?? .neutral)]
    return true
  }

  /// Takes one segment in; false where it is not understood.
  private mutating func read(_ segment: String, order: DateScanner.NumericOrder) -> Bool {
    let found = DateScanner(segment.utf8, order: order).dates()
    if !found.isEmpty { return read(segment, dates: found) }
    if let byline = Byline(introduced: segment) {
      merge(byline)
      return segment.split(separator: " ").count <= 25
    }
    if let outlet = OutletNames.name(in: segment) {
      byline.outlet = byline.outlet ?? outlet
      return true
    }
    if let agency = NewsAgencies.name(of: segment) {
      byline.agency = byline.agency ?? agency
      return true
    }
    guard let bare = Byline(credits: segment), !bare.names.isEmpty,
      segment.split(separator: " ").count <= 14, !Self.isHeading(segment)
    else {
      return false
    }
    hasBareNames = true
    merge(bare)
    return true
  }

  /// A segment with dates: what is left of it must be labels, or an author.
  private mutating func read(_ segment: String, dates found: [DateScanner.Found]) -> Bool {
    let utf8 = Array(segment.utf8)
    var start = 0
    var rest: [String] = []
    for (index, item) in found.enumerated() {
      let before = String(decoding: utf8[start..<item.range.start], as: UTF8.self)
      let (label, unknown) = Self.labels(in: before)
      rest += unknown
      start = item.range.end
      let isRepeated = index > 0 && label == nil && dates.last?.date.day == item.date.day
      if !isRepeated { dates.append(LabelledDate(date: item.date, label: label ?? .neutral)) }
    }
    let after = String(decoding: utf8[start...], as: UTF8.self)
    if let author = after.firstRange(of: "by ") ?? after.firstRange(of: "By ") {
      merge(Byline(introduced: after[author.lowerBound...].prefix { $0 != "/" }) ?? Byline())
      return after.split(separator: " ").count <= 10
    }
    let (label, unknown) = Self.labels(in: after)
    if let label, label != .neutral, dates[dates.count - 1].label == .neutral {
      dates[dates.count - 1].label = label
    }
    rest += unknown
    if rest.isEmpty { return true }
    let name = rest.joined(separator: " ")
    if let byline = Byline(credits: name), !byline.isEmpty {
      merge(byline)
      return rest.count <= 8
    }
    // A place or a section: `Skovby, 12 March 2025`.
    return rest.count <= 3 && rest.allSatisfy { $0.first?.isUppercase == true }
      && !segment.hasSuffix(".")
  }

  private mutating func merge(_ other: Byline) {
    byline.names += other.names.filter { !byline.names.contains($0) }
    byline.outlet = byline.outlet ?? other.outlet
    byline.agency = byline.agency ?? other.agency
  }

  /// The strongest label among the words, and the words that are none.
  private static func labels(in text: String) -> (DateLabels.Meaning?, unknown: [String]) {
    var meaning: DateLabels.Meaning?
    var unknown: [String] = []
    for word in text.split(whereSeparator: { " \u{A0}\t:,;.()[]-–—|/•·@".contains($0) }) {
      switch DateLabels.meaning(of: word.lowercased()) {
      case nil:
        if !word.utf8.allSatisfy(\.isASCIIDigit), !TimeZones.isKnown(word.lowercased()) {
          unknown.append(String(word))
        }
      case .neutral: meaning = meaning ?? .neutral
      case .published: if meaning != .first && meaning != .updated { meaning = .published }
      case .first: meaning = .first
      case .updated: if meaning != .first { meaning = .updated }
      }
    }
    return (meaning, unknown)
  }

  /// Cut at bars, bullets, double spaces and slashes between words.
  private static func segments(of text: String) -> [String] {
    var segments: [String] = []
    var current = ""
    var spaces = 0
    for character in text {
      if character == " " || character == "\u{A0}" || character == "\t" {
        spaces += character == "\t" ? 2 : 1
        continue
      }
      let isMark = "|•·»●/–—".contains(character)
      if spaces >= 2 || (isMark && (spaces > 0 || !"/–—".contains(character))) {
        if !current.isEmpty { segments.append(current) }
        current = ""
        spaces = 0
        if isMark {
          spaces = 1
          continue
        }
      }
      if spaces > 0, !current.isEmpty { current += " " }
      spaces = 0
      if isMark, current.isEmpty { continue }
      current.append(character)
    }
    if !current.isEmpty { segments.append(current) }
    return segments
  }

  /// Behind `in` stands more than the place where somebody writes: `Prices Fall in Lisbon as Talks Go On`.
  private static func isHeading(_ segment: String) -> Bool {
    guard let range = segment.firstRange(of: " in ") else { return false }
    let list = BylineWords.shared
    return !segment[range.upperBound...].split(separator: " ").allSatisfy { word in
      word.first?.isLowercase != true || list.joins.contains(String(word))
        || list.particles.contains(String(word))
    }
  }

  /// Digits and marks only, as beside a symbol for likes.
  private static func isCounter(_ segment: String) -> Bool {
    !segment.unicodeScalars.contains { $0.properties.isAlphabetic }
      && segment.utf8.count <= 24
  }
}
