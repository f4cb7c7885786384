import KBLexicon
import KBModel
import KBText

/// Corrects types that the name tagger gave to unknown names, by what the text says beside them.
struct NameTypeMender {
  let words: Words

  /// - Returns: the same names with their types corrected; countries are left alone.
  func mended(_ names: [NamedSpan]) -> [NamedSpan] {
    let offices = OfficeReader(words: words, names: names, drafts: [])
    // The agency stands in brackets: `LUNDEM (Northern Wire) — `.
    let places = Set(words.datelines.flatMap { $0.prefix { !words.equals($0, "(") } })
    let credits = Set(words.datelines.joined()).subtracting(places)
    let shortForms = shortForms(names)
    return names.indices.map { index in
      var name = names[index]
      guard name.match == nil else { return name }
      let isShort =
        name.tokens.count == 1 && shortForms.contains(words.folded(name.tokens.lowerBound))
      if isShort || hasLegalForm(name) || isKindOfOrganization(before: name)
        || credits.contains(name.tokens.lowerBound)
      {
        name.type = .organization
      } else if places.contains(name.tokens.lowerBound) {
        name.type = .place
      } else if name.type != .person, name.tokens.count > 1, hasOffice(index, name, offices) {
        name.type = .person
      } else if name.type == .person, name.tokens.count == 1, isKindOfOrganization(behind: name) {
        name.type = .organization
      }
      return name
    }
  }

  /// `Odd Renne, the chairman of the union,`: only people hold an office or a profession.
  private func hasOffice(_ index: Int, _ name: NamedSpan, _ offices: OfficeReader) -> Bool {
    guard words.equals(name.tokens.upperBound, ","),
      words.isAny(name.tokens.upperBound + 1, ["a", "an", "the"]),
      name.tokens.count <= 3,
      name.tokens.allSatisfy({ words.isWord($0) && words.isCapitalized($0) }),
      !name.tokens.contains(where: { GroupNouns.shared.noun(words, $0) != nil })
    else { return false }
    return offices.phrases(besideName: index).contains {
      $0.tokens.lowerBound > name.tokens.upperBound && $0.noun.rank >= .occupation
    }
  }

  /// `law firm Harding Vale`; not `the company Anna Berg founded`.
  private func isKindOfOrganization(before name: NamedSpan) -> Bool {
    let (noun, next) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
    guard name.tokens.count > 1, words.isWord(noun), !words.isCapitalized(noun),
      let kind = GroupNouns.shared.noun(words, noun)?.kind, kind != .country
    else { return false }
    return name.type != .person
      || words.femaleShare(name.tokens.lowerBound) == nil && words.isTagged(next, "VB") != true
        && words.isTagged(next, "MD") != true
  }

  /// `Voltara, a Dutch maker of batteries,`.
  private func isKindOfOrganization(behind name: NamedSpan) -> Bool {
    var token = name.tokens.upperBound
    guard words.equals(token, ","), words.isAny(token + 1, ["a", "an", "the"]) else { return false }
    token += 2
    let end = min(words.count, token + 5)
    while token < end, words.isWord(token), words.role(token) == nil {
      if let noun = GroupNouns.shared.noun(words, token) {
        let tail = (token + 1)..<(token + 4)
        return noun.kind == .general && !tail.contains { words.equals($0, "who") }
      }
      if words.isAny(token, ["of", "in", "for", "who", "which", "and"]) { return false }
      token += 1
    }
    return false
  }

  /// `Krantz AB`, `Krantz Inc.`; Sá is a family name.
  private func hasLegalForm(_ name: NamedSpan) -> Bool {
    let last = name.tokens.upperBound - 1
    let word = words.folded(last).filter { $0 != "." }
    return name.tokens.count > 1 && NameParts.legal.contains(word)
      && (word.utf8.count > 2 || words.isAllCapitals(last))
  }

  /// `krantz` of `Krantz AB`, where nobody is called so.
  private func shortForms(_ names: [NamedSpan]) -> Set<String> {
    let companies = names.filter { hasLegalForm($0) }
    guard !companies.isEmpty else { return [] }
    let people = names.filter { $0.type == .person && $0.tokens.count > 1 && !hasLegalForm($0) }
    return Set(companies.map { words.folded($0.tokens.lowerBound) })
      .subtracting(people.flatMap { $0.tokens.map(words.folded) })
  }
}
