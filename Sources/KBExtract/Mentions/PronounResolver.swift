import KBModel
import KBText

/// Chooses the entity that a pronoun means, or none where nothing speaks clearly enough for one.
struct PronounResolver {
  let words: Words
  let quotations: QuotationMap
  /// Kind and gender of each entity.
  private(set) var kinds: [Entity.Kind]
  private(set) var isFemale: [Bool?]
  /// Entities that the article names: the others are only described.
  let namedCount: Int
  private let firstPerson: Int?

  init(words: Words, drafts: [EntityDraft]) {
    self.words = words
    quotations = QuotationMap(words)
    kinds = drafts.map(\.entity.kind)
    isFemale = drafts.map(\.isFemale)
    namedCount = drafts.count
    firstPerson = kinds.firstIndex(of: .person)
  }

  /// Sentences to look back.
  private static let window = 5

  struct Candidate {
    /// The last mention.
    var item: History.Item
    var features: [PronounFeature]

    var entity: Int { item.entity }
  }

  /// The index of somebody or something that the article describes without a name.
  mutating func addUnnamed(_ kind: Entity.Kind, isFemale: Bool?) -> Int {
    kinds.append(kind)
    self.isFemale.append(isFemale)
    return kinds.count - 1
  }

  /// What he or she once meant is a man or a woman from there on.
  mutating func learn(_ pronoun: Pronoun, _ entity: Int) {
    isFemale[entity] = isFemale[entity] ?? pronoun.isFemale
  }

  /// The candidate that scores best, above the score of none.
  static func choice(_ candidates: [Candidate], for pronoun: Pronoun) -> Int? {
    let weights = PronounWeights.shared
    var best: (entity: Int, score: Float)?
    for candidate in candidates {
      let score = weights.score(candidate.features, pronoun.kind)
      if best.map({ score > $0.score }) ?? true { best = (candidate.entity, score) }
    }
    guard let best, best.score > weights.score([.none], pronoun.kind) else { return nil }
    return best.entity
  }

  /// Entities that fit in number, gender and place, the last mentioned first, each with its features.
  func candidates(for pronoun: Pronoun, at token: Int, after history: History) -> [Candidate] {
    let sentence = words.sentence(token)
    var last: [History.Item] = []
    for item in history.items.reversed() {
      if sentence - item.sentence > Self.window { break }
      if last.contains(where: { $0.entity == item.entity }) { continue }
      if fits(item, pronoun, token) { last.append(item) }
    }
    let most = last.map { history.counts[$0.entity] }.max() ?? 0
    return last.enumerated().map { rank, item in
      Candidate(
        item: item,
        features: features(item, pronoun, token, rank: rank, of: last, history: history, most: most)
      )
    }
  }

  private func fits(_ item: History.Item, _ pronoun: Pronoun, _ token: Int) -> Bool {
    let kind = kinds[item.entity]
    switch pronoun.kind {
    case .he, .she:
      guard kind == .person else { return false }
      if let known = isFemale[item.entity], known != pronoun.isFemale { return false }
    case .it: if kind == .person { return false }
    case .they: if kind == .place { return false }
    case .i, .we: return false
    }
    // "Putin met him": not Putin.
    if pronoun.form == .object, item.isSubject, let verb = words.governor(token),
      verb == words.governor(item.head)
    {
      return false
    }
    return true
  }

  private func features(
    _ item: History.Item, _ pronoun: Pronoun, _ token: Int, rank: Int, of all: [History.Item],
    history: History,
    most: Int
  ) -> [PronounFeature] {
    let sentence = words.sentence(token)
    var features: [PronounFeature] = []
    switch sentence - item.sentence {
    case 0: features.append(.sameSentence)
    case 1: features.append(.previousSentence)
    case 2: features.append(.twoBack)
    case 3: features.append(.threeBack)
    default: features.append(.farther)
    }
    let sentences = words.document.sentences
    if sentences[sentence].paragraph == sentences[item.sentence].paragraph {
      features.append(.sameParagraph)
    }
    if item.isSubject {
      features.append(.wasSubject)
    } else if words.isPossessive(item.tokens.upperBound) {
      features.append(.wasPossessor)
    } else if words.relation(item.head)?.hasPrefix("obj") == true {
      features.append(.wasObject)
    } else {
      features.append(.wasOther)
    }
    switch item.kind {
    case .name: features.append(.wasName)
    case .nominal: features.append(.wasNominal)
    case .pronoun: features.append(.wasPronoun)
    }
    if rank == 0 { features.append(.nearest) }
    if rank == 1 { features.append(.secondNearest) }
    if !all.dropFirst(rank + 1).contains(where: { $0.sentence == item.sentence }) {
      features.append(.firstInSentence)
    }
    switch history.counts[item.entity] {
    case ...1: features.append(.once)
    case 2: features.append(.twice)
    case 3, 4: features.append(.often)
    default: features.append(.veryOften)
    }
    if history.counts[item.entity] == most { features.append(.mostFrequent) }
    if isFemale[item.entity] != nil { features.append(.genderKnown) }
    if item.isSubject == (pronoun.form == .subject) { features.append(.parallel) }
    if item.isSubject, isSubjectOfClause(item, token) {
      features.append(pronoun.form == .reflexive ? .reflexive : .subjectOfClause)
    }
    if all.count == 1 { features.append(.onlyOne) }
    if quotations.quotation[token] == quotations.quotation[item.head] {
      features.append(.sameQuotation)
    }
    if quotations.quotation[token] > 0 { features.append(.pronounQuoted) }
    switch kinds[item.entity] {
    case .person: features.append(.isPerson)
    case .organization: features.append(.isOrganization)
    case .country: features.append(.isCountry)
    case .place: features.append(.isPlace)
    case .other: features.append(.isOther)
    }
    let speaks = pronoun.form == .subject && words.isSpeaking(token)
    let spoke = item.isSubject && words.isSpeaking(item.head)
    if speaks { features.append(.pronounSpeaks) }
    if speaks && spoke { features.append(.bothSpeak) }
    if speaks && !spoke { features.append(.otherSpoke) }
    if item.entity >= namedCount {
      features.append(.isUnnamed)
      if item.sentence == sentence { features.append(.unnamedInSentence) }
    }
    if item.isSubject {
      if rank == 0 { features.append(.nearestSubject) }
      if sentence - item.sentence == 1 { features.append(.previousSubject) }
      if sentence == item.sentence { features.append(.sameSentenceSubject) }
      if let verb = words.governor(item.head), words.relation(verb) == "root" {
        features.append(.mainSubject)
      }
    }
    if item.entity == firstPerson { features.append(.isFirst) }
    if pronoun.form == .subject { features.append(.pronounSubject) }
    if pronoun.form == .possessive { features.append(.pronounPossessive) }
    return features
  }

  /// The item is the subject of a verb above the pronoun in the tree.
  private func isSubjectOfClause(_ item: History.Item, _ token: Int) -> Bool {
    guard let verb = words.governor(item.head) else { return false }
    var above = words.governor(token)
    for _ in 0..<6 {
      guard let here = above else { return false }
      if here == verb { return true }
      above = words.governor(here)
    }
    return false
  }
}
