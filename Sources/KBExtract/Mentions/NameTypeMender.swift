import KBLexicon
import KBModel
import KBText

/// Corrects types that the name tagger gave to unknown names, by what the text says beside them.
struct NameTypeMender {
  let words: Words

  /// - Returns: the same names with their types corrected; countries are left alone.
  func mended(_ names: [NamedSpan]) -> [NamedSpan] {
    let offices = OfficeReader(words: words, names: names, drafts: [])
    let placesOfDatelines = placesOfDatelines(names)
    return names.indices.map { index in
      var name = names[index]
      guard name.match == nil else { return name }
      if name.type != .person, name.tokens.count > 1, hasOffice(index, name, offices) {
        name.type = .person
      } else if name.type == .person, name.tokens.count == 1 {
        if placesOfDatelines.contains(words.folded(name.tokens.lowerBound)) {
          name.type = .place
        } else if isKindOfOrganization(behind: name) {
          name.type = .organization
        }
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

  /// Single words that a dateline gives as a place, folded: `TARNBECK — ` begins with one, tagged or not.
  private func placesOfDatelines(_ names: [NamedSpan]) -> Set<String> {
    let document = words.document
    var places: Set<String> = []
    for sentence in document.sentences {
      let dateline = document.dateline(of: sentence)
      guard let first = dateline.first, words.isWord(first) else { continue }
      places.insert(words.folded(first))
      for name in names
      where dateline.contains(name.tokens.lowerBound) && name.tokens.count == 1
        && name.type == .place
      { places.insert(words.folded(name.tokens.lowerBound)) }
    }
    return places
  }
}
