public import KBText

extension Countries {
  /// The longest wording of a country that begins at the token; nil in most places, and then cheap.
  ///
  /// - Parameter end: where the match must end at the latest; by default the document's last token.
  public func match(in document: Document, at token: Int, before end: Int? = nil) -> CountryMatch? {
    let end = end ?? document.tokens.count
    guard token < end, document.tokens[token].kind == .word else { return nil }
    let first = document.utf8[document.tokens[token].range.start]
    guard first.isASCIIUpper || first >= 0x80,
      let (value, tokens) = table.longestMatch(in: document, at: token, before: end)
    else { return nil }
    let form = forms[value]
    return CountryMatch(
      form: form.form, referent: form.referent, ambiguity: form.ambiguity, tokens: tokens)
  }

  /// Matches in text order that do not overlap, the longest from the left.
  public func matches(in document: Document) -> [CountryMatch] {
    var found: [CountryMatch] = []
    var token = 0
    while token < document.tokens.count {
      guard let match = match(in: document, at: token) else {
        token += 1
        continue
      }
      found.append(match)
      token = match.tokens.upperBound
    }
    return found
  }

  /// What the whole of `name` is: `U.S.`, `Burma`, `Danish`, `Kremlin`.
  public func lookUp(_ name: String) -> CountryMatch? {
    let document = Document(name)
    guard let match = match(in: document, at: 0), match.tokens.count == document.tokens.count
    else { return nil }
    return match
  }

  /// The country of a match: itself, or the one that its nation lies in; nil for a people of none.
  public func country(of match: CountryMatch) -> Country? {
    switch match.referent {
    case .country(let index): all[index]
    case .nation(let index): nations[index].country.flatMap { self[$0] }
    }
  }
}
