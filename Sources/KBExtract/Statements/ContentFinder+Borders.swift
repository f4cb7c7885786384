import KBLexicon
import KBText

/// Where a content ends.
extension ContentFinder {
  /// Where the content behind a cue ends at the latest.
  func clauseEnd(behind index: Int, in sentence: Range<Int>) -> Int {
    let start = cues[index].tokens.upperBound
    var end = sentence.upperBound
    if let last = text.quotation(at: end - 1), text.quotations[last].open < end {
      end = max(end, text.quotations[last].outer.upperBound)
    }
    for i in tokens(start, sentence.upperBound)
    where text.quotation(at: i) == nil && text.word(i, is: ";") {
      end = min(end, i)
      break
    }
    // Holm said the ferry was late, but the train was on time: PolNeAR leaves 60 % of these out, news 59 %.
    for i in tokens(start, min(end, sentence.upperBound) - 1)
    where text.isComma(i) && text.quotation(at: i) == nil {
      if text.word(i + 1, in: .contrast), text.hasFiniteVerb(tokens(start, i)),
        text.hasFiniteVerb(tokens(i + 2, end))
      {
        end = i
        break
      }
    }
    // Oslo asked for more, according to two diplomats.
    for i in tokens(start, min(end, sentence.upperBound) - 2)
    where text.isComma(i) && text.quotation(at: i) == nil {
      if text.word(i + 1, is: "according"), text.word(i + 2, is: "to"), i > start { end = i }
    }
    if let relative = relativeEnd(index, tokens(start, end)) { end = relative }
    var next = index + 1
    while next < cues.count, cues[next].tokens.lowerBound < end {
      if let border = border(before: next, from: start) { return min(border, end) }
      next += 1
    }
    return end
  }

  /// Menn, who says she saw the crash, lives above the bakery: the comma that ends the relative clause.
  private func relativeEnd(_ index: Int, _ content: Range<Int>) -> Int? {
    let pronoun = cues[index].tokens.lowerBound - 1
    guard text.word(pronoun, isIn: ["who", "which"]), text.isComma(pronoun - 1) else { return nil }
    return content.first { i in
      guard text.isComma(i), text.quotation(at: i) == nil else { return false }
      var next = i + 1
      while text.wordClass(next) == .adverb { next += 1 }
      // Taggers take `lives above` for a noun.
      let isVerb = text.wordClass(next) == .noun && text.wordClass(next + 1) == .preposition
      return isVerb || text.isFinite(next)
    }
  }

  /// Where the attribution of another cue begins, when it is beside the content and not within it.
  private func border(before index: Int, from start: Int) -> Int? {
    guard let subject = subjects[index] else { return nil }
    var i = cues[index].tokens.lowerBound
    switch subject.place {
    case .carried: break
    case .before:
      i = subject.block.lowerBound
      guard text.word(i - 1, in: .attribution) else { return nil }
    case .after: return nil
    }
    guard i > start else { return nil }
    var joined = i
    while joined - 1 > start, text.wordClass(joined - 1) == .adverb { joined -= 1 }
    if text.wordClass(joined - 1) == .conjunction || text.word(joined - 1, in: .joint) {
      i = joined - 1
    } else if text.isComma(joined - 1) {
      i = joined
    } else if cues[index].form == .participle, !text.isDash(joined - 1) {
      // Changed the street by adding houses, the tweets accusing Rehl are lies: within the content.
      return nil
    }
    while i - 1 > start, text.isComma(i - 1) || text.isDash(i - 1) { i -= 1 }
    return i
  }

  /// Condemned the raid following a truce, rejected it and left: where what was said of ends and the report goes on.
  func objectEnd(_ range: Range<Int>) -> Int {
    range.dropFirst().first { i in
      guard text.quotation(at: i) == nil else { return false }
      if text.word(i, in: .tail) { return true }
      let next = text.wordClass(i) == .conjunction ? i + 1 : nil
      return next.map { text.isFinite($0) } ?? false
    } ?? range.upperBound
  }

  /// Without marks and white space at the ends; a quotation's own marks stay, but for those of a whole quotation.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last, text.kind(first) == .punctuation { first += 1 }
    while last > first, text.kind(last - 1) == .punctuation, text.quotation(at: last - 1) == nil,
      !text.word(last - 1, isIn: [")", "]", "%"])
    { last -= 1 }
    return tokens(first, last)
  }

  /// A stop, comma, question or exclamation mark.
  func isStop(_ i: Int) -> Bool {
    text.word(i, isIn: [".", ",", "?", "!", "…", "...", "—", "--", "?!", "!?"])
  }
}
