import KBLanguage
import KBLexicon
import KBText

/// The tokens of a document, asked one by one: bytes, shape, tag, and what the lists know of them.
struct Words {
  let document: Document
  let syntax: Syntax?
  /// The syntax has dependencies and not only tags.
  let hasTree: Bool
  /// Of each sentence, empty for most.
  let datelines: [Range<Int>]

  init(document: Document, syntax: Syntax?) {
    self.document = document
    self.syntax = syntax
    hasTree = syntax?.heads.contains { $0 >= 0 } ?? false
    datelines = document.sentences.map { document.dateline(of: $0) }
  }

  var count: Int { document.tokens.count }

  func range(_ tokens: Range<Int>) -> TextRange {
    TextRange(
      start: document.tokens[tokens.lowerBound].range.start,
      end: document.tokens[tokens.upperBound - 1].range.end)
  }

  /// Equal to `word`, which is lower case.
  func equals(_ token: Int, _ word: StaticString) -> Bool {
    guard token >= 0, token < count else { return false }
    return document.utf8.span.extracting(document.tokens[token].range.offsets).equalsFolded(word)
  }

  func isAny(_ token: Int, _ words: [StaticString]) -> Bool {
    words.contains { equals(token, $0) }
  }

  func isWord(_ token: Int) -> Bool {
    token >= 0 && token < count && document.tokens[token].kind == .word
  }

  func isCapitalized(_ token: Int) -> Bool {
    document.utf8.span.extracting(document.tokens[token].range.offsets).beginsWithCapital
  }

  func isAllCapitals(_ token: Int) -> Bool {
    document.utf8.span.extracting(document.tokens[token].range.offsets).isAllCapitals
  }

  /// `'s`, `’s`.
  func isPossessive(_ token: Int) -> Bool { equals(token, "'s") || equals(token, "’s") }

  func isHyphen(_ token: Int) -> Bool { equals(token, "-") || equals(token, "‐") }

  func role(_ token: Int) -> RoleNoun? {
    guard isWord(token) else { return nil }
    return RoleNouns.shared.role(
      of: document.utf8.span.extracting(document.tokens[token].range.offsets))
  }

  func isHonorific(_ token: Int) -> Bool {
    guard isWord(token) else { return false }
    return Honorifics.shared.contains(
      document.utf8.span.extracting(document.tokens[token].range.offsets))
  }

  /// The gender that a form of address shows.
  func addressedGender(_ token: Int) -> Bool? {
    guard isWord(token) else { return nil }
    return Honorifics.shared.isFemale(
      document.utf8.span.extracting(document.tokens[token].range.offsets))
  }

  func femaleShare(_ token: Int) -> Int? {
    GivenNames.shared.femaleShare(
      of: document.utf8.span.extracting(document.tokens[token].range.offsets))
  }

  /// The word without case and accents.
  func folded(_ token: Int) -> String {
    let word = document.utf8.span.extracting(document.tokens[token].range.offsets)
    var bytes: [UInt8] = []
    var offset = 0
    while offset < word.count {
      let (byte, next) = word.folded(at: offset)
      bytes.append(byte)
      offset = next
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func sentence(_ token: Int) -> Int { document.sentenceIndex(ofToken: token) }

  /// The Penn tag; nil where there is no syntax.
  func tag(_ token: Int) -> String? {
    guard let syntax, token >= 0, token < syntax.tags.count else { return nil }
    return syntax.tags[token].name
  }

  /// The Penn tag begins with `prefix`; nil where there is no syntax.
  func isTagged(_ token: Int, _ prefix: String) -> Bool? {
    tag(token).map { $0.hasPrefix(prefix) }
  }
}
