import KBText

/// The small words of `lists/speech-words.tsv`, by group; the list explains each by an example.
public struct SpeechWords: OptionSet, Sendable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  public static let be = SpeechWords(rawValue: 1)
  public static let have = SpeechWords(rawValue: 1 << 1)
  public static let helper = SpeechWords(rawValue: 1 << 2)
  public static let negation = SpeechWords(rawValue: 1 << 3)
  public static let day = SpeechWords(rawValue: 1 << 4)
  public static let beforeDay = SpeechWords(rawValue: 1 << 5)
  public static let period = SpeechWords(rawValue: 1 << 6)
  public static let goOn = SpeechWords(rawValue: 1 << 7)
  public static let carryOn = SpeechWords(rawValue: 1 << 8)
  public static let relative = SpeechWords(rawValue: 1 << 9)
  public static let question = SpeechWords(rawValue: 1 << 10)
  public static let expletive = SpeechWords(rawValue: 1 << 11)
  public static let spared = SpeechWords(rawValue: 1 << 12)
  public static let contrast = SpeechWords(rawValue: 1 << 13)
  public static let joint = SpeechWords(rawValue: 1 << 14)
  public static let attribution = SpeechWords(rawValue: 1 << 15)
  public static let subordinator = SpeechWords(rawValue: 1 << 16)
  public static let noLink = SpeechWords(rawValue: 1 << 17)
  public static let nounLink = SpeechWords(rawValue: 1 << 18)
  public static let predicate = SpeechWords(rawValue: 1 << 19)
  public static let tail = SpeechWords(rawValue: 1 << 20)
  public static let noContent = SpeechWords(rawValue: 1 << 21)
  public static let source = SpeechWords(rawValue: 1 << 22)
  public static let voice = SpeechWords(rawValue: 1 << 23)
  public static let voiceLink = SpeechWords(rawValue: 1 << 24)
  public static let quote = SpeechWords(rawValue: 1 << 25)
  public static let noClause = SpeechWords(rawValue: 1 << 26)
  public static let adverbial = SpeechWords(rawValue: 1 << 27)
  public static let label = SpeechWords(rawValue: 1 << 28)
  public static let pair = SpeechWords(rawValue: 1 << 29)
  public static let rite = SpeechWords(rawValue: 1 << 30)
  public static let nobody = SpeechWords(rawValue: 1 << 31)
  public static let unnamed = SpeechWords(rawValue: 1 << 32)
  public static let reflexive = SpeechWords(rawValue: 1 << 33)

  /// The groups in the order of their bits, as the list writes them.
  private static let names = [
    "be", "have", "helper", "negation", "day", "before-day", "period", "go-on", "carry-on",
    "relative",
    "question", "expletive", "spared", "contrast", "joint", "attribution", "subordinator",
    "no-link", "noun-link", "predicate", "tail", "no-content", "source", "voice", "voice-link",
    "quote", "no-clause", "adverbial", "label",
    "pair", "rite", "nobody", "unnamed", "reflexive",
  ]

  private static let groups: [String: SpeechWords] = {
    var groups: [String: SpeechWords] = [:]
    for row in DataList.rows("speech-words") where row.count == 2 {
      guard let bit = names.firstIndex(of: row[0]) else { continue }
      for word in row[1].split(separator: "|") {
        groups[String(word), default: []].insert(SpeechWords(rawValue: 1 << UInt64(bit)))
      }
    }
    return groups
  }()
  private static let longest = 15

  /// The groups of a word, ASCII capitals folded; none for most.
  public static func groups(of word: borrowing Span<UInt8>) -> SpeechWords {
    guard word.count <= longest else { return [] }
    var bytes: [UInt8] = []
    for i in word.indices { bytes.append(word[i].lowercasedASCII) }
    return groups[String(decoding: bytes, as: UTF8.self)] ?? []
  }
}
