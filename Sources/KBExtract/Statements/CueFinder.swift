import KBLexicon
import KBText

/// Finds the verbs that report speech.
struct CueFinder {
  private let text: StatementText
  init(_ text: StatementText) { self.text = text }

  /// - Returns: cues outside quotations, in text order.
  func cues() -> [Cue] {
    var found: [Cue] = []
    for i in 0..<text.count where text.kind(i) == .word && text.quotation(at: i) == nil {
      if let last = found.last, last.tokens.contains(i) { continue }
      if let cue = cue(at: i) { found.append(cue) }
    }
    return found
  }

  private func cue(at i: Int) -> Cue? {
    let readings = ReportingVerbs.shared.readings(
      of: text.document.utf8.span.extracting(text.document.tokens[i].range.offsets))
    guard let reading = readings.first(where: { hasParticles($0.verb, after: i) }) else {
      return nil
    }
    let forms = Set(readings.filter { $0.verb.lemma == reading.verb.lemma }.map(\.form))
    let end = i + 1 + reading.verb.particles.count
    var start = i
    var isNegated = false
    var (hasBe, hasHave, hasModal, hasTo, hasHelper) = (false, false, false, false, false)
    scan: while start > text.sentence(of: i).lowerBound, text.quotation(at: start - 1) == nil {
      let previous = start - 1
      if text.word(previous, in: .negation) {
        isNegated = true
      } else if text.wordClass(previous) == .genitive {
        break
      } else if !hasBe, !hasHave, text.word(previous, in: .be),
        !(text.word(previous, isIn: ["'s", "’s"]) && forms.contains(.past))
      {
        hasBe = true
      } else if text.word(previous, in: .have) {
        hasHave = true
      } else if text.word(previous, in: .helper) {
        hasHelper = true
      } else if text.wordClass(previous) == .modal {
        hasModal = true
      } else if text.wordClass(previous) == .to || text.word(previous, is: "to") {
        hasTo = true
      } else if text.wordClass(previous) != .adverb {
        break scan
      }
      start = previous
      if hasTo || hasModal { break }
    }
    while start < i, text.wordClass(start) == .adverb, !text.word(start, in: .negation) {
      start += 1
    }
    var words = tokens(start, end)
    if hasTo {
      guard let went = wentOn(before: start) else { return nil }
      words = tokens(went, end)
    }
    guard !hasModal else { return nil }
    if hasBe, reading.verb.lemma == "quote", let quoted = quotedAs(tokens(start, end), main: i) {
      return quoted
    }
    if !hasBe, text.word(start - 1, is: "as"), forms.contains(.gerund), text.wordClass(i) == .gerund
    {
      words = tokens(start - 1, end)
    }
    guard let form = form(i, forms, be: hasBe, have: hasHave, helper: hasHelper, to: hasTo) else {
      return nil
    }
    return Cue(verb: reading.verb, form: form, tokens: words, main: i, isNegated: isNegated)
  }

  /// Was quoted as saying: the verb behind `as` reports, its speaker stands before.
  private func quotedAs(_ words: Range<Int>, main: Int) -> Cue? {
    var inner = words.upperBound + 1
    if text.isDay(inner - 1) { inner += 1 }
    guard text.word(inner - 1, is: "as"), inner < text.count,
      let reading = ReportingVerbs.shared.readings(
        of: text.document.utf8.span.extracting(text.document.tokens[inner].range.offsets)
      ).first(where: { $0.form == .gerund })
    else { return nil }
    return Cue(
      verb: reading.verb, form: .finite, tokens: tokens(words.lowerBound, inner + 1), main: main,
      isNegated: false)
  }

  private func hasParticles(_ verb: ReportingVerb, after i: Int) -> Bool {
    for (offset, particle) in verb.particles.enumerated() {
      guard
        let token = text.document.tokens.indices.contains(i + 1 + offset) ? i + 1 + offset : nil,
        equals(token, particle)
      else { return false }
    }
    return true
  }

  private func equals(_ token: Int, _ particle: String) -> Bool {
    let bytes = text.document.utf8[text.document.tokens[token].range.offsets]
    return bytes.elementsEqual(particle.utf8)
  }

  /// `went on`, `goes on`, `continued` before `to say`: where it begins.
  private func wentOn(before to: Int) -> Int? {
    if text.word(to - 1, is: "on"), text.word(to - 2, in: .goOn) {
      return to - 2
    }
    return text.word(to - 1, in: .carryOn) ? to - 1 : nil
  }

  /// How the verb is used, nil where it is a noun, an adjective, or a plan to speak.
  private func form(
    _ i: Int, _ forms: Set<ReportingVerb.Form>, be: Bool, have: Bool, helper: Bool, to: Bool
  ) -> Cue.Form? {
    // The said contract, an announced visit.
    if text.word(i - 1, isIn: ["the", "a", "an"]) { return nil }
    switch text.wordClass(i) {
    case .finiteVerb:
      if be, forms.contains(.participle) { return .passive }
      return .finite
    case .participle:
      if have, !be { return .finite }
      if be { return .passive }
      return forms.contains(.past) && isPast(i) ? .finite : nil
    case .gerund:
      // The ruling party is no report.
      if text.wordClass(i - 1) == .determiner || text.wordClass(i - 1) == .possessive
        || text.wordClass(i - 1) == .adjective
        || text.wordClass(i - 1) == .genitive && text.wordClass(i + 1) == .noun
      {
        return nil
      }
      return be ? .finite : forms.contains(.gerund) ? .participle : nil
    case .baseVerb:
      return to || helper ? .finite : forms.contains(.base) && subjectBefore(i) ? .finite : nil
    default:
      // `says`, `said` and, behind a plural, `say` are verbs whatever the tagger thinks.
      if text.word(i, is: "say") { return text.isPlural(i - 1) ? .finite : nil }
      return text.word(i, isIn: ["said", "says"]) && !text.word(i - 1, isIn: ["the", "that"])
        ? .finite : nil
    }
  }

  /// A past tense that the tagger took for a participle: the only verb of its sentence so far, with its content behind it.
  private func isPast(_ i: Int) -> Bool {
    if text.word(i, is: "said") { return true }
    if text.wordClass(i - 1) == .determiner || text.wordClass(i - 1) == .possessive
      || text.word(i + 1, is: "by")
    {
      return false
    }
    if text.isComma(i - 1) || text.quotation(at: i - 1) != nil
      || text.wordClass(i - 1) == .conjunction
    {
      return true
    }
    if closesSentence(i) { return true }
    return subjectBefore(i)
      && !tokens(text.sentence(of: i).lowerBound, i).contains {
        text.quotation(at: $0) == nil
          && (text.isFinite($0))
      }
  }

  /// The port would open, the two mayors announced in Oslo on Monday: behind a comma who can speak, and no verb behind.
  private func closesSentence(_ i: Int) -> Bool {
    let sentence = text.sentence(of: i)
    guard let phrase = text.nounPhrase(endingAt: i - 1, from: sentence.lowerBound),
      text.isComma(phrase.lowerBound - 1), text.canSpeak(phrase),
      text.hasFiniteVerb(tokens(sentence.lowerBound, phrase.lowerBound))
    else { return false }
    return !text.hasFiniteVerb(tokens(i + 1, sentence.upperBound))
      && (text.wordClass(i + 1) == .preposition || text.isDay(i + 1) || !text.isWord(i + 1))
  }

  private func subjectBefore(_ i: Int) -> Bool {
    switch text.wordClass(i - 1) {
    case .noun, .properNoun, .pronoun, .adverb, .question, .conjunction: true
    default: text.isComma(i - 1)
    }
  }
}
