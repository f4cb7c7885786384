import KBLanguage
import KBLexicon
import KBModel
import KBText

/// What the statement rules ask of a word: Penn Treebank tags, grouped.
enum WordClass: UInt8, Sendable {
  case noun, properNoun, pronoun, possessive, adjective, number, determiner, genitive
  case finiteVerb, baseVerb, gerund, participle, modal, to, adverb, preposition, conjunction,
    question
  case particle, existential, mark, other

  /// The classes of a document's tokens: the tagger's, but for names, and for reporting verbs behind a name.
  static func classes(of document: Document, syntax: Syntax, mentions: [Mention]) -> [WordClass] {
    var classes = syntax.tags.map(WordClass.init)
    for mention in mentions where mention.kind == .name && mention.type != .nationality {
      for i in document.tokens(in: mention.range) where document.tokens[i].kind == .word {
        if classes[i] != .genitive, classes[i] != .noun, classes[i] != .determiner,
          classes[i] != .preposition
        {
          classes[i] = .properNoun
        }
      }
    }
    for sentence in document.sentences {
      // Witnesses say: what is parsed as the subject of the next verb is none itself.
      let first = sentence.tokens.lowerBound
      if classes[first] == .finiteVerb, sentence.tokens.count > 1,
        classes[first + 1] == .finiteVerb,
        syntax.relations[first].name == "nsubj"
      {
        classes[first] = .noun
      }
      for i in sentence.tokens.dropFirst() {
        let previous = i - 1
        guard isPastReport(i, of: document) else {
          if classes[i] == .noun, isPresentReport(i, of: document, classes) {
            classes[i] = .finiteVerb
          }
          continue
        }
        // Rehl promised: a capital that begins the sentence before such a verb is a name.
        if previous == sentence.tokens.lowerBound, document.startsUpper(previous),
          classes[previous].canBeMistakenName
        {
          classes[previous] = .properNoun
        }
        switch (classes[previous], classes[i]) {
        case (.properNoun, .adjective), (.properNoun, .noun), (.properNoun, .participle),
          (.properNoun, .baseVerb),
          (.pronoun, .participle), (.pronoun, .adjective), (.pronoun, .noun):
          classes[i] = .finiteVerb
        default: break
        }
      }
    }
    return classes
  }

  /// A word class that taggers give to an unknown name at the beginning of a sentence.
  private var canBeMistakenName: Bool {
    switch self {
    case .baseVerb, .adverb, .adjective, .other, .finiteVerb, .participle, .gerund: true
    default: false
    }
  }

  /// A lower-case past form of a reporting verb that is no other form of it.
  private static func isPastReport(_ i: Int, of document: Document) -> Bool {
    guard document.tokens[i].kind == .word, !document.startsUpper(i) else { return false }
    let readings = ReportingVerbs.shared.readings(
      of: document.utf8.span.extracting(document.tokens[i].range.offsets))
    return readings.contains { $0.form == .past } && !readings.contains { $0.form == .base }
  }

  /// Washington denies, leaders accuse Iran: a present form that the tagger took for a noun, behind a name, pronoun or
  /// plural and before what begins a content.
  private static func isPresentReport(_ i: Int, of document: Document, _ classes: [WordClass])
    -> Bool
  {
    guard i + 1 < classes.count, !document.startsUpper(i) else { return false }
    let readings = ReportingVerbs.shared.readings(
      of: document.utf8.span.extracting(document.tokens[i].range.offsets))
    let isThird = readings.contains { $0.form == .third }
    guard isThird || readings.contains(where: { $0.form == .base }) else { return false }
    switch classes[i + 1] {
    case .determiner, .pronoun, .properNoun, .preposition, .gerund, .possessive, .existential,
      .question:
      break
    default: return false
    }
    if classes[i + 1] == .preposition || classes[i + 1] == .question,
      !document.utf8.span.extracting(document.tokens[i + 1].range.offsets).equals("that")
    {
      return false
    }
    let previous = document.tokens[i - 1].range
    let isPlural = document.utf8[previous.end - 1] == UInt8(ascii: "s")
    // The Harbour Safety Board (HSB) estimates that
    let isBehindBracket = document.utf8[previous.start] == UInt8(ascii: ")") && i > 1
    switch classes[isBehindBracket ? i - 2 : i - 1] {
    case .pronoun: return true
    case .properNoun: return isThird
    case .noun: return !isThird && isPlural
    case .conjunction: return isThird
    default: return false
    }
  }

  /// The class of each tag, in the order of `PartOfSpeech.names`.
  private static let classes: [WordClass] = PartOfSpeech.names.map { name in
    switch name {
    case "NN", "NNS", "FW", "ADD", "GW": .noun
    case "NNP", "NNPS": .properNoun
    case "PRP": .pronoun
    case "PRP$": .possessive
    case "JJ", "JJR", "JJS", "AFX": .adjective
    case "CD", "$", "SYM": .number
    case "DT", "PDT": .determiner
    case "POS": .genitive
    case "VBD", "VBZ", "VBP": .finiteVerb
    case "VB": .baseVerb
    case "VBG": .gerund
    case "VBN": .participle
    case "MD": .modal
    case "TO": .to
    case "RB", "RBR", "RBS": .adverb
    case "IN": .preposition
    case "CC": .conjunction
    case "WDT", "WP", "WP$", "WRB": .question
    case "RP": .particle
    case "EX": .existential
    case ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "NFP", "HYPH": .mark
    default: .other
    }
  }

  init(_ tag: PartOfSpeech) {
    self = Int(tag.rawValue) < Self.classes.count ? Self.classes[Int(tag.rawValue)] : .other
  }
}

extension Document {
  /// The token begins with an ASCII capital.
  fileprivate func startsUpper(_ i: Int) -> Bool { utf8[tokens[i].range.start].isASCIIUpper }
}
