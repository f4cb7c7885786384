import KBModel

extension EntityJoiner {
  /// Full names first, wherever they stand; then the short ones to the full name that they are part of.
  mutating func joinPeople() {
    let people = names.indices.filter { names[$0].type == .person && names[$0].entity < 0 }
    let parsed = people.map { PersonName(words, names[$0].tokens) }
    for (index, name) in zip(people, parsed) where name.isFull {
      if let draft = drafts.firstIndex(where: {
        $0.names.contains(name) || $0.names.contains { $0.agrees(with: name) }
      }) {
        names[index].entity = draft
        if !drafts[draft].names.contains(name) { drafts[draft].names.append(name) }
        if name.parts.count > parts(drafts[draft].entity.name) {
          drafts[draft].entity.name = text(names[index])
        }
      } else {
        let draft = add(.person, text(names[index]), for: index)
        drafts[draft].names.append(name)
      }
    }
    joinLongerForms()
    joinMistaggedSurnames()
    for draft in drafts.indices where drafts[draft].entity.kind == .person { setParts(of: draft) }
    for (index, name) in zip(people, parsed) {
      let gender = genderShown(before: names[index].tokens.lowerBound)
      if names[index].entity < 0 { joinShort(name, at: index, isFemale: gender) }
      if let gender { drafts[names[index].entity].isFemale = gender }
    }
  }

  private func parts(_ name: String) -> Int { name.utf8.count { $0 == UInt8(ascii: " ") } + 1 }

  /// `Suu Kyi` and `Aung San Suu Kyi`, where only one longer name ends so.
  private mutating func joinLongerForms() {
    for (short, draft) in drafts.enumerated() where draft.entity.kind == .person {
      guard let name = draft.names.first, draft.names.count == 1 else { continue }
      let longer = drafts.indices.filter { other in
        other != short
          && drafts[other].names.contains { name.isEnd(of: $0) || name.isBeginning(of: $0) }
      }
      guard longer.count == 1 else { continue }
      for index in names.indices where names[index].entity == short {
        names[index].entity = longer[0]
      }
      drafts[longer[0]].names.append(name)
      drafts[short].names = []
    }
  }

  /// A surname of one of the people that was tagged as something else is a name of his.
  private mutating func joinMistaggedSurnames() {
    for index in names.indices
    where names[index].entity < 0 && names[index].match == nil && names[index].type != .person {
      let name = PersonName(words, names[index].tokens)
      guard name.parts.count == 1, !words.equals(names[index].tokens.lowerBound - 1, "the") else {
        continue
      }
      let bearers = drafts.indices.filter { draft in
        drafts[draft].names.contains { $0.isFull && $0.family == name.family }
      }
      guard bearers.count == 1 else { continue }
      names[index].entity = bearers[0]
      names[index].type = .person
    }
  }

  private mutating func setParts(of draft: Int) {
    guard let name = drafts[draft].names.first(where: \.isFull) else { return }
    let printed = drafts[draft].entity.name.split(separator: " ")
    drafts[draft].entity.givenName = printed.first.map(String.init)
    let family = min(name.familyStart, printed.count - 1)
    drafts[draft].entity.familyName = printed[max(family, 1)...].joined(separator: " ")
  }

  /// A form of address right before the name.
  private func genderShown(before token: Int) -> Bool? { words.addressedGender(token - 1) }

  private mutating func joinShort(_ name: PersonName, at index: Int, isFemale: Bool?) {
    let candidates = drafts.indices.filter { draft in
      drafts[draft].entity.kind == .person && (isFemale == nil || gender(of: draft) != !isFemale!)
        && drafts[draft].names.contains { name == $0 || name.isEnd(of: $0) }
    }
    let given = drafts.indices.filter { draft in
      drafts[draft].entity.kind == .person
        && drafts[draft].names.contains { name.isBeginning(of: $0) }
    }
    if let entity = nearest(candidates.isEmpty ? given : candidates, to: index) {
      names[index].entity = entity
    } else {
      let draft = add(.person, text(names[index]), for: index)
      drafts[draft].names.append(name)
    }
  }

  /// The candidate named last before the name, or the first one after it.
  private func nearest(_ candidates: [Int], to index: Int) -> Int? {
    if candidates.count < 2 { return candidates.first }
    for before in names[..<index].reversed() where candidates.contains(before.entity) {
      return before.entity
    }
    return names[index...].first { candidates.contains($0.entity) }?.entity ?? candidates.first
  }

  /// Shown by a form of address, or what nearly all bearers of the given name are.
  func gender(of draft: Int) -> Bool? {
    if let known = drafts[draft].isFemale { return known }
    guard let index = names.first(where: { $0.entity == draft && $0.tokens.count > 1 }) else {
      return nil
    }
    // 5 and 95 per cent: Leslie and Jordan stay unknown.
    guard let share = words.femaleShare(index.tokens.lowerBound) else { return nil }
    return share >= 95 ? true : share <= 5 ? false : nil
  }
}
