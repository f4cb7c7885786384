/// What the tags of a sentence tell of each of its words' surroundings.
struct SupertagSurroundings {
  /// Of one word; a place in the document's tokens is -1 where there is none.
  struct Word {
    /// The nearest verbs.
    var verbBefore = -1
    var verbAfter = -1
    /// The nearest nouns with no verb between.
    var nounBefore = -1
    var nounAfter = -1
    /// The preposition that may govern the word.
    var preposition = -1
    /// What last joined or parted clauses before the word, behind the last verb.
    var joint = -1
    /// How many verbs stand before the word, and how many commas, colons and conjunctions.
    var verbs = 0
    var breaks = 0
    /// Whether the word stands inside quotation marks.
    var quoted = false
  }

  /// The words of the sentence, and one for its end.
  private(set) var words: [Word] = []

  // In words; not tuned.
  private static let verbReach = 8
  private static let nounReach = 7
  private static let prepositionReach = 5

  mutating func begin(_ sentence: Range<Int>, _ tags: [PartOfSpeech]) {
    words.removeAll(keepingCapacity: true)
    var (verb, noun, governor) = (-1, -1, -1)
    var word = Word()
    for i in sentence {
      word.verbBefore = verb >= 0 && i - verb <= Self.verbReach ? verb : -1
      word.nounBefore = noun >= 0 && i - noun <= Self.nounReach ? noun : -1
      word.preposition = governor >= 0 && i - governor <= Self.prepositionReach ? governor : -1
      words.append(word)
      let tag = tags[i]
      if tag.isVerb {
        (verb, noun, governor, word.joint) = (i, -1, -1, -1)
        word.verbs += 1
      } else if tag.isPreposition {
        governor = i
      } else if tag == .comma {
        governor = -1
      }
      if tag.isNoun { noun = i }
      if tag.isJoint { word.joint = i }
      if tag.isBreak { word.breaks += 1 }
      if tag == .openQuote { word.quoted = true } else if tag == .closeQuote { word.quoted = false }
    }
    words.append(word)
    (verb, noun) = (-1, -1)
    for i in sentence.reversed() {
      let at = i - sentence.lowerBound
      words[at].verbAfter = verb >= 0 && verb - i <= Self.verbReach ? verb : -1
      words[at].nounAfter = noun >= 0 && noun - i <= Self.nounReach ? noun : -1
      if tags[i].isVerb { (verb, noun) = (i, -1) }
      if tags[i].isNoun { noun = i }
    }
  }
}

extension PartOfSpeech {
  /// A form of a verb or a modal.
  var isVerb: Bool { Self.verbs[Int(rawValue)] }
  fileprivate var isNoun: Bool { Self.nouns[Int(rawValue)] }
  fileprivate var isPreposition: Bool { Self.prepositions[Int(rawValue)] }
  /// A comma, a colon, a conjunction, a preposition or a word that asks or relates.
  fileprivate var isJoint: Bool { Self.joints[Int(rawValue)] }
  /// A comma, a colon or a conjunction.
  fileprivate var isBreak: Bool { Self.breaks[Int(rawValue)] }
  fileprivate static let comma = PartOfSpeech(",")
  fileprivate static let openQuote = PartOfSpeech("``")
  fileprivate static let closeQuote = PartOfSpeech("''")

  private static let verbs = names.map { $0.hasPrefix("VB") || $0 == "MD" }
  private static let nouns = names.map { $0.hasPrefix("NN") }
  private static let prepositions = names.map { $0 == "IN" || $0 == "TO" }
  private static let joints = names.map {
    [",", ":", "CC", "IN"].contains($0) || $0.hasPrefix("W")
  }
  private static let breaks = names.map { [",", ":", "CC"].contains($0) }
}
