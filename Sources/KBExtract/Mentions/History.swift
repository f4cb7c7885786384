import KBModel
import KBText

/// What has been mentioned so far, in text order.
struct History {
  struct Item {
    var entity: Int
    var tokens: Range<Int>
    var head: Int
    var sentence: Int
    var kind: Mention.Kind
    var isSubject: Bool
  }

  private(set) var items: [Item] = []
  /// Mentions of each entity so far.
  private(set) var counts: [Int]

  init(entityCount: Int) { counts = Array(repeating: 0, count: entityCount) }

  mutating func add(_ entity: Int, _ tokens: Range<Int>, _ kind: Mention.Kind, _ words: Words) {
    let head = words.head(of: tokens)
    items.append(
      Item(
        entity: entity, tokens: tokens, head: head, sentence: words.sentence(head), kind: kind,
        isSubject: words.isSubject(tokens)))
    counts[entity] += 1
  }
}
