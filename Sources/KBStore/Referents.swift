import KBModel
import KBText

/// Ids of what an article's entities and mentions refer to, in the database.
struct Referents {
  /// The id of each of the article's entities, in their order.
  let ids: [Int64]
  /// The country, by id, that a place stands for where its name is printed.
  private var governments: [TextRange: Int64] = [:]

  init(ids: [Int64], mentions: [Mention]) {
    self.ids = ids
    for mention in mentions {
      guard let country = mention.standsFor, ids.indices.contains(country) else { continue }
      governments[mention.range] = ids[country]
    }
  }

  /// - Parameter entity: index into the article's entities.
  func id(_ entity: Int?) -> Int64? {
    guard let entity, ids.indices.contains(entity) else { return nil }
    return ids[entity]
  }

  /// Who acts or speaks: the government, where the words name its seat.
  func agent(_ entity: Int?, at range: TextRange) -> Int64? {
    governments[range] ?? id(entity)
  }
}
