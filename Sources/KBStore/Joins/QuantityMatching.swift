import KBLexicon

/// When two figures measure the same thing.
enum QuantityMatching {
  /// A figure as it is compared.
  struct Measure {
    var id: Int64
    var articleID: Int64
    var quantityID: Int64?
    var reading: Int?
    var kind: String
    var value: Double?
    var low: Double?
    var high: Double?
    var unit: String?
    var per: String?
    var period: String?
    var entityID: Int64?
    /// Content words of what it measures, the words for anybody left out: `farmland`, but not `people`.
    var of: Set<String>
    /// What happened to those it counts.
    var fate: String?
  }

  /// Kinds that tell something of the world that articles can agree on; an ordinal or a score is part of a name.
  static let kinds: Set<String> = [
    "money", "percent", "count", "mass", "length", "area", "volume", "duration", "speed",
    "temperature", "energy", "power", "information", "number", "pressure", "currency rate",
    "points", "ratio", "frequency",
  ]

  /// How sure it is that both measure the same thing, in articles of one story: 0 where they do not.
  static func scoreInStory(_ a: Measure, _ b: Measure) -> Double {
    guard areComparable(a, b) else { return 0 }
    let overlap = overlap(a.of, b.of)
    let contradicts = a.entityID != nil && b.entityID != nil && a.entityID != b.entityID
    if haveEqualValues(a, b) {
      if overlap > 0 { return 2 + overlap }
      if a.of.isEmpty || b.of.isEmpty {
        // Within one article the same amount may be of two things: "another $20 million".
        if a.articleID == b.articleID { return 0 }
        return contradicts || a.kind == "number" && !isDistinctive(a) ? 0 : 2
      }
      // A large or exact number does not come about twice; 2 and 3 do.
      return isDistinctive(a) && a.articleID != b.articleID ? 1.5 : 0
    }
    // One article does not contradict itself: its two values are two things. A duration is said of many things.
    guard a.articleID != b.articleID, a.kind != "duration", areNear(a, b) else { return 0 }
    if a.fate != nil, a.fate == b.fate {
      // "two bombings killed 10 people", "killed 14 soldiers and 20 militants": other things, other people
      let areApart = overlap == 0 && !a.of.isEmpty && !b.of.isEmpty
      return contradicts || areApart || !countsPeople(a) || !countsPeople(b) ? 0 : 0.9
    }
    return overlap >= 0.6 && !contradicts ? overlap : 0
  }

  /// The same in articles of different stories: only an equal value of the same thing about the same entity.
  static func scoreAcross(_ a: Measure, _ b: Measure) -> Double {
    guard areComparable(a, b), haveEqualValues(a, b), isDistinctive(a) else { return 0 }
    let overlap = overlap(a.of, b.of)
    let isAboutSame = a.entityID != nil ? a.entityID == b.entityID : a.of.count >= 2
    return overlap >= 0.6 && isAboutSame ? overlap : 0
  }

  /// The same value: equal, or rounded, or in another unit.
  static func haveEqualValues(_ a: Measure, _ b: Measure) -> Bool {
    guard let value = a.value, let other = b.value else {
      return a.value == b.value && a.low == b.low && a.high == b.high && a.unit == b.unit
    }
    return UnitConversion.agree(value, a.unit, other, b.unit)
  }

  /// What it counts are people: `people`, `dead`, `soldiers`, `wounded`.
  private static func countsPeople(_ a: Measure) -> Bool {
    guard let unit = a.unit?.lowercased() else { return true }
    return ContentWords.of(unit).isSubset(of: ContentWords.anybody)
      || EventLexicon.shared.isPeople(unit) || Fates.tells(unit)
  }

  /// Units of one dimension, and no period, base or fate that contradicts.
  private static func areComparable(_ a: Measure, _ b: Measure) -> Bool {
    guard a.kind == b.kind, haveOneDimension(a, b) else { return false }
    if let one = a.per, let other = b.per, one != other { return false }
    if let one = a.period, let other = b.period, !one.hasPrefix(other), !other.hasPrefix(one) {
      return false
    }
    return a.kind != "count" || a.fate == nil || b.fate == nil || a.fate == b.fate
  }

  private static func haveOneDimension(_ a: Measure, _ b: Measure) -> Bool {
    if a.unit == b.unit { return true }
    // “14 dead” and “14 people” count the same where their fate is the same.
    if a.kind == "count", a.fate != nil, a.fate == b.fate { return true }
    guard let unit = a.unit, let other = b.unit else { return false }
    return UnitConversion.convert(1, from: unit, to: other) != nil
  }

  /// Within a factor of five: values that lie further apart are seldom of the same thing.
  private static func areNear(_ a: Measure, _ b: Measure) -> Bool {
    guard let value = a.middle, let middle = b.middle,
      let other = a.unit == b.unit || a.kind == "count"
        ? middle : UnitConversion.convert(middle, from: b.unit ?? "", to: a.unit ?? "")
    else { return false }
    return value > 0 && other > 0 && max(value, other) / min(value, other) <= 5
  }

  /// Money, or a large number.
  static func isDistinctive(_ a: Measure) -> Bool {
    guard let value = a.middle else { return false }
    return a.kind == "money" || abs(value) >= 1000
  }

  /// The share of the smaller set that both have.
  private static func overlap(_ a: Set<String>, _ b: Set<String>) -> Double {
    let smaller = min(a.count, b.count)
    return smaller == 0 ? 0 : Double(a.intersection(b).count) / Double(smaller)
  }
}

extension QuantityMatching.Measure {
  /// The value, or the middle of the range.
  var middle: Double? {
    if let value { return value }
    guard let low, let high else { return low ?? high }
    return (low + high) / 2
  }
}
