/// Conversion between units of one dimension, and whether two values agree.
public enum UnitConversion {
  /// `value` in another unit; nil where a unit is unknown or the dimensions differ. Money is never converted.
  public static func convert(_ value: Double, from: String, to: String) -> Double? {
    if from == to { return value }
    guard let source = MeasureUnits.shared[from], let target = MeasureUnits.shared[to],
      source.dimension == target.dimension, source.dimension != .percent
    else { return nil }
    return (value * source.factor + source.offset - target.offset) / target.factor
  }

  /// `value` in the base unit of its dimension, and that unit's code (acres and hectares as `m2`); the value and unit
  /// themselves where there is none, as of money, percent and counts.
  public static func base(_ value: Double, _ unit: String?) -> (value: Double, unit: String?) {
    guard let unit, let source = MeasureUnits.shared[unit],
      let code = MeasureUnits.baseCodes[source.dimension]
    else { return (value, unit) }
    return (value * source.factor + source.offset, code)
  }

  /// True where one value is the other, rounded: 300 acres and 121 hectares, 1.24 million and 1.2 million.
  ///
  /// Each value is taken to be exact to its last digit that is not 0, so that 120 stands for 115 to 125; between
  /// units both sides may have been rounded. Values of unlike units never agree, except a missing unit with another.
  public static func agree(_ a: Double, _ unitA: String?, _ b: Double, _ unitB: String?) -> Bool {
    if unitA == unitB { return within(a, b, max(tolerance(a), tolerance(b))) }
    guard let unitA, let unitB, let converted = convert(b, from: unitB, to: unitA) else {
      return false
    }
    let scale = b == 0 ? 0 : abs(converted / b)
    return within(a, converted, tolerance(a) + tolerance(b) * scale)
  }

  private static func within(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
    abs(a - b) <= tolerance * (1 + 1e-9) || abs(a - b) <= 1e-9 * max(abs(a), abs(b))
  }

  /// Half of the last digit's place, at most a twentieth of the value: 120 → 5, 1,234 → 0.5, 1000 → 50.
  private static func tolerance(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return 0 }
    var place = 1e15
    while place > 1e-9 {
      let quotient = abs(value) / place
      if quotient >= 0.5, abs(quotient - quotient.rounded()) < 1e-9 { break }
      place /= 10
    }
    return min(place / 2, abs(value) / 20)
  }
}
