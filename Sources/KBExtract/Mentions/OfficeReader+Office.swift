import KBLexicon
import KBModel
import KBText

extension OfficeReader {
  /// The phrase as an office: its country apart, its title in small letters but for names and acronyms.
  func office(_ phrase: Phrase) -> Office {
    let country = phrase.country.flatMap { drafts[names[$0].entity].entity.country }
    var tokens = phrase.tokens
    if let owner = phrase.country, names[owner].tokens.lowerBound == tokens.lowerBound {
      tokens = min(names[owner].tokens.upperBound, tokens.upperBound - 1)..<tokens.upperBound
    }
    if words.isHyphen(tokens.lowerBound), tokens.count > 1 {
      tokens = (tokens.lowerBound + 1)..<tokens.upperBound
    }
    tokens = withoutNumber(tokens)
    var title = ""
    for token in tokens {
      if let owner = phrase.country,
        names[owner].tokens.contains(token)
          || names[owner].tokens.upperBound == token
            && words.isPossessive(token)
      {
        continue
      }
      if !title.isEmpty, words.document.tokens[token].spaceBefore { title += " " }
      let word = words.document.text(words.document.tokens[token])
      title += named(at: token) != nil || words.isAllCapitals(token) ? word : word.lowercased()
    }
    return Office(
      title: title, range: words.range(tokens), noun: phrase.noun.id,
      rank: phrase.noun.rank.rawValue,
      country: country, owner: phrase.country.map { names[$0].entity }, epithet: phrase.epithet)
  }
}
