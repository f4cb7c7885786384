import KBLanguage
import KBLexicon
import KBModel
import KBText

/// Reads what stands beside a person's name: `Azerbaijani President`, `, an independent political scientist,`.
struct OfficeReader {
  let words: Words
  let names: [NamedSpan]
  let drafts: [EntityDraft]
  /// Index into `names` for each token that a name covers, -1 elsewhere.
  private let nameAt: [Int]

  init(words: Words, names: [NamedSpan], drafts: [EntityDraft]) {
    self.words = words
    self.names = names
    self.drafts = drafts
    var nameAt = Array(repeating: -1, count: words.count)
    for (index, name) in names.enumerated() { for token in name.tokens { nameAt[token] = index } }
    self.nameAt = nameAt
  }

  /// A noun phrase around a role noun, without its determiner.
  struct Phrase {
    var tokens: Range<Int>
    /// Token of the role noun.
    var head: Int
    var noun: RoleNoun
    /// Index into `names` of the country's name, adjective or possessive.
    var country: Int?
    /// The determiner or possessive pronoun before it.
    var determiner: Int?
    /// `republican` of `the Republican governor`: a name before the phrase that is no country's nor an organization's.
    var epithet: String?
  }

  func named(at token: Int) -> NamedSpan? {
    guard token >= 0, token < nameAt.count, nameAt[token] >= 0 else { return nil }
    return names[nameAt[token]]
  }

  /// The offices said of the name at `index`: right before it, in apposition behind, in apposition before.
  func phrases(besideName index: Int) -> [Phrase] {
    let name = names[index]
    var title = title(endingAt: name.tokens.lowerBound)
    if title != nil, title?.country == nil { title?.country = countryBehind(name) }
    return [title, appositionBehind(name), appositionBefore(name)].compactMap { $0 }
  }

  /// `President Ilham Aliyev of Azerbaijan`.
  private func countryBehind(_ name: NamedSpan) -> Int? {
    guard words.equals(name.tokens.upperBound, "of"),
      let owner = named(at: name.tokens.upperBound + 1),
      owner.type == .country
    else { return nil }
    return nameAt[name.tokens.upperBound + 1]
  }

  /// `Russian President` right before a name: the phrase whose head is the last word before token `end`.
  func title(endingAt end: Int) -> Phrase? {
    var last = end - 1
    while words.isHonorific(last), words.role(last) == nil || words.role(last - 1) != nil {
      last -= 1
    }
    if let phrase = phrase(headedAt: last) { return phrase }
    // Secretary of State, head of state, president-elect
    var head = last
    while head > last - 4, head > 0, words.isWord(head) || words.isHyphen(head) {
      if words.isAny(head, ["of", "for", "-", "elect"]), let phrase = phrase(headedAt: head - 1) {
        guard head < last || words.equals(head, "elect") else { return nil }
        var whole = phrase
        whole.tokens = phrase.tokens.lowerBound..<(last + 1)
        return whole
      }
      head -= 1
    }
    return nil
  }

  /// The phrase of the singular role noun at `head` with the modifiers before it.
  func phrase(headedAt head: Int) -> Phrase? {
    guard let noun = words.role(head), !noun.isPlural, named(at: head) == nil else { return nil }
    var phrase = Phrase(tokens: head..<(head + 1), head: head, noun: noun)
    var token = head - 1
    while token >= 0 {
      if let name = named(at: token) {
        guard name.type != .person, phrase.country == nil else { break }
        if name.type == .other {
          phrase.epithet = words.folded(name.tokens.lowerBound)
          token = name.tokens.lowerBound - 1
          break
        }
        if isCountry(name) { phrase.country = nameAt[token] }
        token = name.tokens.lowerBound - 1
      } else if words.isPossessive(token), let owner = named(at: token - 1), isCountry(owner) {
        phrase.country = nameAt[token - 1]
        break
      } else if isModifier(token) {
        token -= 1
      } else {
        break
      }
      phrase.tokens = (token + 1)..<(head + 1)
    }
    if words.isHyphen(phrase.tokens.lowerBound) {
      phrase.tokens = (phrase.tokens.lowerBound + 1)..<(head + 1)
    }
    if words.isAny(token, Self.determiners) { phrase.determiner = token }
    return phrase
  }

  func isCountry(_ name: NamedSpan) -> Bool { name.type == .country || name.type == .nationality }

  /// `X, an independent political scientist,` and `X, spokeswoman for Y,`.
  private func appositionBehind(_ name: NamedSpan) -> Phrase? {
    var token = name.tokens.upperBound
    guard words.equals(token, ",") else { return nil }
    token += 1
    if token + 1 < words.count, words.document.tokens[token].kind == .number,
      words.equals(token + 1, ",")
    {
      token += 2
    }
    if words.isAny(token, Self.determiners) { token += 1 }
    let start = token
    while token < words.count, token < start + 12 {
      if let phrase = phrase(headedAt: token), phrase.tokens.lowerBound <= max(start, 0),
        endsPhrase(token + 1)
      {
        return withTail(phrase)
      }
      guard
        named(at: token) != nil || isModifier(token) || words.role(token) != nil
          || words.isPossessive(token)
      else { return nil }
      token += 1
    }
    return nil
  }

  /// `the president of X, Y`; `Russia's foreign minister, Y`.
  private func appositionBefore(_ name: NamedSpan) -> Phrase? {
    let comma = name.tokens.lowerBound - 1
    guard words.equals(comma, ","), comma > 0 else { return nil }
    let sentence = words.document.sentences[words.sentence(comma)].tokens
    var head = comma - 1
    while head >= max(sentence.lowerBound, comma - 8) {
      if let phrase = phrase(headedAt: head), named(at: head + 1)?.type != .person,
        head == comma - 1 || tail(of: phrase)?.upperBound == comma,
        phrase.determiner != nil || phrase.country != nil
          || phrase.tokens.lowerBound == sentence.lowerBound
      {
        return withTail(phrase)
      }
      guard words.isWord(head), !words.equals(head, ",") else { return nil }
      head -= 1
    }
    return nil
  }

  /// What may follow an apposition's noun: a mark, a preposition, a clause; no name and no verb.
  private func endsPhrase(_ token: Int) -> Bool {
    guard token < words.count else { return true }
    return words.isAny(
      token,
      [",", ".", ";", ")", "of", "for", "at", "in", "from", "with", "to", "on", "who", "whose"])
  }

  /// `of Azerbaijan`, `for the ministry`: the preposition behind the noun and what it governs, up to a mark.
  func tail(of phrase: Phrase) -> Range<Int>? {
    let start = phrase.tokens.upperBound
    guard words.isAny(start, ["of", "for", "at"]) else { return nil }
    var token = start + 1
    if words.isAny(token, Self.determiners) { token += 1 }
    while token < words.count, token < start + 9,
      named(at: token) != nil && named(at: token)?.type != .person || isModifier(token)
        || words.isPossessive(token)
    { token += 1 }
    return token > start + 1 ? start..<token : nil
  }

  /// The phrase with its country, or its organization, taken from the tail.
  func withTail(_ phrase: Phrase) -> Phrase {
    guard let tail = tail(of: phrase) else { return phrase }
    var phrase = phrase
    guard let owner = tail.lazy.compactMap({ named(at: $0) == nil ? nil : nameAt[$0] }).first
    else { return phrase }
    if names[owner].type == .country {
      phrase.country = phrase.country ?? owner
    } else if names[owner].type == .organization {
      phrase.tokens = phrase.tokens.lowerBound..<tail.upperBound
    }
    return phrase
  }

  /// Words that stand between a determiner and a role noun: adjectives, nouns, hyphens, `58` of `58-year-old`.
  func isModifier(_ token: Int) -> Bool {
    guard token >= 0, token < words.count else { return false }
    if words.isHyphen(token) {
      return (words.isWord(token - 1) || isNumber(token - 1)) && words.isWord(token + 1)
    }
    if isNumber(token) { return words.isHyphen(token + 1) }
    guard words.isWord(token), !words.isAny(token, Self.determiners) else { return false }
    if let syntax = words.syntax {
      let tag = syntax.tags[token].name
      return tag.hasPrefix("JJ") || tag.hasPrefix("NN")
        || tag == "VBN" && !words.isAny(token, ["said", "told"])
        || tag == "AFX" || tag == "HYPH"
    }
    return !FunctionWords.contains(words, token)
  }

  private func isNumber(_ token: Int) -> Bool {
    token >= 0 && words.document.tokens[token].kind == .number
  }

  /// The tokens without `58-year-old` before them.
  func withoutNumber(_ tokens: Range<Int>) -> Range<Int> {
    guard isNumber(tokens.lowerBound) else { return tokens }
    var start = tokens.lowerBound + 1
    while words.isHyphen(start), start + 2 < tokens.upperBound { start += 2 }
    return start..<tokens.upperBound
  }

  static let determiners: [StaticString] = [
    "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that",
  ]
}
