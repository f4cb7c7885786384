import Glibc

/// When two figures measure the same thing.
enum QuantityMatching {
  /// A figure as it is compared.
  struct Measure {
    var id: Int64
    var articleID: Int64
    var quantityID: Int64?
    var kind: String
    var value: Double?
    var low: Double?
    var high: Double?
    var unit: String?
    var per: String?
    var period: String?
    var entityID: Int64?
    /// Content words of what it measures.
    var of: Set<String>
    /// As the article has them; `value`, `low`, `high` and `unit` are in the base unit of a measure.
    var writtenValue: Double?
    var writtenUnit: String?
  }

  /// Kinds that tell something of the world that articles can agree on; an ordinal or a score is part of a name.
  static let kinds: Set<String> = [
    "money", "percent", "count", "mass", "length", "area", "volume", "duration", "speed",
    "temperature", "energy", "power", "information", "number", "pressure", "currency rate",
    "points",
    "ratio", "frequency",
  ]

  /// How sure it is that both measure the same thing, in articles of one story: 0 where they do not.
  static func scoreInStory(_ a: Measure, _ b: Measure) -> Double {
    guard areComparable(a, b) else { return 0 }
    let overlap = overlap(a.of, b.of)
    let isSameThing = overlap > 0 || a.of.isEmpty || b.of.isEmpty
    if haveEqualValues(a, b) {
      if isSameThing { return 2 + overlap }
      // A large or exact number does not come about twice; 2 and 3 do.
      return isDistinctive(a) ? 1.5 : 0
    }
    // One article does not contradict itself: its two values are two things.
    guard a.articleID != b.articleID, overlap >= 0.6, a.kind != "duration",
      let value = a.middle, let other = b.middle, value > 0, other > 0,
      max(value, other) / min(value, other) <= 5
    else { return 0 }
    return overlap
  }

  /// The same in articles of different stories: only an equal value of the same thing about the same entity.
  static func scoreAcross(_ a: Measure, _ b: Measure) -> Double {
    guard areComparable(a, b), haveEqualValues(a, b), isDistinctive(a) else { return 0 }
    let overlap = overlap(a.of, b.of)
    guard overlap >= 0.6, a.entityID != nil ? a.entityID == b.entityID : a.of.count >= 2 else {
      return 0
    }
    return overlap
  }

  /// Same unit, and no period, base or entity that contradicts.
  private static func areComparable(_ a: Measure, _ b: Measure) -> Bool {
    guard a.kind == b.kind, a.unit == b.unit else { return false }
    if let one = a.per, let other = b.per, one != other { return false }
    if let one = a.period, let other = b.period, !one.hasPrefix(other), !other.hasPrefix(one) {
      return false
    }
    if let one = a.entityID, let other = b.entityID, one != other { return false }
    return true
  }

  /// Equal, or one is the other rounded to its own digits, by 5 % at most.
  static func haveEqualValues(_ a: Measure, _ b: Measure) -> Bool {
    guard let value = a.value, let other = b.value else {
      return a.low == b.low && a.high == b.high && a.value == b.value
    }
    if value == other { return true }
    guard value * other > 0, abs(value - other) <= 0.05 * max(abs(value), abs(other)) else {
      return false
    }
    let digits = min(significantDigits(value), significantDigits(other))
    return rounded(value, to: digits) == rounded(other, to: digits)
  }

  /// Number of digits up to the last that is not zero: 2 for 45 million, at most 15.
  static func significantDigits(_ value: Double) -> Int {
    for digits in 1..<15 where rounded(value, to: digits) == value { return digits }
    return 15
  }

  private static func rounded(_ value: Double, to digits: Int) -> Double {
    guard value != 0, value.isFinite else { return value }
    let exponent = Double(digits - 1) - floor(log10(abs(value)))
    // Dividing by a power of ten is exact where multiplying by its inverse is not.
    if exponent >= 0 {
      let scale = pow(10, exponent)
      return (value * scale).rounded() / scale
    }
    let scale = pow(10, -exponent)
    return (value / scale).rounded() * scale
  }

  /// Money, a large number, or one with three digits that are not zero.
  private static func isDistinctive(_ a: Measure) -> Bool {
    guard let value = a.writtenValue ?? a.middle else { return false }
    return a.kind == "money" || abs(value) >= 1000 || significantDigits(value) >= 3
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
