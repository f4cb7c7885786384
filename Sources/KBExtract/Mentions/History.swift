import KBModel
import KBText

/// What has been mentioned so far, in text order.
struct History {
  struct Item {
    /// Index into the drafts, or beyond them for what the article does not name.
    var entity: Int
    var tokens: Range<Int>
    var head: Int
    var sentence: Int
    var kind: Mention.Kind
    var isSubject: Bool
    /// A place that speaks of its country's government: `Moscow argued`.
    var actsForCountry = false
  }

  private(set) var items: [Item] = []
  /// Mentions of each entity so far.
  private(set) var counts: [Int]

  init(entityCount: Int) { counts = Array(repeating: 0, count: entityCount) }

  mutating func add(
    _ entity: Int, _ tokens: Range<Int>, _ kind: Mention.Kind, _ words: Words,
    actsForCountry: Bool = false
  ) {
    let head = words.head(of: tokens)
    items.append(
      Item(
        entity: entity, tokens: tokens, head: head, sentence: words.sentence(head), kind: kind,
        isSubject: words.isSubject(tokens), actsForCountry: actsForCountry))
    while counts.count <= entity { counts.append(0) }
    counts[entity] += 1
  }

  /// The last mentions, latest first, `most` at most: long texts and those without stops stay cheap so.
  func recent(_ most: Int) -> ReversedCollection<ArraySlice<Item>> { items.suffix(most).reversed() }
}
