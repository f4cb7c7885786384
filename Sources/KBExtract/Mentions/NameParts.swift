import KBText

/// Words within names by what they are: `lists/name-parts.tsv`.
enum NameParts {
  private static let groups: [String: Set<String>] = {
    var groups: [String: Set<String>] = [:]
    for row in DataList.rows("name-parts") where row.count == 2 {
      groups[row[0]] = Set(row[1].split(separator: "|").map(String.init))
    }
    return groups
  }()

  /// `jr`, `iii`.
  static let suffix = words("suffix")
  /// `van`, `bin`.
  static let particle = words("particle")
  /// `inc`, `ltd`.
  static let legal = words("legal")
  /// `department`, `ministry`.
  static let office = words("office")
  /// `of`, `the`.
  static let small = words("small")
  /// `council`, `national`.
  static let generic = words("generic")
  /// `strip`, `province`.
  static let place = words("place")

  private static func words(_ group: String) -> Set<String> { groups[group] ?? [] }
}
