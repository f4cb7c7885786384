import KBLexicon
import KBModel
import KBText

extension StatementText {
  /// The noun phrase that ends with the token `last`, without what follows its head: `the police chief`, `Anders Holm`.
  func nounPhrase(endingAt last: Int, from lower: Int) -> Range<Int>? {
    guard last >= lower, quotation(at: last) == nil else { return nil }
    switch wordClass(last) {
    case .pronoun, .existential: return last..<last + 1
    case .determiner: return last..<last + 1
    case .question: return word(last, in: .adverbial) ? nil : last..<last + 1
    case .noun, .properNoun, .number, .adjective: break
    default:
      guard let mention = nameMention(at: last), mention.upperBound == last + 1 else { return nil }
      return mention
    }
    var first = max(lower, min(last, nameMention(at: last)?.lowerBound ?? last))
    while first > lower {
      let i = first - 1
      if quotation(at: i) != nil { break }
      let previous = wordClass(i)
      switch previous {
      case .noun, .properNoun, .adjective, .number:
        first = i
        continue
      case .participle, .gerund:
        // The elected council, the ruling party: behind a determiner or another adjective.
        guard
          wordClass(i - 1) == .determiner || wordClass(i - 1) == .possessive
            || wordClass(i - 1) == .genitive
        else { return first..<last + 1 }
        first = i
        continue
      case .adverb:
        guard wordClass(first) == .adjective || wordClass(first) == .number, i > lower,
          wordClass(i - 1) == .determiner
        else { return first..<last + 1 }
        first = i
        continue
      case .genitive:
        guard i > lower, let owner = nounPhrase(endingAt: i - 1, from: lower) else {
          return first..<last + 1
        }
        return owner.lowerBound..<last + 1
      case .determiner, .possessive:
        first = i
        if i > lower, wordClass(i - 1) == .determiner { first = i - 1 }
        return first..<last + 1
      default:
        // U.S.-led, 32-year-old.
        if kind(i) == .punctuation, !document.tokens[i].spaceBefore,
          !document.tokens[i + 1].spaceBefore, i > lower,
          isWord(i - 1), !isComma(i)
        {
          first = i - 1
          continue
        }
        return first..<last + 1
      }
    }
    return first..<last + 1
  }

  /// The noun phrase that begins with the token `first`: to its head, with `of`, `for`, `in` … behind it unless `links`
  /// is false.
  func nounPhrase(startingAt first: Int, to upper: Int, links: Bool = true) -> Range<Int>? {
    var i = first
    var head: Int?
    /// The last `'s`.
    var owner = -1
    loop: while i < upper {
      if let name = nameMention(at: i), name.lowerBound == i, name.upperBound <= upper,
        quotation(at: i) == nil
      {
        head = name.upperBound - 1
        i = name.upperBound
        continue
      }
      if quotation(at: i) != nil, quotation(at: i) != quotation(at: first) { break }
      switch wordClass(i) {
      case .pronoun:
        guard i == first else { break loop }
        return first..<first + 1
      case .determiner, .possessive, .adjective:
        if let head, head == i - 1, wordClass(i) == .determiner { break loop }
        if wordClass(i) == .determiner, i == first { head = head ?? nil }
      case .noun, .properNoun, .number: head = i
      case .genitive: owner = i
      case .participle, .gerund, .adverb:
        // Retired Army General Otto Stahl, the bank's managing director.
        guard i > first || wordClass(i + 1) == .noun || wordClass(i + 1) == .properNoun,
          head ?? -1 <= owner
        else { break loop }
      case .conjunction:
        guard head == i - 1, word(i, is: "and"), i + 1 < upper,
          wordClass(i + 1) == .noun || wordClass(i + 1) == .properNoun
            || wordClass(i + 1) == .determiner
        else { break loop }
      case .preposition:
        guard links || word(i, is: "of"), head == i - 1, word(i, in: .nounLink),
          let object = nounPhrase(startingAt: i + 1, to: upper)
        else { break loop }
        head = object.upperBound - 1
        i = object.upperBound
        continue
      default:
        guard kind(i) == .punctuation, !document.tokens[i].spaceBefore, i + 1 < upper, !isComma(i),
          !document.tokens[i + 1].spaceBefore, isWord(i + 1)
        else { break loop }
      }
      i += 1
    }
    // The firm's chief executive: taggers take the last word for an adjective.
    if let head, owner > head, i - 1 > owner, role(i - 1) != nil { return first..<i }
    if let head { return first..<head + 1 }
    // The tribunal: taggers take many a noun for an adjective.
    if i > first + 1, wordClass(first) == .determiner, wordClass(i - 1) == .adjective {
      return first..<i
    }
    return i > first && wordClass(first) == .determiner ? first..<first + 1 : nil
  }

  /// The tokens of the name that covers `i`.
  func nameMention(at i: Int) -> Range<Int>? {
    guard let index = mentionIndex(at: i, where: { $0.kind == .name }) else { return nil }
    return document.tokens(in: mentions[index].range)
  }

  /// Index of the mention that covers the token `i` and satisfies `condition`; the longest first.
  func mentionIndex(at i: Int, where condition: (Mention) -> Bool) -> Int? {
    guard i >= 0, i < count else { return nil }
    let range = document.tokens[i].range
    // Mentions are in text order: the first that starts behind the token ends the search.
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start <= range.start { low = middle + 1 } else { high = middle }
    }
    var best: Int?
    var index = low - 1
    while index >= 0, index >= low - 8 {
      let mention = mentions[index]
      if mention.range.end > range.start, condition(mention),
        best.map({ mentions[$0].range.byteCount < mention.range.byteCount }) ?? true
      {
        best = index
      }
      index -= 1
    }
    return best
  }

  /// A token before which a clause can begin: a stop, comma, dash, conjunction, or the sentence's beginning.
  func isClauseBoundary(_ i: Int, from lower: Int) -> Bool {
    if i < lower { return true }
    if !isWord(i) { return true }
    switch wordClass(i) {
    case .conjunction, .question: return true
    case .preposition:
      return word(i, in: .subordinator)
    case .adverb: return i == lower || !isWord(i - 1)
    default: return false
    }
  }

  /// A name of somebody, or a pronoun.
  func isNamedOrPronoun(_ i: Int) -> Bool {
    wordClass(i) == .pronoun
      || mentionIndex(at: i) { $0.type == .person || $0.type == .organization } != nil
  }

  /// A noun that names a person by office or occupation, a body, or something said.
  func isSpeakerNoun(_ i: Int) -> Bool {
    guard i >= 0, i < count, wordClass(i) == .noun || wordClass(i) == .properNoun else {
      return false
    }
    let bytes = document.utf8.span.extracting(document.tokens[i].range.offsets)
    return RoleNouns.shared.role(of: bytes) != nil
      || reportingNoun(i).map { $0.kind != .light } ?? false
  }

  /// Somebody who can speak: a name, a pronoun, or a noun for a person, a body or a document.
  func canSpeak(_ phrase: Range<Int>) -> Bool {
    let link = phrase.first { $0 > phrase.lowerBound && wordClass($0) == .preposition }
    let head = (link ?? phrase.upperBound) - 1
    if word(head, in: .spared) {
      return mentionIndex(at: head) { $0.type == .organization || $0.type == .country } != nil
    }
    return wordClass(head) == .pronoun || isSpeakerNoun(head) || word(head, in: .relative)
      || mentionIndex(at: head) { $0.type != .place && $0.type != .other || $0.standsFor != nil }
        != nil
  }
}
