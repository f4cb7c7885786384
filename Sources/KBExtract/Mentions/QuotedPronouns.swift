import KBModel
import KBText

/// Finds whom `I` and `we` mean: who speaks the quotation that they stand in.
///
/// This is known only after the statements are. `I` is a person. `We` is an organization or a country that speaks for
/// itself; a person's `we` may hold anyone, so it stays open, and so does what somebody quoted within the quotation says
/// of himself.
struct QuotedPronouns {
  private let words: Words
  private let quotations: [Quotation]

  init(words: Words) {
    self.words = words
    quotations = QuotationScanner(words.document).quotations()
  }

  /// - Returns: mentions of the speakers, in text order.
  func mentions(in statements: [Statement], of entities: [Entity]) -> [Mention] {
    // The narrowest statement that a pronoun stands in decides.
    var speakers: [Int: (entity: Int, byteCount: Int)] = [:]
    for statement in statements {
      guard let entity = statement.speaker?.entity, entities.indices.contains(entity) else {
        continue
      }
      for token in ownPronouns(of: statement) where fits(token, entities[entity].kind) {
        let byteCount = statement.range.byteCount
        if speakers[token].map({ $0.byteCount <= byteCount }) ?? false { continue }
        speakers[token] = (entity, byteCount)
      }
    }
    return speakers.sorted { $0.key < $1.key }.map { token, speaker in
      Mention(
        range: words.document.tokens[token].range, kind: .pronoun,
        type: Mention.NameType(entities[speaker.entity].kind), entity: speaker.entity)
    }
  }

  /// First-person pronouns that the speaker himself utters.
  private func ownPronouns(of statement: Statement) -> [Int] {
    let first = words.document.tokenIndex(at: statement.range.start)
    let isTranscript = statement.rule == StatementRule.transcript.rawValue
    let parts = statement.parts.isEmpty ? [statement.range] : statement.parts
    return parts.flatMap { words.document.tokens(in: $0) }.filter { token in
      guard let pronoun = Pronoun(words, token), pronoun.isFirstPerson else { return false }
      guard let quotation = quotation(around: token) else { return isTranscript }
      // A quotation that opened earlier is another's, who tells of this statement.
      return quotation.open >= first - 1 && !isNested(token, in: quotation)
    }
  }

  private func quotation(around token: Int) -> Quotation? {
    var (low, high) = (0, quotations.count)
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].outer.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < quotations.count && quotations[low].inner.contains(token) ? quotations[low] : nil
  }

  /// `“He told me ‘I will go’ and left”`: within a quotation of the quotation.
  private func isNested(_ token: Int, in quotation: Quotation) -> Bool {
    let tokens = words.document.tokens
    var depth = 0
    for mark in quotation.open + 1..<token where tokens[mark].kind == .quote {
      if tokens[mark].spaceBefore, !tokens[mark + 1].spaceBefore {
        depth += 1
      } else {
        depth = max(depth - 1, 0)
      }
    }
    return depth > 0
  }

  private func fits(_ token: Int, _ kind: Entity.Kind) -> Bool {
    switch Pronoun(words, token)?.kind {
    case .i: kind == .person
    case .we: kind == .organization || kind == .country
    default: false
    }
  }
}
