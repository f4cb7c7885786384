import KBLexicon
import KBModel
import KBText

/// Finds the organizations that the tagger missed or took for something else: those that everybody knows, and acronyms that
/// the article introduces itself, as in `the Harbour Safety Board (HSB)`.
struct OrganizationReader {
  let words: Words

  /// - Parameter names: in text order.
  /// - Returns: the same with the organizations, in text order.
  func names(with names: [NamedSpan]) -> [NamedSpan] {
    withAcronyms(withFirms(withKnown(names)))
  }

  /// `Baxter & Lowe` and `Baxter & Co` as one, unlike `Harry & Meghan`, two given names, and people named in full.
  private func withFirms(_ names: [NamedSpan]) -> [NamedSpan] {
    var found: [NamedSpan] = []
    for name in names {
      let name = withLegalForm(name)
      guard let first = found.last, words.equals(first.tokens.upperBound, "&"),
        name.tokens.lowerBound == first.tokens.upperBound + 1, mayBePartOfFirm(first),
        mayBePartOfFirm(name), ![first, name].allSatisfy(isGivenName)
      else {
        found.append(name)
        continue
      }
      let whole = first.tokens.lowerBound..<name.tokens.upperBound
      found[found.count - 1] = NamedSpan(tokens: whole, type: .organization)
    }
    return found
  }

  private func withLegalForm(_ name: NamedSpan) -> NamedSpan {
    let form = name.tokens.upperBound + 1
    guard words.equals(form - 1, "&"), words.isWord(form), mayBePartOfFirm(name),
      words.isCapitalized(form), NameParts.legal.contains(words.folded(form).filter { $0 != "." })
    else { return name }
    return NamedSpan(tokens: name.tokens.lowerBound..<(form + 1), type: .organization)
  }

  private func mayBePartOfFirm(_ name: NamedSpan) -> Bool {
    name.match == nil
      && (name.type == .organization || name.type == .person && name.tokens.count == 1)
  }

  private func isGivenName(_ name: NamedSpan) -> Bool {
    name.tokens.count == 1 && words.femaleShare(name.tokens.lowerBound) != nil
  }

  /// `Greenpeace`, but for a word that is part of a person's whole name.
  private func withKnown(_ names: [NamedSpan]) -> [NamedSpan] {
    let people = Set(
      names.filter { $0.type == .person && $0.tokens.count > 1 }
        .flatMap { $0.tokens.map(words.folded) })
    var (found, token): ([NamedSpan], Int) = ([], 0)
    for name in names {
      found += known(token..<name.tokens.lowerBound, besides: people)
      token = name.tokens.upperBound
      let start = words.equals(name.tokens.lowerBound, "the") ? 1 : 0
      let whole = (name.tokens.lowerBound + start)..<name.tokens.upperBound
      let isKnown =
        name.match == nil && name.type != .organization
        && known(whole, besides: people).first?.tokens == whole
      found.append(name)
      if isKnown { found[found.count - 1].type = .organization }
    }
    return found + known(token..<words.count, besides: people)
  }

  private func known(_ tokens: Range<Int>, besides people: Set<String>) -> [NamedSpan] {
    var (found, token): ([NamedSpan], Int) = ([], tokens.lowerBound)
    while token < tokens.upperBound {
      let match = Organizations.shared.match(
        in: words.document, at: token, before: tokens.upperBound)
      if let match, match.count > 1 || !people.contains(words.folded(token)) {
        found.append(NamedSpan(tokens: match, type: .organization))
      }
      token = match?.upperBound ?? token + 1
    }
    return found
  }

  private func withAcronyms(_ names: [NamedSpan]) -> [NamedSpan] {
    let covered = Set(names.flatMap { Array($0.tokens) })
    let acronyms = Set(names.compactMap { acronym(behind: $0, covered) }.map(text))
    guard !acronyms.isEmpty else { return names }
    let added = words.document.tokens.indices.filter {
      words.isWord($0) && !covered.contains($0) && acronyms.contains(text($0))
    }
    let found = added.map { NamedSpan(tokens: $0..<($0 + 1), type: .organization) }
    return (names + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The word in brackets behind the name, made of the first letters of its words, small ones left out.
  private func acronym(behind name: NamedSpan, _ covered: Set<Int>) -> Int? {
    let token = name.tokens.upperBound + 1
    guard name.type == .organization, words.equals(token - 1, "("), words.isWord(token),
      words.equals(token + 1, ")"), !covered.contains(token), words.isAllCapitals(token)
    else { return nil }
    let letters = Array(text(token).utf8)
    let initials = name.tokens.filter { words.isWord($0) && words.isCapitalized($0) }
      .compactMap { text($0).utf8.first }
    return letters.count > 1 && letters == initials ? token : nil
  }

  private func text(_ token: Int) -> String { words.document.text(words.document.tokens[token]) }
}
