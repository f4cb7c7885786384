package import KBText

/// Corrects what tagger and parser get wrong together, which only the whole tree shows.
///
/// A regular verb's past tense and participle are one form. Which of them it is, its subject, object and auxiliaries tell;
/// the tagger goes by its neighbours. And who parses move by move may build what English does not know: a verb of two
/// subjects, a proper noun with a `that` clause.
package struct SyntaxMender {
  var syntax: Syntax
  let document: Document
  /// The tokens of the sentence at hand.
  var sentence = 0..<0

  private init(_ syntax: consuming Syntax, _ document: Document) {
    self.syntax = syntax
    self.document = document
  }

  /// O(n) in the sentences, whose length is bounded; heads stay within their sentence and free of circles.
  package static func mended(_ syntax: consuming Syntax, of document: Document) -> Syntax {
    var mender = SyntaxMender(syntax, document)
    for sentence in document.sentences where sentence.tokens.count > 2 {
      mender.sentence = sentence.tokens
      for word in sentence.tokens { mender.mend(word) }
    }
    return mender.syntax
  }

  private mutating func mend(_ word: Int) {
    if syntax.tags[word] == Self.participle { mendParticiple(word) }
    switch syntax.relations[word] {
    case .nsubj, .nsubjPass:
      mendSubject(word)
      if isSubject(word) { mendDay(word) }
    case .flat: mendDay(word)
    case .amod: mendAdjective(word)
    case .xcomp: mendComplement(word)
    case .advcl: mendParticipleClause(word)
    case .appos:
      mendOpening(word)
      mendSpeaker(word)
    case .conj: mendSpeaker(word)
    case .nmodDesc: mendTitles(word)
    case .csubj: mendSecondClause(word)
    case .vocative: mendVocative(word)
    case .mark: mendThatClause(word)
    case .obl: mendOblique(word)
    case .oblUnmarked: mendUnmarked(word)
    case .parataxis: mendReport(word)
    default: break
    }
  }

  static let verbs = tags("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
  static let finite = tags("VBD", "VBP", "VBZ")
  static let nouns = tags("NN", "NNP", "NNPS", "NNS", "PRP")
  static let commonNouns = tags("NN", "NNS")
  static let properNouns = tags("NNP", "NNPS")
  static let adjectives = tags("JJ", "JJR", "JJS")
  static let adverbs = tags("RB", "RBR", "RBS")
  static let plural = PartOfSpeech("NNS")
  static let comma = PartOfSpeech(",")
  static let past = PartOfSpeech("VBD")
  static let participle = PartOfSpeech("VBN")
  static let gerund = PartOfSpeech("VBG")

  private static func tags(_ names: String...) -> Set<PartOfSpeech> {
    Set(names.compactMap { PartOfSpeech($0) })
  }

  func children(of word: Int) -> [Int] { sentence.filter { Int(syntax.heads[$0]) == word } }

  func has(_ relation: Relation, _ word: Int) -> Bool {
    children(of: word).contains { syntax.relations[$0] == relation }
  }

  func isSubject(_ word: Int) -> Bool { [.nsubj, .nsubjPass].contains(syntax.relations[word]) }

  func isAuxiliary(_ word: Int) -> Bool {
    [.aux, .auxPass, .cop].contains(syntax.relations[word])
  }

  /// `Monday`, `month`, `year`.
  func isTime(_ word: Int) -> Bool { Self.times.contains(lower(word)) }

  /// The word in lower case.
  func lower(_ word: Int) -> String { document.text(document.tokens[word].range).lowercased() }

  private static let times: Set<String> = {
    let classes: Set = ["month", "month-short", "weekday", "weekday-short", "unit", "units"]
    let rows = DataList.rows("time-words").filter { $0.count > 1 && classes.contains($0[1]) }
    return Set(rows.map { $0[0] })
  }()

  /// The first word of what hangs on the word, itself included, without a gap.
  func start(of word: Int) -> Int {
    var start = word
    while start > sentence.lowerBound, isUnder(start - 1, word) { start -= 1 }
    return start
  }

  /// Where what hangs on the word, itself included, ends without a gap.
  func end(of word: Int) -> Int {
    var end = word + 1
    while end < sentence.upperBound, isUnder(end, word) { end += 1 }
    return end
  }

  func root(of word: Int) -> Int {
    var word = word
    while syntax.heads[word] >= 0 { word = Int(syntax.heads[word]) }
    return word
  }

  /// Is it the word, or does it hang on it?
  func isUnder(_ word: Int, _ head: Int) -> Bool {
    var word = word
    while word >= 0, word != head { word = Int(syntax.heads[word]) }
    return word == head
  }

  /// Hangs the word elsewhere.
  mutating func hang(_ word: Int, on head: Int, as relation: Relation) {
    syntax.heads[word] = Int32(head)
    syntax.relations[word] = relation
  }

  /// Puts the word where the other one hangs, and that one under it.
  mutating func exchange(_ word: Int, with head: Int, as relation: Relation) {
    syntax.heads[word] = syntax.heads[head]
    syntax.relations[word] = syntax.relations[head]
    hang(head, on: word, as: relation)
  }
}
