import KBText

/// What the class, id and role of an element tell of it: `lists/html-hints.tsv`.
struct HTMLHints: Sendable {
  enum Hint: UInt8, Sendable { case none, drop, lead, never, content }

  static let shared = HTMLHints()

  private let hints: [UInt64: Hint]

  private init() {
    var hints: [UInt64: Hint] = [:]
    for row in DataList.rows("html-hints") where row.count >= 2 {
      hints[row[1].utf8.reduce(Self.seed) { Self.hash($0, $1) }] = Self.kind(row[0])
    }
    self.hints = hints
  }

  private static func kind(_ name: String) -> Hint {
    switch name {
    case "lead": .lead
    case "never": .never
    case "content": .content
    default: .drop
    }
  }

  /// The hint of a list of names such as `article-share_buttons mainContent`; content goes before drop.
  func hint(of names: ArraySlice<UInt8>) -> Hint {
    var result = Hint.none
    var word = Self.seed
    var previous: UInt64?
    var pair = Self.seed
    var isInWord = false
    var lastWasLower = false
    func lookUp() {
      if let hint = hints[word], hint.rawValue > result.rawValue { result = hint }
      if previous != nil, let hint = hints[pair], hint.rawValue > result.rawValue { result = hint }
    }
    for byte in names {
      let isLetter = byte.isASCIILetter || byte >= 0x80
      let startsWord = isLetter && (!isInWord || (byte.isASCIIUpper && lastWasLower))
      if isInWord, !isLetter || startsWord {
        lookUp()
        previous = byte == 32 ? nil : word
      }
      if startsWord {
        pair = previous ?? Self.seed
        word = Self.seed
      }
      if byte == 32 { previous = nil }
      if isLetter {
        word = Self.hash(word, byte.lowercasedASCII)
        pair = Self.hash(pair, byte.lowercasedASCII)
      }
      isInWord = isLetter
      lastWasLower = byte.isASCIILower
    }
    if isInWord { lookUp() }
    return result
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a.
  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
