import Glibc
import KBLexicon

/// When two articles tell the same news.
enum StoryMatching {
  /// What is known of an article.
  struct Profile {
    /// The entities that it names, with what each weighs.
    var weights: [Int64: Double]
    /// The content words of its title and first paragraphs.
    var words: Set<String>
    var day: CivilDate?
  }

  /// Days that two tellings of the same news may lie apart.
  static let daysApart = 3

  /// What an entity weighs: the rarer, the more; a country less than who or what else is named.
  ///
  /// - Parameters:
  ///   - articles: how many name it; `total`: how many there are.
  static func weight(kind: String, articles: Int, total: Int) -> Double {
    let rarity = log(Double(total + 10) / Double(articles + 1))
    return rarity * (kind == "country" ? 0.4 : kind == "person" ? 1 : 0.8)
  }

  /// The share of the weight of all named entities that both name, 0 to 1.
  static func sharedNames(_ a: Profile, _ b: Profile) -> Double {
    // In the order of ids, so that the sum is the same each time.
    var (both, all) = (0.0, 0.0)
    for (id, weight) in a.weights.sorted(by: { $0.key < $1.key }) {
      all += weight
      if b.weights[id] != nil { both += weight }
    }
    for (id, weight) in b.weights.sorted(by: { $0.key < $1.key }) where a.weights[id] == nil {
      all += weight
    }
    return all == 0 ? 0 : both / all
  }

  /// How sure it is that both tell the same news; nil where it is not sure enough.
  ///
  /// - Parameter utterances: how many utterances both carry.
  static func score(_ a: Profile, _ b: Profile, utterances: Int) -> Double? {
    var limit = 0.55
    if let day = a.day, let other = b.day {
      guard abs(day.dayNumber - other.dayNumber) <= daysApart else { return nil }
    } else {
      limit = 0.65
    }
    let names = sharedNames(a, b)
    let words = ContentWords.overlap(a.words, b.words)
    let score = names + words + 0.2 * Double(min(utterances, 3))
    // Names alone or words alone make no story: the same people do many things, and every match report is alike.
    guard names >= 0.15, words >= 0.15, score >= limit else { return nil }
    return score
  }
}
