import KBText

/// The words around authors' names: `lists/byline-words.tsv` and `lists/name-stoppers.tsv`.
struct BylineWords: Sendable {
  static let shared = BylineWords()

  /// What introduces an author.
  let introductions: Introductions
  /// What introduces editors, photographers and others who did not write.
  let otherIntroductions: Introductions
  let roles: Set<String>
  let particles: Set<String>
  let joins: Set<String>
  let stoppers: Set<String>

  private init() {
    var words: [String: [String]] = [:]
    for row in DataList.rows("byline-words") where row.count >= 2 {
      words[row[0], default: []].append(row[1])
    }
    introductions = Introductions((words["by"] ?? []).sorted { $0.utf8.count > $1.utf8.count })
    otherIntroductions = Introductions(words["other"] ?? [])
    roles = Set(words["role"] ?? [])
    particles = Set(words["particle"] ?? [])
    joins = Set(words["join"] ?? [])
    stoppers = Set(DataList.rows("name-stoppers").compactMap(\.first))
  }
}
