import KBModel
import KBText

/// Which mention covers a token: the longest where several do.
struct MentionIndex {
  private let mentions: [Mention]
  private var byToken: [Int32]

  /// O(tokens + covered tokens).
  init(_ mentions: [Mention], in document: Document) {
    self.mentions = mentions
    byToken = Array(repeating: -1, count: document.tokens.count)
    for (index, mention) in mentions.enumerated() {
      for token in document.tokens(in: mention.range) {
        let before = byToken[token]
        if before < 0 || mentions[Int(before)].range.byteCount < mention.range.byteCount {
          byToken[token] = Int32(index)
        }
      }
    }
  }

  /// True of a word of a name of somebody or somewhere; a nationality may be an adjective.
  func isName(_ token: Int) -> Bool {
    guard let mention = mention(at: token), mention.kind == .name else { return false }
    switch mention.type {
    case .person, .organization, .country, .place: return true
    case .nationality, .other: return false
    }
  }

  func mention(at token: Int) -> Mention? {
    guard byToken.indices.contains(token), byToken[token] >= 0 else { return nil }
    return mentions[Int(byToken[token])]
  }
}
