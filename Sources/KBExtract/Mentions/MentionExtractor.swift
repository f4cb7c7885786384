public import KBLanguage
public import KBModel
public import KBText

/// Joins names, nominals and pronouns to the entities that they mean within the article.
public struct MentionExtractor: Sendable {
  public init() {}

  /// - Parameters:
  ///   - names: what the tagger found, in any order.
  ///   - syntax: nil costs some titles, pronouns and governments.
  /// - Returns: entities in order of first appearance; mentions in text order.
  public func mentions(
    in document: Document, names: [NameSpan], syntax: Syntax?
  ) -> ([Entity], [Mention]) {
    var gathering = gathering(document, names, syntax)
    gathering.addMentions()
    gathering.addGovernments()
    return gathering.result()
  }

  /// The mentions with those of the first person, whom the statements tell: `I` in a quotation is its speaker.
  ///
  /// - Returns: all mentions in text order.
  public func mentions(
    _ mentions: [Mention], withSpeakersOf statements: [Statement], among entities: [Entity],
    in document: Document
  ) -> [Mention] {
    let spoken = QuotedPronouns(words: Words(document: document, syntax: nil))
      .mentions(in: statements, of: entities)
    return spoken.isEmpty ? mentions : (mentions + spoken).sorted { $0.range < $1.range }
  }

  /// The mentions with those of pairs, `the two countries`: one for each of the two.
  ///
  /// Last of all: what a pair says or does neither of the two does alone.
  ///
  /// - Returns: all mentions in text order.
  public func mentions(
    _ mentions: [Mention], withPairsOf entities: [Entity], in document: Document, syntax: Syntax?
  ) -> [Mention] {
    let pairs = PairResolver(words: Words(document: document, syntax: syntax), entities: entities)
      .mentions(after: mentions)
    guard !pairs.isEmpty else { return mentions }
    return (mentions + pairs).sorted { ($0.range, $0.entity) < ($1.range, $1.entity) }
  }

  /// Names joined to entities, with the offices beside them: what references can point at.
  func gathering(_ document: Document, _ names: [NameSpan], _ syntax: Syntax?) -> Gathering {
    let words = Words(document: document, syntax: syntax)
    let read = NameReader(words: words).names(names)
    let mended = NameTypeMender(words: words).mended(read)
    var joiner = EntityJoiner(
      words: words, names: OrganizationReader(words: words).names(with: mended))
    joiner.join()
    var gathering = Gathering(words: words, joiner: joiner)
    gathering.addOffices()
    return gathering
  }
}
