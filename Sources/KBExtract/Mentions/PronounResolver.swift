import KBModel
import KBText

/// Chooses the entity that a pronoun means, or none where nothing speaks clearly enough for one.
struct PronounResolver {
  /// What a pronoun may mean: an entity of the article, or what the article only describes.
  struct Referent {
    var kind: Entity.Kind
    var isFemale: Bool?
    /// `the managers`, `Voss and Holm`, `Republicans`.
    var isSeveral = false
  }

  struct Candidate {
    /// The last mention.
    var item: History.Item
    var features: [PronounFeature]

    var entity: Int { item.entity }
  }

  let words: Words
  let quotations: QuotationMap
  let reader: OfficeReader
  private(set) var referents: [Referent]
  /// Entities that the article names: the others are only described.
  let namedCount: Int
  let firstPerson: Int?

  /// Sentences to look back, mentions to look at, and candidates to weigh.
  private static let window = 10
  private static let reach = 300
  private static let most = 40

  init(words: Words, reader: OfficeReader, drafts: [EntityDraft]) {
    self.words = words
    self.reader = reader
    quotations = QuotationMap(words)
    referents = drafts.map { Referent(kind: $0.entity.kind, isFemale: $0.isFemale) }
    namedCount = drafts.count
    for (entity, isSeveral) in ThingReader(words: words, reader: reader).numbers(of: reader.names) {
      referents[entity].isSeveral = isSeveral
    }
    firstPerson = referents.firstIndex { $0.kind == .person }
  }

  /// The index of somebody or something that the article describes without a name.
  mutating func addUnnamed(_ referent: Referent) -> Int {
    referents.append(referent)
    return referents.count - 1
  }

  /// What he or she once meant is a man or a woman from there on.
  mutating func learn(_ pronoun: Pronoun, _ entity: Int) {
    referents[entity].isFemale = referents[entity].isFemale ?? pronoun.isFemale
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
    for item in history.recent(Self.reach) {
      if sentence - item.sentence > Self.window || last.count == Self.most { break }
      if last.contains(where: { $0.entity == item.entity }) { continue }
      // “The mayor lied,” he said: nobody speaks of himself so.
      if pronoun.form == .subject, quotations.speaker(at: item.head) == token { continue }
      if fits(item, pronoun, token) { last.append(item) }
    }
    let question = PronounContext(
      pronoun: pronoun, token: token, sentence: sentence, all: last,
      most: last.map { history.counts[$0.entity] }.max() ?? 0,
      isExpletive: pronoun.kind == .it && words.isExpletive(token))
    return last.enumerated().map { rank, item in
      Candidate(item: item, features: features(item, rank, question, history))
    }
  }

  private func fits(_ item: History.Item, _ pronoun: Pronoun, _ token: Int) -> Bool {
    let referent = referents[item.entity]
    switch pronoun.kind {
    case .he, .she:
      guard referent.kind == .person, !referent.isSeveral else { return false }
      if let known = referent.isFemale, known != pronoun.isFemale { return false }
    case .it: if referent.kind == .person || referent.isSeveral || isPeople(item) { return false }
    case .they:
      // A singular organization was meant in one of ten cases of newswire; somebody unnamed often.
      guard referent.isSeveral || item.entity >= namedCount && referent.kind != .other else {
        return false
      }
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

  /// `Canadians`, which means the country elsewhere.
  private func isPeople(_ item: History.Item) -> Bool {
    item.kind == .name
      && reader.named(at: item.head).map(ThingReader(words: words, reader: reader).isPeople)
        ?? false
  }
}
