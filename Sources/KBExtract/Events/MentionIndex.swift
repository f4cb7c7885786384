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

  func mention(at token: Int) -> Mention? {
    guard byToken.indices.contains(token), byToken[token] >= 0 else { return nil }
    return mentions[Int(byToken[token])]
  }
}
