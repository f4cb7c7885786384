import KBLexicon
import KBModel
import KBText

/// Tells where a capital or a seat acts for its country: `Moscow rejected`, `ties with Moscow`, not `in Moscow`.
struct SeatReader {
  let words: Words

  /// The country of the place, where the words around it speak of a government.
  func country(actedForBy name: NamedSpan) -> Country? {
    actsForCountry(name) ? name.match.flatMap(Countries.shared.country(of:)) : nil
  }

  private func actsForCountry(_ name: NamedSpan) -> Bool {
    guard let match = name.match, match.form == .capital || match.form == .seat else {
      return false
    }
    // Brussels speaks for a union of states more often than for its own.
    if match.form == .capital, match.ambiguity.contains(.organization) { return false }
    if match.form == .capital, words.isAllCapitals(name.tokens.lowerBound) { return false }
    let before = name.tokens.lowerBound - (words.equals(name.tokens.lowerBound - 1, "the") ? 2 : 1)
    if SeatWords.shared.role(words, before) == .locative { return false }
    if match.form == .seat { return true }
    if words.isPossessive(name.tokens.upperBound) {
      return !cityFollows(name.tokens.upperBound + 1)
    }
    if SeatWords.shared.role(words, before) == .relational { return true }
    let head = words.head(of: name.tokens)
    if let relation = words.relation(head), let verb = words.governor(head) {
      return relation == "nsubj" && SeatWords.shared.role(words, verb) != .city
        && !isPredicate(verb)
        || relation == "obl:agent"
    }
    return words.syntax != nil && words.isSubject(name.tokens)
      && words.isTagged(name.tokens.upperBound, "VB") == true
      && !words.isAny(name.tokens.upperBound, ["is", "was", "has", "had"])
  }

  /// `Moscow's streets`: what belongs to a town and not to a government, within the noun phrase.
  private func cityFollows(_ start: Int) -> Bool {
    for token in start..<min(start + 4, words.count) {
      if SeatWords.shared.role(words, token) == .city { return true }
      guard words.isWord(token), words.isTagged(token, "NN") != true else { break }
    }
    return false
  }

  /// `Baku is the capital`: no act.
  private func isPredicate(_ head: Int) -> Bool { words.isTagged(head, "VB") != true }
}
