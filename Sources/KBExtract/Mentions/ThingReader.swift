import KBModel
import KBText

/// Finds what no list knows and a pronoun may mean all the same: things (`the bridge`), several (`villagers`) and pairs
/// of names. They are no mentions; without them `it` and `they` would be given to whatever has a name.
struct ThingReader {
  let words: Words
  let reader: OfficeReader

  /// The thing or the several that a common noun at the end of its phrase speaks of.
  func thing(at token: Int) -> PronounResolver.Referent? {
    guard let tag = words.tag(token), tag == "NN" || tag == "NNS", words.isWord(token),
      reader.named(at: token) == nil, words.isTagged(token + 1, "NN") != true,
      !words.isHyphen(token + 1)
    else { return nil }
    let role = words.role(token)
    guard tag == "NNS" || role == nil else { return nil }
    return PronounResolver.Referent(
      kind: role == nil ? .other : .person, isSeveral: tag == "NNS")
  }

  /// `Canadians`: the plural of a nationality.
  func isPeople(_ name: NamedSpan) -> Bool {
    name.type == .nationality && words.tag(name.tokens.upperBound - 1)?.hasSuffix("S") == true
  }

  /// The tokens of several whom the name at `index` speaks of, alone (`Canadians`) or with the one before (`Voss and
  /// Holm`); nil for a name of one.
  func several(at index: Int, of names: [NamedSpan]) -> Range<Int>? {
    let name = names[index]
    if isPeople(name) { return name.tokens }
    guard index > 0, words.equals(name.tokens.lowerBound - 1, "and") else { return nil }
    let before = names[index - 1]
    guard before.tokens.upperBound == name.tokens.lowerBound - 1, before.type == name.type,
      before.entity != name.entity
    else { return nil }
    return before.tokens.lowerBound..<name.tokens.upperBound
  }

  /// Entities with whether they are several: by the verbs that agree with their names (`Reuters says`, `the Greens
  /// are`), else by a name of one plural word.
  func numbers(of names: [NamedSpan]) -> [Int: Bool] {
    var shown: [Int: Bool] = [:]
    var looks: [Int: Bool] = [:]
    for name in names
    where name.entity >= 0 && (name.type == .organization || name.type == .other) {
      if let isSeveral = agreement(with: name) {
        shown[name.entity] = isSeveral && shown[name.entity] != false
      }
      let isPlural = words.tag(name.tokens.upperBound - 1) == "NNPS" && name.tokens.count == 1
      looks[name.entity] = isPlural || looks[name.entity] == true
    }
    return looks.merging(shown) { _, shown in shown }
  }

  /// What the finite verb behind the name shows; nil for past tenses and where none follows.
  private func agreement(with name: NamedSpan) -> Bool? {
    let verb = name.tokens.upperBound
    if words.isAny(verb, ["were", "are", "have"]) || words.tag(verb) == "VBP" {
      let before = name.tokens.lowerBound - 1
      let joint = words.equals(before, "the") ? before - 1 : before
      return words.equals(joint, "and") || !words.isSubject(name.tokens) ? nil : true
    }
    return words.tag(verb) == "VBZ" || words.equals(verb, "was") ? false : nil
  }
}
