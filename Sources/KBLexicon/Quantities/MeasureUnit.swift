/// A unit of measure, by its UCUM code.
public struct MeasureUnit: Equatable, Sendable {
  /// What it measures, named as a figure's kind.
  public enum Dimension: String, Sendable {
    case duration, length, mass, volume, area, speed, energy, power, information, temperature,
      frequency, pressure
    case percent
  }

  /// UCUM: `km`, `[mi_i]`; `%` and `pp` (percentage point).
  public let code: String
  public let dimension: Dimension
  /// One of it in the dimension's base unit (s, m, g, L, m2, m/s, J, W, By, K, Hz, Pa).
  public let factor: Double
  /// Added after the factor: for degrees.
  public let offset: Double
  /// As it stands behind digits: `km`, `°C`; nil where people write the word.
  public let symbol: String?
  /// `acre`, `foot`.
  public let singular: String
  /// `acres`, `feet`.
  public let plural: String

  /// The unit as a reader knows it behind an amount: `km²`, `°C`, `acres`, `1 day`; nobody reads UCUM's `[acr_us]`.
  public func label(for amount: Double?) -> String {
    guard dimension != .duration, let symbol else { return amount == 1 ? singular : plural }
    guard dimension == .area || dimension == .volume else { return symbol }
    if symbol.hasSuffix("2") { return symbol.dropLast() + "²" }
    return symbol.hasSuffix("3") ? symbol.dropLast() + "³" : symbol
  }
}
