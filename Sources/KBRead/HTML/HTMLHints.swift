import KBText

/// What the class, id and role of an element tell of it.
struct HTMLHints: OptionSet, Sendable {
  let rawValue: UInt16

  /// Not the article, unless most of the page's sentences are in it.
  static let drop = HTMLHints(rawValue: 1)
  /// Not the article, however long.
  static let never = HTMLHints(rawValue: 2)
  /// The paragraph that opens an article.
  static let lead = HTMLHints(rawValue: 4)
  /// The article's body.
  static let content = HTMLHints(rawValue: 8)
  /// A date: of anything, of the publication, of a change.
  static let date = HTMLHints(rawValue: 16)
  static let published = HTMLHints(rawValue: 32)
  static let updated = HTMLHints(rawValue: 64)
  /// Dates in here are not the article's.
  static let elsewhere = HTMLHints(rawValue: 128)
  static let byline = HTMLHints(rawValue: 256)
  static let author = HTMLHints(rawValue: 512)

  private static let kinds: [String: HTMLHints] = [
    "drop": .drop, "never": .never, "lead": .lead, "content": .content, "date": .date,
    "published": .published,
    "updated": .updated, "elsewhere": .elsewhere, "byline": .byline, "author": .author,
  ]

  /// `lists/html-hints.tsv`, by the hash of the word.
  private static let words: [UInt64: HTMLHints] = {
    var words: [UInt64: HTMLHints] = [:]
    for row in DataList.rows("html-hints") where row.count >= 2 {
      words[row[1].utf8.reduce(seed) { hash($0, $1) }, default: []].formUnion(kinds[row[0]] ?? [])
    }
    return words
  }()

  /// All that a list of names such as `article-share_buttons mainContent` tells: of its words and of neighbours written as one.
  init(names: UnsafeBufferPointer<UInt8>) {
    var result: HTMLHints = []
    var word = Self.seed
    var pair = Self.seed
    var previous: UInt64?
    var isInWord = false
    var lastWasLower = false
    let words = Self.words
    func lookUp() {
      if let hints = words[word] { result.formUnion(hints) }
      if previous != nil, let hints = words[pair] { result.formUnion(hints) }
    }
    for byte in names {
      let isLetter = byte.isASCIILetter || byte >= 0x80
      let startsWord = isLetter && (!isInWord || (byte.isASCIIUpper && lastWasLower))
      if isInWord, !isLetter || startsWord {
        lookUp()
        previous = word
      }
      if byte == 32 { previous = nil }
      if startsWord {
        pair = previous ?? Self.seed
        word = Self.seed
      }
      if isLetter {
        word = Self.hash(word, byte.lowercasedASCII)
        pair = Self.hash(pair, byte.lowercasedASCII)
      }
      isInWord = isLetter
      lastWasLower = byte.isASCIILower
    }
    if isInWord { lookUp() }
    self = result
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a.
  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
