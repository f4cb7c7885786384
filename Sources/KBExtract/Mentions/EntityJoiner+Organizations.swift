import KBLexicon
import KBModel
import KBText

extension EntityJoiner {
  /// Equal names are one; then acronyms and short forms go to the only longer name that they fit.
  mutating func joinOrganizations() {
    let found = names.indices.filter { names[$0].type == .organization && names[$0].entity < 0 }
    var byKey: [[String]: Int] = [:]
    var keys: [Int: [String]] = [:]
    for index in found {
      let key = organizationKey(names[index])
      if let entity = byKey[key] {
        names[index].entity = entity
        continue
      }
      let entity = add(.organization, text(names[index]), for: index)
      if let match = names[index].match {
        drafts[entity].entity.country = Countries.shared.country(of: match)?.alpha3
      }
      byKey[key] = entity
      keys[entity] = key
    }
    let long = keys.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    for (short, key) in keys.sorted(by: { $0.key < $1.key }) {
      let fits = long.filter { other in
        other.key != short && (isAcronym(key, of: other.value) || isShortForm(key, of: other.value))
      }
      let defined = definition(of: short, among: long.map(\.key))
      guard let target = defined ?? (fits.count == 1 ? fits[0].key : nil) else { continue }
      if defined != nil || key.count == 1 && isAcronym(key, of: keys[target] ?? []) {
        drafts[target].entity.acronym = drafts[short].entity.name
      }
      for index in names.indices where names[index].entity == short { names[index].entity = target }
    }
  }

  /// The words without `Inc.` and the like; `Department of Justice` as `justice department`.
  private func organizationKey(_ name: NamedSpan) -> [String] {
    var key = key(name)
    while key.count > 1, let last = key.last, NameParts.legal.contains(last) { key.removeLast() }
    if key.count > 2, key[1] == "of", NameParts.office.contains(key[0]) {
      key = Array(key[2...]) + [key[0]]
    }
    return key
  }

  /// `iaea` of `international atomic energy agency`, with or without the small words.
  private func isAcronym(_ short: [String], of long: [String]) -> Bool {
    guard short.count == 1, short[0].utf8.count >= 2 else { return false }
    let all = long.compactMap(\.utf8.first)
    let main = long.filter { !NameParts.small.contains($0) }.compactMap(\.utf8.first)
    return Array(short[0].utf8) == all || Array(short[0].utf8) == main
  }

  /// `shell` of `royal dutch shell`, `hamas` of `hamas movement`.
  private func isShortForm(_ short: [String], of long: [String]) -> Bool {
    guard short.count < long.count, !(short.count == 1 && NameParts.generic.contains(short[0]))
    else {
      return false
    }
    return Array(long.prefix(short.count)) == short || Array(long.suffix(short.count)) == short
  }

  /// `International Atomic Energy Agency (IAEA)`: the name right before the bracket around `short`.
  private func definition(of short: Int, among long: [Int]) -> Int? {
    for index in names.indices.dropFirst() where names[index].entity == short {
      let (name, before) = (names[index], names[index - 1])
      guard name.tokens.lowerBound == before.tokens.upperBound + 1, long.contains(before.entity),
        before.entity != short, words.equals(name.tokens.lowerBound - 1, "("),
        words.equals(name.tokens.upperBound, ")"), words.isAllCapitals(name.tokens.lowerBound)
      else { continue }
      return before.entity
    }
    return nil
  }
}
