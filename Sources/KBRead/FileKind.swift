import KBText

/// What an input is, told by its content.
public enum FileKind: String, Sendable, CaseIterable {
  case text, html, markdown, mail, rss, atom, pdf, warc, gzip
  case jsonLines = "json lines"
  case json
  case jsonFeed = "json feed"
  case lexisNexis = "lexisnexis export"
  case factiva = "factiva export"
  case empty, binary

  /// The kind of an input that begins with `head`, at best its first 64 kB.
  public init(head: [UInt8]) {
    if head.isEmpty {
      self = .empty
    } else if head.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if head.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if head.starts(with: "WARC/".utf8) {
      self = .warc
    } else if Self.isBinary(head) {
      self = .binary
    } else {
      self = Self.ofText(TextDecoder.utf8(head))
    }
  }

  /// Zero bytes or many control characters, unless the zeros are those of UTF-16.
  private static func isBinary(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
    let sample = head.prefix(4096)
    let zeros = sample.count { $0 == 0 }
    let controls = sample.count { $0 < 32 && $0 != 0 && !$0.isASCIISpace && $0 != 27 }
    if zeros > 0 {
      let decoded = TextDecoder.utf8(Array(sample.prefix(sample.count / 2 * 2)))
      return decoded.contains(0)
    }
    return controls * 20 > sample.count
  }

  private static func ofText(_ utf8: [UInt8]) -> FileKind {
    guard let first = utf8.firstIndex(where: { !$0.isASCIISpace }) else { return .empty }
    let start = utf8[first...]
    switch utf8[first] {
    case UInt8(ascii: "{"): return ofJSON(start)
    case UInt8(ascii: "["): return ofArray(start)
    case UInt8(ascii: "<"): return ofMarkup(start)
    default: break
    }
    if start.starts(with: "---\n".utf8) || start.starts(with: "---\r\n".utf8) { return .markdown }
    if MailHeaders(LineSplitter.firstLines(of: start)) != nil { return .mail }
    return ofProse(start)
  }

  /// One object a line, or one object over many lines, or a feed.
  private static func ofJSON(_ start: ArraySlice<UInt8>) -> FileKind {
    if start.prefix(400).contains(sequence: "jsonfeed.org/version") { return .jsonFeed }
    let line = start.prefix { $0 != 10 }
    if line.count == start.count { return .jsonLines }
    return (try? JSONParser.value(of: Array(line))) == nil
      && line.allSatisfy({ $0 <= 32 || $0 == UInt8(ascii: "{") })
      || line.last(where: { $0 > 32 }) == UInt8(ascii: ",") ? .json : .jsonLines
  }

  /// An array of objects; a text that begins with a bracket is a text.
  private static func ofArray(_ start: ArraySlice<UInt8>) -> FileKind {
    let next = start.dropFirst().first { !$0.isASCIISpace }
    return next == UInt8(ascii: "{") ? .json : .text
  }

  private static func ofMarkup(_ start: ArraySlice<UInt8>) -> FileKind {
    let head = start.prefix(4000)
    if head.contains(sequence: "<rss") || head.contains(sequence: "<rdf:rdf") { return .rss }
    if head.contains(sequence: "<feed") { return .atom }
    return .html
  }

  private static func ofProse(_ start: ArraySlice<UInt8>) -> FileKind {
    let head = start.prefix(8000)
    if head.contains(sequence: " documents\n") || head.contains(sequence: " documents\r"),
      head.contains(sequence: "length:")
    {
      return .lexisNexis
    }
    if head.contains(sequence: "\nlength: "),
      head.contains(sequence: "\nload-date:") || head.contains(sequence: "\nbody\n")
    {
      return .lexisNexis
    }
    if head.contains(sequence: "\ndocument ") && head.contains(sequence: " words\n") {
      return .factiva
    }
    if head.contains(sequence: "<html") || head.contains(sequence: "<body")
      || head.contains(sequence: "<div")
    {
      return .html
    }
    if head.starts(with: "# ".utf8) || head.contains(sequence: "\n## ") { return .markdown }
    return .text
  }
}
