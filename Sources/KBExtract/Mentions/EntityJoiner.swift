import KBLexicon
import KBModel
import KBText

/// Joins the names of an article to entities: countries by the list, people, organizations and places by their wording.
struct EntityJoiner {
  let words: Words
  var names: [NamedSpan]
  var drafts: [EntityDraft] = []

  init(words: Words, names: [NamedSpan]) {
    self.words = words
    self.names = names
  }

  mutating func join() {
    joinCountries()
    joinPeople()
    joinOrganizations()
    joinOthers()
    collectAliases()
  }

  /// The name as printed, without a leading article.
  func text(_ name: NamedSpan) -> String {
    let start = words.equals(name.tokens.lowerBound, "the") && name.tokens.count > 1 ? 1 : 0
    return words.document.text(
      words.range((name.tokens.lowerBound + start)..<name.tokens.upperBound))
  }

  /// Folded words of the name, without a leading article, possessives and stops.
  func key(_ name: NamedSpan) -> [String] {
    var key: [String] = []
    for token in name.tokens where words.isWord(token) && !words.isPossessive(token) {
      var word = words.folded(token)
      if word.utf8.contains(UInt8(ascii: ".")) { word.removeAll { $0 == "." } }
      if key.isEmpty, word == "the", name.tokens.count > 1 { continue }
      if !word.isEmpty { key.append(word) }
    }
    return key.isEmpty ? [words.document.text(words.range(name.tokens))] : key
  }

  /// A new entity of the name at `index`, joined to it.
  mutating func add(_ kind: Entity.Kind, _ name: String, for index: Int) -> Int {
    drafts.append(EntityDraft(kind: kind, name: name))
    names[index].entity = drafts.count - 1
    return drafts.count - 1
  }

  private mutating func joinCountries() {
    var byCountry: [Int: Int] = [:]
    var byNation: [Int: Int] = [:]
    for index in names.indices {
      guard let match = names[index].match, match.form != .capital, match.form != .seat else {
        continue
      }
      switch match.referent {
      case .country(let country):
        let fact = Countries.shared.all[country]
        if let entity = byCountry[country] {
          names[index].entity = entity
        } else {
          let entity = add(.country, fact.name, for: index)
          drafts[entity].entity.country = fact.alpha3
          byCountry[country] = entity
        }
      case .nation(let nation):
        let fact = Countries.shared.nations[nation]
        if let entity = byNation[nation] {
          names[index].entity = entity
        } else {
          let entity = add(.other, text(names[index]), for: index)
          drafts[entity].entity.country = fact.country
          byNation[nation] = entity
        }
        if match.form == .name, drafts[names[index].entity].entity.kind == .other {
          drafts[names[index].entity].entity.kind = .place
          drafts[names[index].entity].entity.name = text(names[index])
        }
      }
    }
  }

  /// Places and other names: those of equal words are one, whatever their types, which the first decides.
  private mutating func joinOthers() {
    var byKey: [[String]: Int] = [:]
    for index in names.indices {
      let name = names[index]
      let key = key(name)
      if name.entity >= 0 {
        if name.type == .organization || name.type == .place {
          byKey[key] = byKey[key] ?? name.entity
        }
        continue
      }
      if let entity = byKey[key] ?? byKey[Self.withoutKind(key)] {
        names[index].entity = entity
        continue
      }
      let entity = add(name.type == .place ? .place : .other, text(name), for: index)
      if let match = name.match {
        drafts[entity].entity.country = Countries.shared.country(of: match)?.alpha3
      }
      byKey[key] = entity
      if name.type == .place, key.count > 1 {
        byKey[Self.withoutKind(key)] = byKey[Self.withoutKind(key)] ?? entity
      }
    }
  }

  /// `gaza strip` as `gaza`: what remains of a place without the word for its kind.
  private static func withoutKind(_ key: [String]) -> [String] {
    guard key.count > 1, let last = key.last, NameParts.place.contains(last) else { return key }
    return Array(key.dropLast())
  }

  /// Every wording but the entity's own name, in order of appearance.
  private mutating func collectAliases() {
    for name in names where name.entity >= 0 && name.type != .nationality {
      let text = text(name)
      if text != drafts[name.entity].entity.name, !drafts[name.entity].entity.aliases.contains(text)
      {
        drafts[name.entity].entity.aliases.append(text)
      }
    }
    for index in drafts.indices where drafts[index].entity.kind == .place {
      calmCapitals(of: index)
    }
  }

  /// `BAKU` of a dateline as `Baku`.
  private mutating func calmCapitals(of index: Int) {
    let name = drafts[index].entity.name
    guard name.utf8.count > 3, Array(name.utf8).span.isAllCapitals else { return }
    let calm = name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(
      separator: " ")
    drafts[index].entity.aliases.removeAll { $0 == calm }
    drafts[index].entity.aliases.insert(name, at: 0)
    drafts[index].entity.name = calm
  }
}
