import KBText

/// Two people whose names stand one after the other with nothing between, as in captions and lists of who attends:
/// `Nora Veld Tomas Harkin`.
struct PeopleInARow {
  let words: Words

  /// The names of both, where the third of four words is a given name and the second is none; else nil.
  ///
  /// All four have to be written in full: particles, initials and forms of address make one long name of them.
  func names(in tokens: Range<Int>) -> [Range<Int>]? {
    guard tokens.count == 4, tokens.allSatisfy(isWholeName) else { return nil }
    let (first, second, third) = (
      tokens.lowerBound, tokens.lowerBound + 1, tokens.lowerBound + 2
    )
    guard words.femaleShare(first) != nil, words.femaleShare(second) == nil,
      words.femaleShare(third) != nil
    else { return nil }
    return [first..<third, third..<tokens.upperBound]
  }

  private func isWholeName(_ token: Int) -> Bool {
    words.isWord(token) && words.isCapitalized(token) && !words.isHonorific(token)
      && words.document.tokens[token].range.offsets.count > 2 && !words.folded(token).hasSuffix(".")
      && !PersonName.isParticle(words.folded(token)) && words.role(token) == nil
  }
}
