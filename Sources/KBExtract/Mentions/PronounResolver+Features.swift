import KBModel
import KBText

extension PronounResolver {
  /// What speaks for and against the candidate mentioned last at `item`, the `rank`th from the pronoun back.
  func features(
    _ item: History.Item, _ rank: Int, _ context: PronounContext, _ history: History
  ) -> [PronounFeature] {
    var features = distance(item, context)
    features += role(item, context)
    features += rankFeatures(item, rank, context)
    features += frequency(item, context, history)
    features += quotation(item, context)
    features += kind(item, context)
    switch context.pronoun.form {
    case .subject: features.append(.pronounSubject)
    case .possessive: features.append(.pronounPossessive)
    case .object, .reflexive: break
    }
    return features
  }

  private func distance(_ item: History.Item, _ context: PronounContext) -> [PronounFeature] {
    var features: [PronounFeature] = []
    switch context.sentence - item.sentence {
    case 0: features.append(.sameSentence)
    case 1: features.append(.previousSentence)
    case 2: features.append(.twoBack)
    case 3: features.append(.threeBack)
    case 4, 5: features.append(.fourBack)
    default: features.append(.farther)
    }
    let sentences = words.document.sentences
    if sentences[context.sentence].paragraph == sentences[item.sentence].paragraph {
      features.append(.sameParagraph)
    }
    return features
  }

  private func role(_ item: History.Item, _ context: PronounContext) -> [PronounFeature] {
    let (pronoun, token) = (context.pronoun, context.token)
    var features: [PronounFeature] = []
    if item.isSubject {
      features.append(.wasSubject)
    } else if words.isPossessive(item.tokens.upperBound) {
      features.append(.wasPossessor)
    } else if words.relation(item.head)?.hasPrefix("obj") == true {
      features.append(.wasObject)
    } else {
      features.append(.wasOther)
    }
    if item.isSubject == (pronoun.form == .subject) { features.append(.parallel) }
    if let relation = words.relation(token), relation == words.relation(item.head) {
      features.append(.sameRelation)
    }
    if item.isSubject {
      if let path = path(from: token, upTo: words.governor(item.head)) {
        features.append(pronoun.form == .reflexive ? .reflexive : .subjectOfClause)
        if path.contains(where: words.isReporting) {
          features += reportFeature(item, context)
        }
      }
      if context.sentence - item.sentence == 1 { features.append(.previousSubject) }
      if context.sentence == item.sentence { features.append(.sameSentenceSubject) }
      if let verb = words.governor(item.head), words.relation(verb) == "root" {
        features.append(.mainSubject)
      }
    }
    if context.sentence == item.sentence {
      if isInRelativeClause(token, on: item.head) { features.append(.inRelativeClause) }
      if isEmbedded(item.head, outOf: token) { features.append(.isEmbedded) }
    }
    let speaks = pronoun.form == .subject && words.isSpeaking(token)
    let spoke = item.isSubject && words.isSpeaking(item.head)
    if speaks { features.append(.pronounSpeaks) }
    if speaks && spoke { features.append(.bothSpeak) }
    if speaks && !spoke { features.append(.otherSpoke) }
    let sentences = words.document.sentences
    if speaks, spoke, context.sentence - item.sentence == 1,
      sentences[context.sentence].paragraph == sentences[item.sentence].paragraph
    {
      features.append(.speaksOn)
    }
    return features
  }

  private func rankFeatures(
    _ item: History.Item, _ rank: Int, _ context: PronounContext
  ) -> [PronounFeature] {
    var features: [PronounFeature] = []
    if rank == 0 { features.append(.nearest) }
    if rank == 1 { features.append(.secondNearest) }
    if rank == 0, item.isSubject { features.append(.nearestSubject) }
    if !context.all.dropFirst(rank + 1).contains(where: { $0.sentence == item.sentence }) {
      features.append(.firstInSentence)
    }
    if context.all.count == 1 { features.append(.onlyOne) }
    return features
  }

  private func frequency(
    _ item: History.Item, _ context: PronounContext, _ history: History
  ) -> [PronounFeature] {
    var features: [PronounFeature] = []
    switch history.counts[item.entity] {
    case ...1: features.append(.once)
    case 2: features.append(.twice)
    case 3, 4: features.append(.often)
    default: features.append(.veryOften)
    }
    guard history.counts[item.entity] == context.most else { return features }
    features.append(.mostFrequent)
    if item.isSubject { features.append(.frequentSubject) }
    let (sentences, sentence) = (words.document.sentences, context.sentence)
    if sentence > 0, sentences[sentence - 1].paragraph != sentences[sentence].paragraph {
      features.append(.opensParagraph)
    }
    return features
  }

  private func quotation(_ item: History.Item, _ context: PronounContext) -> [PronounFeature] {
    let (own, other) = (
      quotations.quotation[context.token], quotations.quotation[item.head]
    )
    var features: [PronounFeature] = []
    if own == other { features.append(.sameQuotation) }
    if own > 0 {
      features.append(.pronounQuoted)
      if let speaker = quotations.speaker(at: context.token),
        reader.named(at: speaker)?.entity == item.entity
          || item.tokens.contains(speaker)
      {
        features.append(.speaksQuotation)
      }
    }
    return features
  }

  private func kind(_ item: History.Item, _ context: PronounContext) -> [PronounFeature] {
    var features: [PronounFeature] = []
    switch item.kind {
    case .name:
      features.append(.wasName)
      if reader.named(at: item.head)?.type == .nationality, words.isTagged(item.head, "JJ") == true
      {
        features.append(.wasAdjective)
      }
    case .nominal: features.append(.wasNominal)
    case .pronoun:
      features.append(.wasPronoun)
      if Pronoun(words, item.head)?.kind == context.pronoun.kind { features.append(.samePronoun) }
    }
    let referent = referents[item.entity]
    if referent.isFemale != nil { features.append(.genderKnown) }
    if referent.isSeveral { features.append(.isSeveral) }
    let kind = kind(of: item)
    switch kind {
    case .person: features.append(.isPerson)
    case .organization: features.append(.isOrganization)
    case .country: features.append(.isCountry)
    case .place: features.append(.isPlace)
    case .other: features.append(.isOther)
    }
    if item.entity >= namedCount {
      features.append(.isUnnamed)
      if item.sentence == context.sentence { features.append(.unnamedInSentence) }
    }
    if item.entity == firstPerson { features.append(.isFirst) }
    if kind == .organization || kind == .country {
      if context.pronoun.form == .possessive { features.append(.bodyOwns) }
      if context.pronoun.form == .subject, words.isSpeaking(context.token) {
        features.append(.bodySpeaks)
      }
    }
    if context.isExpletive { features.append(.expletive) }
    return features
  }

  /// `Moscow argued that its`, `Voss said he`: said of whom the pronoun's clause is reported by.
  private func reportFeature(
    _ item: History.Item, _ context: PronounContext
  ) -> [PronounFeature] {
    switch kind(of: item) {
    case .person: [.subjectOfReport]
    case .organization, .country: context.isExpletive ? [] : [.bodyReports]
    case .place, .other: []
    }
  }

  /// A country's where a capital speaks of its government.
  private func kind(of item: History.Item) -> Entity.Kind {
    item.actsForCountry ? .country : referents[item.entity].kind
  }

  /// The words above the token in the tree, up to `verb`; nil where that is not among them.
  private func path(from token: Int, upTo verb: Int?) -> [Int]? {
    var path: [Int] = []
    var here = token
    while path.count < 6, let above = words.governor(here) {
      path.append(above)
      if above == verb { return path }
      here = above
    }
    return nil
  }

  /// A clause that hangs on a noun or beside another clause holds the head and not the token.
  private func isEmbedded(_ head: Int, outOf token: Int) -> Bool {
    var here = head
    for _ in 0..<6 {
      guard let above = words.governor(here), let relation = words.relation(above) else {
        return false
      }
      if relation.hasPrefix("acl") || relation == "advcl" {
        return path(from: token, upTo: above) == nil
      }
      here = above
    }
    return false
  }

  /// `Hodgson, with whom he corresponded`.
  private func isInRelativeClause(_ token: Int, on head: Int) -> Bool {
    var here = token
    for _ in 0..<6 {
      guard let above = words.governor(here) else { return false }
      if above == head { return words.relation(here) == "acl:relcl" }
      here = above
    }
    return false
  }
}
