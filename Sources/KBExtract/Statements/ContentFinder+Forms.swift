import KBLexicon
import KBText

/// What the words behind a verb are: clause, predicate, infinitive, question.
extension ContentFinder {
  /// A clause of its own, for which a verb in a clause that hangs on an object does not do: recalled 900 boats because
  /// they leak.
  func isClause(_ content: Range<Int>, _ cue: Cue) -> Bool {
    guard let first = content.first else { return false }
    // Behind `say`, which takes little else, four words will do, since taggers miss verbs.
    if cue.verb.isPlain {
      // Said when she left: no content, but with a main clause behind a comma.
      if text.word(first, in: .tail), !hasMainVerb(content) { return false }
      if isRite(content) { return false }
      return text.hasFiniteVerb(content) || hasQuotation(content)
        || (text.wordClass(first) != .preposition || text.word(first + 1, isIn: ["least", "most"]))
          && content.count(where: text.isWord) > 3
    }
    if text.word(first, in: .noClause) { return false }
    if hasQuotation(content) || hasMainVerb(content) { return true }
    return text.hasFiniteVerb(content) && text.hasClause(under: cue.main, in: content)
  }

  /// Said goodbye to her team, said a prayer; not: said prayers were held, said mass layoffs came.
  private func isRite(_ content: Range<Int>) -> Bool {
    let first = text.wordClass(content.lowerBound)
    let next = content.lowerBound + (first == .determiner || first == .possessive ? 2 : 1)
    guard content.contains(next - 1), text.word(next - 1, in: .rite) else { return false }
    switch text.wordClass(next) {
    case .finiteVerb, .modal, .noun, .properNoun, .adjective: return next >= content.upperBound
    default: return true
    }
  }

  /// A finite verb stands before any word that opens a further clause, or behind a comma that ends such a clause.
  private func hasMainVerb(_ content: Range<Int>) -> Bool {
    var (isInside, sawVerb) = (false, false)
    for i in content where text.quotation(at: i) == nil {
      switch text.wordClass(i) {
      case .finiteVerb, .modal:
        // The man who built it was late: the second verb, where nothing joins it to the first.
        if !isInside || sawVerb { return true }
        sawVerb = true
      case .question: (isInside, sawVerb) = (true, false)
      case .conjunction: sawVerb = false
      default:
        if text.word(i, in: .subordinator) {
          (isInside, sawVerb) = (true, false)
        } else if text.isComma(i), isInside, sawVerb, opensClause(content.lowerBound) {
          (isInside, sawVerb) = (false, false)
        }
      }
    }
    return false
  }

  private func opensClause(_ i: Int) -> Bool {
    text.wordClass(i) == .question || text.word(i, in: .subordinator)
  }

  /// The insurgency that some say is supported by Tunland: the rest of the clause that the attribution stands in.
  func isPredicate(_ first: Int, of index: Int) -> Bool {
    guard text.isFinite(first),
      text.quotation(at: first) == nil, cues[index].form == .finite,
      let subject = subjects[index], subject.place == .before, subject.pronoun == nil
    else { return false }
    let before = subject.block.lowerBound - 1
    switch text.wordClass(before) {
    case .noun, .properNoun, .question: return true
    case .preposition, .determiner: return text.word(before, is: "that")
    default: return false
    }
  }

  /// Accused crews of sleeping, called it a farce, called him "a liar": something is said of the object.
  func hasPredicate(_ content: Range<Int>) -> Bool {
    if hasQuotation(content) { return true }
    if isNaming(content) { return false }
    guard
      let object = text.nounPhrase(
        startingAt: content.lowerBound, to: content.upperBound, links: false)
    else { return false }
    let next = object.upperBound
    guard next < content.upperBound else {
      return object.contains { text.wordClass($0) == .preposition }
    }
    switch text.wordClass(next) {
    case .determiner, .adjective, .noun, .properNoun, .gerund, .participle, .possessive: return true
    case .preposition: return text.word(next, in: .predicate)
    // Blamed the delay, in part, on the ice.
    // Accused Rehl, who was born there, of theft.
    default:
      return text.isComma(next)
        && (next + 1..<content.upperBound).contains {
          text.word($0, in: .predicate) && (text.isComma($0 - 1) || text.word($0, is: "on"))
        }
    }
  }

  /// Calls himself Abu Talha, calls itself the Northern Front; not: calls himself a Muslim, calls himself the Mozart of chess.
  private func isNaming(_ content: Range<Int>) -> Bool {
    guard let first = content.first, text.word(first, in: .reflexive) else { return false }
    let start = text.word(first + 1, is: "the") ? first + 2 : first + 1
    return text.nameMention(at: start).map { !text.word($0.upperBound, is: "of") } ?? false
  }

  func isInfinitive(_ i: Int) -> Bool {
    let to = text.word(i, is: "not") ? i + 1 : i
    guard text.wordClass(to) == .to || text.word(to, is: "to") else { return false }
    return text.wordClass(to + 1) == .baseVerb || text.word(to + 1, is: "not")
  }

  func isQuestion(_ i: Int) -> Bool {
    text.wordClass(i) == .question || text.word(i, in: .question)
  }

  func beginsContent(_ i: Int) -> Bool {
    switch text.wordClass(i) {
    case .conjunction: text.quotation(at: i) != nil || text.word(i, in: .pair)
    case .finiteVerb, .modal, .mark, .to: text.quotation(at: i) != nil
    default: !text.word(i, in: .noContent)
    }
  }

  func hasQuotation(_ range: Range<Int>) -> Bool {
    range.contains { text.quotation(at: $0) != nil }
  }
}
