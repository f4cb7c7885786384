import KBLexicon
import KBText

/// Subjects that something parts from their verb: an apposition, a relative clause, a place; and their phrases.
extension SubjectFinder {
  /// The letter, which named Rehl, Frost and Tull, said; an official, who spoke on condition of anonymity, said: the phrase
  /// before the relative clause that ends at `last`, its comma or its last word.
  func beforeRelative(_ last: Int, in sentence: Range<Int>) -> Subject? {
    var i = last - 1
    while i > sentence.lowerBound, last - i < 30 {
      if text.quotation(at: i) != nil || text.word(i, is: ";") { return nil }
      if text.word(i, isIn: ["who", "which"]), text.isComma(i - 1), !text.startsCapital(i) {
        break
      }
      i -= 1
    }
    guard i > sentence.lowerBound, last - i < 30,
      let verb = (i + 1..<last).first(where: text.isFinite),
      !text.isComma(i + 1), !(verb + 1..<last).contains(where: text.isFinite),
      text.isComma(last) || !(i + 1..<last).contains(where: text.isComma),
      let phrase = phrase(endingAt: i - 2, in: sentence)
    else { return nil }
    return Subject(
      tokens: shortest(phrase), block: tokens(phrase.lowerBound, last + 1), place: .before,
      isSure: true)
  }

  /// `Dora Menn, 41, a nurse, said`: from the comma before the verb back to the name.
  func beforeApposition(_ comma: Int, in sentence: Range<Int>) -> Subject? {
    // The U.N. human rights chief, Navi Pillay, said; a police official, Commander Anton Rehl, said.
    if let name = text.nameMention(at: comma - 1), isPerson(comma - 1),
      let titled = text.nounPhrase(endingAt: comma - 1, from: sentence.lowerBound),
      text.isComma(titled.lowerBound - 1),
      let described = phrase(endingAt: titled.lowerBound - 2, in: sentence),
      !isPerson(titled.lowerBound - 2)
    {
      return Subject(
        tokens: name, block: tokens(described.lowerBound, comma), place: .before, isSure: true)
    }
    var best: Subject?
    var i = comma - 1
    while i > sentence.lowerBound {
      defer { i -= 1 }
      if text.quotation(at: i) != nil { break }
      guard text.isComma(i) || text.isDash(i) else { continue }
      guard let phrase = phrase(endingAt: i - 1, in: sentence),
        text.isClauseBoundary(phrase.lowerBound - 1, from: sentence.lowerBound),
        text.wordClass(i - 1) != .number
      else { continue }
      let subject = Subject(
        tokens: shortest(phrase), block: tokens(phrase.lowerBound, comma), place: .before,
        isSure: isPerson(phrase.upperBound - 1) || phrase.lowerBound == sentence.lowerBound)
      if isPerson(phrase.upperBound - 1) { return subject }
      if best == nil { best = subject }
      guard text.isComma(phrase.lowerBound - 1) else { break }
    }
    return best
  }

  /// A phrase with the `of`, `for` and `in` phrases before its last noun, where it then begins a clause.
  func phrase(endingAt last: Int, in sentence: Range<Int>) -> Range<Int>? {
    let levels = phrases(endingAt: last, in: sentence)
    return levels.last { text.isClauseBoundary($0.lowerBound - 1, from: sentence.lowerBound) }
      ?? levels.first
  }

  /// The noun phrase that ends at `last`, then that with the phrase before it that it hangs on, and so on.
  func phrases(endingAt last: Int, in sentence: Range<Int>) -> [Range<Int>] {
    let lower = sentence.lowerBound
    guard let base = text.nounPhrase(endingAt: last, from: lower) else { return [] }
    var levels = [base]
    var first = base.lowerBound
    while first - 1 > lower, levels.count < 6 {
      let link = first - 1
      let joins =
        text.wordClass(link) == .preposition && !text.word(link, in: .noLink)
        || text.wordClass(link) == .to || text.word(link, is: "and") || text.word(link, is: "&")
      guard joins, !text.isDay(link - 1),
        let before = text.nounPhrase(endingAt: link - 1, from: lower)
      else { break }
      first = before.lowerBound
      levels.append(tokens(first, last + 1))
    }
    return levels
  }

  /// Senator Anton Rehl, of Oslo said; a report released Monday by the bank said: what stands before the words that only
  /// tell more of it.
  func beforeDetail(_ last: Int, in sentence: Range<Int>) -> Subject? {
    guard let whole = phrases(endingAt: last, in: sentence).last else { return nil }
    var i = whole.lowerBound - 1
    guard text.wordClass(i) == .preposition else { return nil }
    if text.word(i, in: .nounLink), text.isComma(i - 1),
      let named = subject(endingAt: i - 2, in: sentence), isPerson(named.tokens)
    {
      return named
    }
    i -= 1
    while i > sentence.lowerBound, text.isDay(i) || text.wordClass(i) == .adverb { i -= 1 }
    // Taggers take `released` for the verb of the sentence.
    guard text.wordClass(i) == .participle || text.wordClass(i) == .finiteVerb,
      let phrase = phrase(endingAt: i - 1, in: sentence), isDocument(phrase),
      text.isClauseBoundary(phrase.lowerBound - 1, from: sentence.lowerBound)
    else { return nil }
    return Subject(
      tokens: shortest(phrase), block: tokens(phrase.lowerBound, last + 1), place: .before,
      isSure: true)
  }
}
