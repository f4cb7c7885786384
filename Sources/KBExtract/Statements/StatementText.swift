import KBLanguage
import KBLexicon
import KBModel
import KBText

/// A document as the statement rules read it: word classes, quotations and mentions by token.
///
/// Every question about a token outside the document is answered with no.
struct StatementText {
  let document: Document
  let syntax: Syntax
  let mentions: [Mention]
  let entities: [Entity]
  let quotations: [Quotation]
  /// Index of the quotation that a token stands in, marks included; -1 for none.
  private let quotationOfToken: [Int32]
  private let wordClasses: [WordClass]
  private let groups: [SpeechWords]
  /// Index of the first name of each entity among the mentions; -1 for none.
  private let firstMentions: [Int]
  /// Tokens of a sentence that are read around one of its tokens, to either side: text without any stop must not take
  /// the square of its length. Four times the longest sentence of the labelled news.
  private static let reach = 500

  init(document: Document, syntax: Syntax, mentions: [Mention], entities: [Entity]) {
    self.document = document
    self.syntax = syntax
    self.mentions = mentions
    self.entities = entities
    quotations = QuotationScanner(document).quotations()
    var quotationOfToken = [Int32](repeating: -1, count: document.tokens.count)
    for (index, quotation) in quotations.enumerated() {
      for token in quotation.outer { quotationOfToken[token] = Int32(index) }
    }
    self.quotationOfToken = quotationOfToken
    wordClasses = WordClass.classes(of: document, syntax: syntax, mentions: mentions)
    var firstMentions = [Int](repeating: -1, count: entities.count)
    for (index, mention) in mentions.enumerated()
    where mention.kind == .name && entities.indices.contains(mention.entity)
      && firstMentions[mention.entity] < 0
    {
      firstMentions[mention.entity] = index
    }
    self.firstMentions = firstMentions
    groups = document.tokens.map { token in
      token.kind == .number
        ? [] : SpeechWords.groups(of: document.utf8.span.extracting(token.range.offsets))
    }
  }

  var count: Int { document.tokens.count }

  /// Index of the first mention that names the entity.
  func firstMention(of entity: Int) -> Int? {
    firstMentions.indices.contains(entity) && firstMentions[entity] >= 0
      ? firstMentions[entity] : nil
  }

  /// The word at `i`, ASCII capitals folded, is `word`, which is lower case.
  func word(_ i: Int, is word: StaticString) -> Bool {
    guard i >= 0, i < count else { return false }
    return document.utf8.span.extracting(document.tokens[i].range.offsets).equalsFolded(word)
  }

  /// The word at `i` is one of `words`.
  func word(_ i: Int, isIn words: [StaticString]) -> Bool {
    words.contains { word(i, is: $0) }
  }

  /// The word at `i` belongs to one of the groups.
  func word(_ i: Int, in group: SpeechWords) -> Bool {
    i >= 0 && i < count && !groups[i].isDisjoint(with: group)
  }

  func wordClass(_ i: Int) -> WordClass {
    i >= 0 && i < count ? wordClasses[i] : .mark
  }

  func kind(_ i: Int) -> Token.Kind? {
    i >= 0 && i < count ? document.tokens[i].kind : nil
  }

  /// A word or number, no mark.
  func isWord(_ i: Int) -> Bool {
    switch kind(i) {
    case .word, .number, .link, .symbol: true
    default: false
    }
  }

  func isComma(_ i: Int) -> Bool { word(i, is: ",") }

  /// A day that stands without a preposition: `Tuesday`, `yesterday`.
  func isDay(_ i: Int) -> Bool { word(i, in: .day) }

  /// A dash that parts clauses.
  func isDash(_ i: Int) -> Bool {
    guard kind(i) == .punctuation || kind(i) == .symbol else { return false }
    return word(i, isIn: ["—", "–", "--", "―"])
      || word(i, is: "-") && document.tokens[i].spaceBefore
        && (i + 1 >= count || document.tokens[i + 1].spaceBefore)
  }

  func startsCapital(_ i: Int) -> Bool {
    guard i >= 0, i < count else { return false }
    let byte = document.utf8[document.tokens[i].range.start]
    return byte.isASCIIUpper || byte >= 0xC3 && byte < 0xE0 && kind(i) == .word
  }

  /// The quotation that the token stands in, marks included.
  func quotation(at i: Int) -> Int? {
    guard i >= 0, i < quotationOfToken.count, quotationOfToken[i] >= 0 else { return nil }
    return Int(quotationOfToken[i])
  }

  /// The sentence's tokens behind its dateline, or those of the dateline where `i` stands in it; of a sentence without
  /// end those around `i`.
  func sentence(of i: Int) -> Range<Int> {
    let index = document.sentenceIndex(ofToken: i)
    guard index < document.sentences.count else { return i..<min(i + 1, count) }
    let sentence = document.sentences[index].tokens
    let dateline = dateline(of: document.sentences[index])
    if dateline.contains(i) { return dateline }
    return tokens(
      max(dateline.upperBound, i - Self.reach), min(sentence.upperBound, i + Self.reach))
  }

  /// Empty also where it may be the name of who is quoted behind a colon: `REHL: “No.”`.
  private func dateline(of sentence: Sentence) -> Range<Int> {
    let first = sentence.tokens.lowerBound
    guard startsCapital(first) || kind(first) == .punctuation else { return first..<first }
    let dateline = document.dateline(of: sentence)
    return word(dateline.upperBound - 1, is: ":") ? first..<first : dateline
  }

  func paragraph(of i: Int) -> Int {
    let index = document.sentenceIndex(ofToken: i)
    return index < document.sentences.count ? document.sentences[index].paragraph : -1
  }

  /// The bytes that the tokens cover.
  func range(_ tokens: Range<Int>) -> TextRange {
    guard let first = tokens.first, let last = tokens.last, last < count else {
      return TextRange(start: 0, end: 0)
    }
    return TextRange(
      start: document.tokens[first].range.start, end: document.tokens[last].range.end)
  }

  /// A finite verb or modal.
  func isFinite(_ i: Int) -> Bool { wordClass(i) == .finiteVerb || wordClass(i) == .modal }

  /// A finite verb or modal stands among the tokens.
  func hasFiniteVerb(_ tokens: Range<Int>) -> Bool { tokens.contains(where: isFinite) }

  /// What the word is among the nouns of reports.
  func reportingNoun(_ i: Int) -> (kind: ReportingNouns.Kind, stance: String)? {
    guard i >= 0, i < count else { return nil }
    return ReportingNouns.shared.kind(
      of: document.utf8.span.extracting(document.tokens[i].range.offsets))
  }
}
